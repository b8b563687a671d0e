import type { GazetteerImporter, ImportOptions, LeftOut, ReadPlaces } from '../GazetteerImporter.ts';
import type { PackEntry } from '../PackEntry.ts';
import { namedRows, type PackTable } from '../tables/PackTable.ts';
import { readDivision } from './ochaDivisions.ts';
import { neighbourhoodDetails, ochaAreas, readPopulatedPlace } from './ochaPlaces.ts';
import { ochaSheet } from './ochaSheets.ts';

/** OCHA's common operational datasets: administrative divisions (COD-AB) and populated places, with p-codes. */
export const ochaImporter: GazetteerImporter = {
  id: 'ocha',
  title: 'OCHA COD administrative divisions and populated places',
  licence: 'CC BY 3.0 IGO',
  attribution: 'OCHA / United Nations Cartographic Section and partners, via HDX',
  url: 'https://data.humdata.org/dashboards/cod',
  shape:
    'adm1_pcode … adm3_pcode with center_lat and center_lon, or pcode with featurename_ar, point_x and point_y',
  recognises: (table) => ochaSheet(table) !== null,
  read,
};

function read(tables: readonly PackTable[], options: ImportOptions): ReadPlaces {
  const entries: PackEntry[] = [];
  const leftOut: LeftOut[] = [];
  let rows = 0;
  const known = new Map<string, string>();
  const details = neighbourhoodDetails(
    tables.filter((table) => ochaSheet(table)?.about === 'neighbourhoods'),
  );
  for (const table of tables) {
    const sheet = ochaSheet(table);
    if (sheet === null || sheet.about === 'not read' || sheet.about === 'neighbourhoods') continue;
    // The embedded gazetteer knows all countries.
    if (sheet.about === 'division' && sheet.level === 0) continue;
    for (const row of namedRows(table)) {
      rows += 1;
      const where = `${table.name}:${row.line}`;
      const result =
        row.problem ??
        (sheet.about === 'division'
          ? readDivision(row, sheet.level, options)
          : readPopulatedPlace(row, details, options));
      if (typeof result === 'string') leftOut.push({ table: table.name, line: row.line, reason: result });
      else if (known.has(result.id))
        leftOut.push({
          table: table.name,
          line: row.line,
          reason: `the p-code stands at ${known.get(result.id)} already`,
        });
      else {
        known.set(result.id, where);
        entries.push(result);
      }
    }
  }
  if (rows === 0)
    throw new Error(
      'these sheets have no points: add the sheets of divisions (with center_lat, center_lon) or of populated places too',
    );
  return { entries: [...entries, ...ochaAreas(entries, details)], leftOut, rows };
}
