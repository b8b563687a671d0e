import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { cliWorld, lines, row } from './cliWorld.ts';
import { fakeServices } from './runCli.ts';

const { cwd, run, file } = cliWorld();
const names = ['Corrector Made-up', 'Decider Made-up', 'Adder Made-up', 'مصحّح مختلق'];

const exportTo = async (...argv: string[]) =>
  await run(['export', ...argv], {
    services: { ...fakeServices(), webRoot: join(cwd(), 'web') },
    interrupted: new Promise<void>(() => {}),
  });

/** The text of every file below a folder, unpacked, one after the other. */
function textOf(folder: string): string {
  return readdirSync(join(cwd(), folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return (entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    })
    .join('\n');
}

beforeEach(async () => {
  mkdirSync(join(cwd(), 'web'));
  file('web/index.html', '<!doctype html><html><head></head><body></body></html>');
  file('in.jsonl', lines(row('one', 'incident incident'), row('two')));
  await run(['import', 'in.jsonl']);
  const ids: string[] = [];
  for (const report of ['one', 'two'])
    ids.push(
      ...JSON.parse((await run(['show', report, '--format', 'json'])).out).incidents.map(
        ({ id }: { id: string }) => id,
      ),
    );
  const [first = '', second = '', third = ''] = ids;
  const by = ['--by', names[0] as string];
  const done = [
    await run([
      'correct',
      first,
      '--date',
      '2018-07',
      '--place',
      'none',
      ...by,
      '--reason',
      'the second source has the month',
    ]),
    await run(['correct', first, '--tag', 'seen by corrector made-up', 'kept tag', ...by]),
    await run(['correct', first, '--note', 'a note for colleagues', ...by]),
    await run([
      'correct',
      second,
      '--type',
      'arrests',
      '--by',
      names[3] as string,
      '--reason',
      `as ${names[0]} told me`,
    ]),
    await run(['merge', first, third, '--by', names[1] as string, '--reason', 'the same day and town']),
  ];
  expect(done.map(({ code, err }) => [code, err])).toEqual(done.map(() => [0, '']));
  // As the server keeps who pasted a text.
  const store = openSqliteStore(join(cwd(), 'data', 'balagh.sqlite'));
  const stored = await store.readReport('two');
  if (!stored) throw new Error('the report is not there');
  const { extraction, ...provenance } = stored;
  const report = { ...extraction.report, id: 'three', text: 'a third text', sha256: '3'.repeat(64) };
  const incidents = extraction.incidents.map((incident) => ({ ...incident, id: 'incident-of-three' }));
  await store.add({ ...extraction, report, incidents }, { ...provenance, addedBy: names[2] as string });
  await store.close();
});

describe('what of people a site shows', () => {
  it('is no name and no note unless they are asked for, in no file; what, when and why stays', async () => {
    const { code, out, err } = await exportTo('site');
    expect([code, err]).toEqual([0, '']);
    const text = textOf('site');
    for (const name of names) expect(text.toLowerCase()).not.toContain(name.toLowerCase());
    expect(text).not.toContain('a note for colleagues');
    expect(text).toContain('the second source has the month');
    expect(text).toContain('the same day and town');
    expect(text).toContain('corrected by a person; the machine had read');
    expect(text).toContain('kept tag');
    expect(text).toContain('"kind":"type"');
    expect(out).toContain('Left out: the names of 4 people');
    expect(out).toContain('1 note (--notes publishes them)');
  });

  it('are names and notes that were asked for', async () => {
    const { out } = await exportTo('site', '--names', '--notes');
    const text = textOf('site');
    for (const name of names) expect(text).toContain(name);
    expect(text).toContain('a note for colleagues');
    expect(out).toContain('the names of 4 people');
    expect(out).not.toContain('Left out');
  });

  it('are names without notes, and notes without names', async () => {
    await exportTo('named', '--names');
    expect(textOf('named')).not.toContain('a note for colleagues');
    await exportTo('noted', '--notes');
    expect(textOf('noted')).toContain('a note for colleagues');
    for (const name of names) expect(textOf('noted')).not.toContain(name);
  });

  it('makes another version of each, so that no browser shows a kept file of the other', async () => {
    const versions = [];
    for (const [folder, ...options] of [['a'], ['b', '--names'], ['c', '--notes']] as const) {
      await exportTo(folder, ...options);
      versions.push(
        JSON.parse(readFileSync(join(cwd(), folder, 'dataset', 'manifest.json'), 'utf8')).version,
      );
    }
    expect(new Set(versions).size).toBe(3);
  });

  it('is nothing in tables', async () => {
    await exportTo('--csv', 'table.csv', '--geojson', 'table.geojson');
    for (const table of ['table.csv', 'table.geojson'])
      for (const name of names) expect(readFileSync(join(cwd(), table), 'utf8')).not.toContain(name);
  });
});
