import { countryId } from '../../compile/readCountries.ts';
import type { ImportOptions } from '../GazetteerImporter.ts';
import type { NamedRow } from '../tables/PackTable.ts';

/** Id of what has this p-code. */
export const ochaId = (pcode: string): string => `ocha:${pcode}`;

/** Ids of the divisions around a row, from the one below `level` outwards, and of the country. */
export function divisionsAround(row: NamedRow, level: number, country: string | null): string[] {
  const pcodes: string[] = [];
  for (let at = level; at >= 1; at--) pcodes.push(row.cell(`adm${at}_pcode`));
  const ids = pcodes.filter((pcode) => pcode !== '').map(ochaId);
  return country === null ? ids : [...ids, countryId(country)];
}

/** ISO 3166-1 alpha-2 code of the country of a row, which OCHA's p-codes begin with. */
export function countryOf(row: NamedRow, { country }: ImportOptions): string | null {
  const code = row.cell('iso2') || row.cell('adm0_pcode') || row.cell('adm1_pcode').slice(0, 2);
  return /^[A-Z]{2}$/.test(code) ? code : country;
}
