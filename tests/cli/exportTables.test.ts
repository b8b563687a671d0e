import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { cliWorld, lines, row } from './cliWorld.ts';

const { cwd, run, file } = cliWorld();
const interrupted = new Promise<void>(() => {});
const read = (name: string): string => readFileSync(join(cwd(), name), 'utf8');
const rowsOf = (name: string): Record<string, string>[] => parse(read(name), { columns: true, bom: true });

beforeEach(async () => {
  file(
    'reports.jsonl',
    lines(
      { ...row('first', 'incident'), outlet: '=cmd|made up', title: '@made, "up"' },
      { ...row('second', 'another incident'), outlet: 'Invented Post', url: 'https://example.org/2' },
    ),
  );
  expect((await run(['import', 'reports.jsonl'])).code).toBe(0);
});

describe('balagh export --csv', () => {
  it("writes the incidents with ACLED's columns and the reports that each rests on", async () => {
    const { code, out, err } = await run(['export', '--csv', 'table.csv'], { interrupted });
    expect([code, err]).toEqual([0, '']);
    const rows = rowsOf('table.csv');
    expect(out).toContain(`${rows.length} incidents, as reported`);
    expect(Object.keys(rows[0] ?? {}).slice(0, 5)).toEqual([
      'event_id',
      'event_date',
      'time_precision',
      'event_type',
      'sub_event_type',
    ]);
    expect(rows[0]).toMatchObject({ event_type: 'Battles', latitude: '32.5', assertion: 'reported' });
    const reports = rows.flatMap(({ report_ids: ids = '' }) => ids.split('; '));
    expect(reports.sort()).toEqual(['first', 'second']);
    for (const each of rows) {
      expect(Number(each.sources)).toBe(each.report_ids?.split('; ').length);
      expect(Number(each.independent_sources)).toBeGreaterThan(0);
    }
  });

  it('makes cells safe that a spreadsheet would run, and changes no others', async () => {
    await run(['export', '--csv', 'table.csv', '--outlet', '=cmd|made up'], { interrupted });
    expect(rowsOf('table.csv')).toHaveLength(1);
    expect(rowsOf('table.csv')[0]).toMatchObject({ source: "'=cmd|made up", report_title: '\'@made, "up"' });
    await run(['export', '--csv', 'other.csv', '--outlet', 'Invented Post'], { interrupted });
    expect(rowsOf('other.csv')[0]).toMatchObject({ source: 'Invented Post' });
  });

  it('begins with a byte order mark only when asked to', async () => {
    await run(['export', '--csv', 'plain.csv'], { interrupted });
    await run(['export', '--csv', 'marked.csv', '--bom'], { interrupted });
    expect(read('plain.csv').startsWith('event_id')).toBe(true);
    expect(read('marked.csv').startsWith('\ufeffevent_id')).toBe(true);
  });

  it('has what a person corrected', async () => {
    await run(['export', '--csv', 'before.csv', '--outlet', 'Invented Post'], { interrupted });
    const id = rowsOf('before.csv')[0]?.event_id ?? '';
    const corrected = await run([
      'correct',
      id,
      '--date',
      '2018-06-12',
      '--reason',
      'made up',
      '--by',
      'Tester',
    ]);
    expect(corrected.err).toBe('');
    await run(['export', '--csv', 'after.csv', '--outlet', 'Invented Post'], { interrupted });
    expect(rowsOf('before.csv')[0]).toMatchObject({ event_date: '2018-06-30', corrected: 'false' });
    expect(rowsOf('after.csv')[0]).toMatchObject({ event_date: '2018-06-12', corrected: 'true' });
  });

  it('keeps a file that is there, and what was there when it is interrupted', async () => {
    writeFileSync(join(cwd(), 'mine.csv'), 'mine');
    expect((await run(['export', '--csv', 'mine.csv'], { interrupted })).code).toBe(2);
    const stopped = await run(['export', '--csv', 'mine.csv', '--force'], { interrupted: Promise.resolve() });
    expect(stopped.code).toBe(1);
    expect(read('mine.csv')).toBe('mine');
    expect(readdirSync(cwd()).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect((await run(['export', '--csv', 'mine.csv', '--force'], { interrupted })).code).toBe(0);
    expect(rowsOf('mine.csv').length).toBeGreaterThan(0);
  });

  it('says what to name when nothing is named', async () => {
    const { code, err } = await run(['export'], { interrupted });
    expect(code).toBe(2);
    expect(err).toContain('--csv');
    expect(existsSync(join(cwd(), 'site'))).toBe(false);
  });
});

describe('balagh export --geojson', () => {
  it('writes points, longitude first, with the same fields', async () => {
    await run(['export', '--geojson', 'map.geojson', '--csv', 'table.csv'], { interrupted });
    const { type, features } = JSON.parse(read('map.geojson'));
    expect(type).toBe('FeatureCollection');
    expect(features).toHaveLength(rowsOf('table.csv').length);
    expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [36.1, 32.5] });
    expect(Object.keys(features[0].properties)).toEqual(Object.keys(rowsOf('table.csv')[0] ?? {}));
  });
});
