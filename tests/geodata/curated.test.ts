import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type CuratedRow, readCuratedFiles } from '../../geodata/gazetteer/curatedFiles.ts';
import { readCountries } from '../../src/gazetteer/compile/readCountries.ts';
import { readDivisions } from '../../src/gazetteer/compile/readDivisions.ts';
import { nameKeys } from '../../src/language/nameKeys.ts';
import { distanceKm } from '../../src/model/geo.ts';

const folder = fileURLToPath(new URL('../../geodata/gazetteer', import.meta.url));
const rows = readCuratedFiles(join(folder, 'curated'));
const byId = new Map(rows.map(({ entry }) => [entry.id, entry]));
const countries = new Map(
  readCountries(
    readFileSync(join(folder, 'countries.tsv'), 'utf8'),
    readFileSync(join(folder, 'country-variants.tsv'), 'utf8'),
  ).map((entry) => [entry.id, entry]),
);

const divisions = readDivisions(
  readFileSync(join(folder, 'divisions.tsv'), 'utf8'),
  readFileSync(join(folder, 'division-names.tsv'), 'utf8'),
);
/** Files of other countries than Syria. */
const ELSEWHERE = /(?:^|\/)(?:iraq|lebanon|libya|palestine|sudan|yemen|gulf-.*|egypt-.*)\.tsv$/;
const elsewhere = rows.filter(({ row }) => ELSEWHERE.test(row.file));
const syrian = rows.filter(({ row }) => !ELSEWHERE.test(row.file));

/** Where the rows stand that a rule finds fault with: the test fails with their places in the files. */
const faults = (rule: (row: CuratedRow) => boolean, among = rows): string[] =>
  among.filter(rule).map(({ row, entry }) => `${row.file}:${row.line} ${entry.id} ${entry.namesEn[0]}`);
const cellOf = ({ row }: CuratedRow, column: string): string => row.cells[column] ?? '';
const allUnique = (values: string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

describe('the curated gazetteer', () => {
  it('has every id once, also among the identities', () => {
    expect(allUnique(rows.map(({ entry }) => entry.id))).toEqual([]);
    expect(allUnique(rows.flatMap(({ entry }) => [entry.id, ...entry.sameAs]))).toEqual([]);
  });

  it('has ids that are URIs of the source that the row names', () => {
    expect(
      faults((row) => !/^(ocha:(SY\d{2,4}|[CN]\d{4})|geonames:\d+|balagh:[a-z0-9-]+)$/.test(row.entry.id)),
    ).toEqual([]);
    expect(
      faults(
        (row) =>
          cellOf(row, 'source') === 'ocha' &&
          row.entry.id !== `ocha:${cellOf(row, 'source_ref').split(':')[0]}` &&
          !row.entry.id.startsWith('balagh:'),
      ),
    ).toEqual([]);
    expect(faults((row) => !['ocha', 'geonames', 'balagh'].includes(cellOf(row, 'source')))).toEqual([]);
    expect(faults((row) => cellOf(row, 'source_ref') === '')).toEqual([]);
  });

  it('has parents that exist, of a kind that can contain the row', () => {
    const contains: Record<string, string[]> = {
      admin1: ['country'],
      admin2: ['admin1'],
      settlement: ['admin2'],
      neighbourhood: ['settlement'],
    };
    expect(
      faults(({ entry }) => {
        const parent = byId.get(entry.parentId ?? '') ?? countries.get(entry.parentId ?? '');
        return !parent || !(contains[entry.kind]?.includes(parent.kind) ?? true);
      }, syrian),
    ).toEqual([]);
    // Elsewhere second-level divisions are not in the curated files: the first level or the country contains the row.
    const parents = new Set([...countries.keys(), ...divisions.map(({ id }) => id), ...byId.keys()]);
    expect(faults(({ entry }) => !parents.has(entry.parentId ?? ''), elsewhere)).toEqual([]);
  });

  it('has every point in or at its country and inside its parent, radius included', () => {
    expect(
      faults(({ entry: { lat, lon } }) => lat < 32.2 || lat > 37.4 || lon < 35.5 || lon > 42.4, syrian),
    ).toEqual([]);
    const around = new Map([...countries, ...divisions.map((entry) => [entry.id, entry] as const), ...byId]);
    expect(
      faults(({ entry }) => {
        const parent = around.get(entry.parentId ?? '');
        return parent !== undefined && distanceKm(entry, parent) * 1000 > parent.radiusM + entry.radiusM;
      }),
    ).toEqual([]);
  });

  it('names places in Arabic letters alone, without marks, and in Latin letters', () => {
    expect(
      faults(
        ({ entry }) =>
          !/^[\u0621-\u063A\u0641-\u064A]+( [\u0621-\u063A\u0641-\u064A0-9]+)*$/.test(entry.namesAr[0] ?? ''),
      ),
    ).toEqual([]);
    expect(
      faults(
        ({ entry }) =>
          !entry.namesEn.every((name) => /^[\p{Script=Latin}\d' ()/`-]+$/u.test(name)) ||
          entry.namesEn.length === 0,
      ),
    ).toEqual([]);
  });

  it('has no name twice in one parent and kind', () => {
    const keys = rows.map(({ entry }) => {
      const name = nameKeys(entry.namesAr[0] ?? '', 'ar').map(({ key }) => key);
      return `${entry.kind} ${name.join(' ')} in ${entry.parentId}`;
    });
    expect(allUnique(keys)).toEqual([]);
  });

  it('does not fake precision: a point set by hand reaches at least 800 m', () => {
    expect(faults((row) => cellOf(row, 'source') === 'balagh' && row.entry.radiusM < 800)).toEqual([]);
  });

  it('has all 14 governorates and 62 districts of Syria', () => {
    expect(rows.filter(({ entry }) => entry.kind === 'admin1')).toHaveLength(14);
    expect(rows.filter(({ entry }) => entry.kind === 'admin2')).toHaveLength(62);
  });
});
