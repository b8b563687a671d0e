import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  citiesFile,
  compareWithGeonames,
  FARTHEST_KM,
  strayNamesakes,
} from '../../geodata/gazetteer/check.ts';
import { readCuratedFiles } from '../../geodata/gazetteer/curatedFiles.ts';
import { readGeonames } from '../../src/gazetteer/compile/readGeonames.ts';
import { entry } from '../gazetteer/entries.ts';

const row = { file: 'x.tsv', line: 2, cells: {} };

describe('comparing curated rows with GeoNames', () => {
  it('gives the distance to the place that a row says is the same, the farthest first', () => {
    const near = { row, entry: entry({ id: 'ocha:C1', lat: 33, lon: 36, sameAs: ['geonames:1'] }) };
    const far = { row, entry: entry({ id: 'ocha:C2', lat: 34, lon: 36, sameAs: ['geonames:2'] }) };
    const alone = { row, entry: entry({ id: 'ocha:C3' }) };
    const geonames = [
      entry({ id: 'geonames:1', lat: 33, lon: 36 }),
      entry({ id: 'geonames:2', lat: 34.1, lon: 36 }),
    ];
    const compared = compareWithGeonames([near, far, alone], geonames);
    expect(compared.map(({ curated, km }) => [curated.entry.id, Math.round(km)])).toEqual([
      ['ocha:C2', 11],
      ['ocha:C1', 0],
    ]);
  });

  it('names the only namesake of an unjoined OCHA village within 20 km, none where there are two or it is joined', () => {
    const village = (id: string, lat: number, sameAs: string[] = []) => ({
      row,
      entry: entry({ id, namesAr: ['طعوم'], lat, lon: 36, sameAs }),
    });
    const geonames = [
      entry({ id: 'geonames:1', namesAr: ['طعوم'], lat: 33.1, lon: 36 }),
      entry({ id: 'geonames:2', namesAr: ['الطعوم'], lat: 35, lon: 36 }),
      entry({ id: 'geonames:3', namesAr: ['طعوم'], lat: 35.1, lon: 36 }),
    ];
    const rows = [village('ocha:C1', 33), village('ocha:C2', 35), village('ocha:C3', 33, ['geonames:9'])];
    expect(
      strayNamesakes(rows, geonames).map(({ curated, km }) => [curated.entry.id, Math.round(km)]),
    ).toEqual([['ocha:C1', 11]]);
  });

  it('finds no curated settlement further from GeoNames than it may be', () => {
    const folder = fileURLToPath(new URL('../../geodata/gazetteer/curated', import.meta.url));
    const geonames = readGeonames('cities500.txt', readFileSync(citiesFile(), 'utf8'));
    const compared = compareWithGeonames(readCuratedFiles(join(folder)), geonames);
    expect(compared.length).toBeGreaterThan(150);
    expect(compared.filter(({ km }) => km > FARTHEST_KM)).toEqual([]);
  });
});
