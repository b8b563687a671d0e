import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractionSchema } from '../../src/model/extraction.ts';
import { fromJson } from '../../src/model/json.ts';
import { type CliWorld, runCli } from './runCli.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'balagh-extract-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const extract = (argv: string[], world: Partial<CliWorld> = {}) =>
  runCli(['extract', ...argv], { cwd, ...world });
const file = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content);
const arabic = 'نص مختلق لهذا الاختبار لا يقول شيئاً عن أحد';
const row = (id: string, text = 'incident') =>
  JSON.stringify({ id, text: `${text} ${id} ${arabic}`, lang: 'ar' });
const parsed = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('extract --format json', () => {
  it('prints one object that the model reads back, and stores nothing', async () => {
    file('in.txt', `incident ${arabic}`);
    const { code, out, err } = await extract(['in.txt', '--published', '2018-06-30', '--format', 'json']);
    expect([code, err]).toEqual([0, '']);
    const object = JSON.parse(out);
    expect(extractionSchema.safeParse(fromJson(object)).success).toBe(true);
    expect(object).toMatchObject({ report: { published_at: '2018-06-30', published_from: 'user' } });
    expect(Object.keys(object)).toEqual(
      expect.arrayContaining(['report', 'mentions', 'dates', 'incidents', 'warnings', 'gazetteer']),
    );
  });

  it('is what is printed when the output is no terminal; a terminal gets a table', async () => {
    file('in.txt', `incident ${arabic}`);
    expect(JSON.parse((await extract(['in.txt'])).out)).toMatchObject({ incidents: [{}] });
    expect((await extract(['in.txt'], { tty: true })).out).toMatch(/according to/);
  });

  it('asks for jsonl when there are several reports', async () => {
    file('in.jsonl', `${row('a')}\n${row('b')}\n`);
    expect(await extract(['in.jsonl'])).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/--format jsonl/),
    });
  });

  it('prints nothing but one line on standard error for a file that cannot be read', async () => {
    file('empty.txt', '');
    file('binary.txt', new Uint8Array([0, 1, 2, 0, 255, 254, 0, 0, 7]));
    for (const name of ['empty.txt', 'binary.txt', 'nothere.txt']) {
      const { code, out, err } = await extract([name]);
      expect([name, code, out, err.trimEnd().split('\n').length]).toEqual([name, 1, '', 1]);
      expect(err).toMatch(new RegExp(`^balagh: ${name}: `));
    }
  });
});

describe('extract --format jsonl', () => {
  it('gives one object for each line, in order, also for lines that cannot be read', async () => {
    file('in.jsonl', [row('a'), '{"id": broken', row('c', 'explode'), '{"id":"d"}', row('e')].join('\n'));
    const { code, out, err } = await extract(['in.jsonl', '--format', 'jsonl']);
    const objects = parsed(out);
    expect(code).toBe(1);
    expect(objects.map(({ report }) => report.id)).toEqual(['a', 'in.jsonl:2', 'c', 'd', 'e']);
    expect(objects.map(({ error }) => typeof error)).toEqual([
      'undefined',
      'string',
      'string',
      'string',
      'undefined',
    ]);
    for (const object of [objects[1], objects[2], objects[3]]) {
      expect(object).toMatchObject({
        mentions: [],
        dates: [],
        incidents: [],
        warnings: [],
        gazetteer: { version: 'test-1' },
      });
      expect(extractionSchema.safeParse(fromJson(object)).success).toBe(true);
    }
    expect(err.trimEnd().split('\n')).toHaveLength(3);
  });

  it('reads standard input', async () => {
    const { code, out } = await extract(['-', '--format', 'jsonl'], { stdin: `${row('a')}\n${row('b')}\n` });
    expect([code, parsed(out).map(({ report }) => report.id)]).toEqual([0, ['a', 'b']]);
  });

  it('resolves the given spans only when asked to', async () => {
    file('in.jsonl', JSON.stringify({ id: 'a', text: arabic, lang: 'ar', mentions: [{ start: 3, end: 9 }] }));
    const given = parsed((await extract(['in.jsonl', '--format', 'jsonl', '--given-spans'])).out)[0];
    expect(given.mentions).toMatchObject([{ start: 3, end: 9 }]);
    const found = parsed((await extract(['in.jsonl', '--format', 'jsonl'])).out)[0];
    expect(found.mentions).toMatchObject([{ start: 0, end: 4 }]);
  });

  it('gives no line for a file that is empty', async () => {
    file('empty.jsonl', '\n\n');
    expect(await extract(['empty.jsonl', '--format', 'jsonl'])).toMatchObject({ code: 1, out: '' });
  });
});

describe('extract --format geojson', () => {
  it('is one collection over all reports, longitude first', async () => {
    file('in.jsonl', `${row('a', 'incident incident')}\n${row('b')}\n${row('c', 'nothing')}\n`);
    const { out } = await extract(['in.jsonl', '--format', 'geojson']);
    const collection = JSON.parse(out);
    expect(collection.features).toHaveLength(3);
    expect(collection.features[0]).toMatchObject({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [36.1, 32.5] },
      properties: {
        sub_type: 'armed clash',
        radius_m: 2000,
        claimants: 'Made-up Source (via راديو)',
        report: 'a',
      },
    });
  });

  it('is an empty collection when nothing was found', async () => {
    file('in.txt', arabic);
    expect(JSON.parse((await extract(['in.txt', '--format', 'geojson'])).out).features).toEqual([]);
  });
});

describe('extract --format csv', () => {
  it('has headings once and a row for each incident', async () => {
    file('in.jsonl', `${row('a', 'incident incident')}\n${row('b')}\n`);
    const rows = (await extract(['in.jsonl', '--format', 'csv'])).out.trimEnd().split('\n');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^id,type,sub_type,assertion,place,.*,geo_precision,radius_m,date,/);
  });

  it('marks incidents of reports that call themselves samples', async () => {
    file('in.jsonl', `${JSON.stringify({ ...JSON.parse(row('a')), sample: true })}\n${row('b')}\n`);
    const [head = '', ...rows] = (await extract(['in.jsonl', '--format', 'csv'])).out.trimEnd().split('\n');
    const column = head.split(',').indexOf('sample');
    expect(rows.map((cells) => cells.split(',')[column])).toEqual(['true', 'false']);
  });

  it('has headings even without a row', async () => {
    file('in.txt', arabic);
    expect((await extract(['in.txt', '--format', 'csv'])).out).toMatch(/^id,type.*\n$/);
  });
});

describe('extract --format table', () => {
  it('shows source, date, place and claimant of each incident', async () => {
    file('in.txt', `incident ${arabic}`);
    const { out } = await extract(['in.txt', '--format', 'table', '--outlet', 'Made-up Bulletin']);
    for (const part of [
      'Made-up Bulletin',
      '2018-06-30',
      'بلدة مختلقة',
      'settlement ±2 km',
      'armed clash',
      'Made-up Source',
      'Mind: made up',
    ]) {
      expect(out).toContain(part);
    }
  });

  it('says so when nothing was read', async () => {
    file('in.txt', arabic);
    expect((await extract(['in.txt', '--format', 'table'])).out).toContain('No incident was read');
  });
});
