import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from '../../store/madeUp.ts';
import { serverOf, type TestServer } from '../api/serverOf.ts';
import { idsOf } from './storedIncidents.ts';

const day = (number: number) => `2026-01-0${number}T00:00:00.000Z`;
const trace = (at: string) => ({ by: 'A. Person', at, reason: null, machine: '1' });
const reportOf = (id: string) => madeUpReport(`نص مختلق ${id}`, { id });
const read = (id: string, count = 1) => {
  const report = reportOf(id);
  const incidents = Array.from({ length: count }, (_, i) =>
    madeUpIncident(report, i + 1, {
      id: `${id}-${i + 1}`,
      excerpts: [{ report: id, start: i * 4, end: i * 4 + 3, quote: report.text.slice(i * 4, i * 4 + 3) }],
    }),
  );
  return madeUpExtraction(report, incidents);
};

let at: TestServer;
beforeAll(async () => {
  at = await serverOf();
  const { store } = at;
  const add = async (id: string, time: string, count = 1) =>
    await store.add(read(id, count), { ...provenance, retrievedAt: time, extractedAt: time });
  for (const id of ['old', 'reread', 'marked']) await add(id, day(1));
  await add('corrected', day(1), 3);
  await add('late', day(3));
  // Retrieved long ago, and added now.
  await store.add(read('brought'), {
    ...provenance,
    extractedAt: day(1),
    retrievedAt: day(1),
    addedAt: day(3),
  });
  await store.replaceExtraction(read('reread'), { extractedAt: day(4), machine: '2', home: null });
  const correct = async (
    target: { incident: string } | { report: string },
    correction: { kind: 'reviewed' | 'not_incident'; value: boolean },
    time: string,
  ) => await store.addCorrection({ target, correction: correction as never, trace: trace(time) });
  await correct({ incident: 'corrected-2' }, { kind: 'reviewed', value: true }, day(5));
  await correct({ report: 'marked' }, { kind: 'reviewed', value: true }, day(6));
  await correct({ incident: 'corrected-3' }, { kind: 'not_incident', value: true }, day(5));
  await correct({ incident: 'corrected-1' }, { kind: 'reviewed', value: true }, day(2));
  await store.undoCorrection(4, trace(day(7)));
});
afterAll(async () => await at.close());

const get = async (path: string) => (await at.ask('GET', `/api/v1/${path}`)).body;
const reports = async (query: string) =>
  ((await get(`reports?${query}`)) as { reports: { id: string }[] }).reports.map(({ id }) => id);

describe('what was updated since a time', () => {
  it.each([
    [1, ['old-1', 'reread-1', 'marked-1', 'corrected-1', 'corrected-2', 'late-1', 'brought-1']],
    [2, ['reread-1', 'marked-1', 'corrected-1', 'corrected-2', 'late-1', 'brought-1']],
    [3, ['reread-1', 'marked-1', 'corrected-1', 'corrected-2', 'late-1', 'brought-1']],
    [4, ['reread-1', 'marked-1', 'corrected-1', 'corrected-2']],
    [5, ['marked-1', 'corrected-1', 'corrected-2']],
    [6, ['marked-1', 'corrected-1']],
    [7, ['corrected-1']],
    [8, []],
  ])('on day %i are these incidents', async (number, ids) => {
    const found = idsOf(await get(`incidents?updated_since=${day(number)}`));
    expect(found.sort()).toEqual(ids.sort());
  });

  it('counts a report that was added, read again, or corrected in any part', async () => {
    expect((await reports(`updated_since=${day(3)}`)).sort()).toEqual(
      ['brought', 'corrected', 'late', 'marked', 'reread'].sort(),
    );
    expect(await reports(`updated_since=${day(7)}`)).toEqual(['corrected']);
    expect(await reports(`updated_since=${day(8)}`)).toEqual([]);
  });

  it('takes a day, and a time of any zone', async () => {
    expect(idsOf(await get('incidents?updated_since=2026-01-06')).sort()).toEqual([
      'corrected-1',
      'marked-1',
    ]);
    const zoned = encodeURIComponent('2026-01-06T03:00:00+03:00');
    expect(idsOf(await get(`incidents?updated_since=${zoned}`)).sort()).toEqual(['corrected-1', 'marked-1']);
    const after = encodeURIComponent('2026-01-06T02:00:00+01:00');
    expect(idsOf(await get(`incidents?updated_since=${after}`))).toEqual(['corrected-1']);
  });

  it('goes with the other filters, over pages, and in every format', async () => {
    const first = (await get(`incidents?updated_since=${day(4)}&limit=1`)) as { next: string };
    const rest = await get(`incidents?updated_since=${day(4)}&limit=9&cursor=${first.next}`);
    expect([...idsOf(first), ...idsOf(rest)].sort()).toEqual(
      ['corrected-1', 'corrected-2', 'marked-1', 'reread-1'].sort(),
    );
    expect(idsOf(await get(`incidents?updated_since=${day(4)}&outlet=Nobody`))).toEqual([]);
    expect(
      String(await get(`incidents?updated_since=${day(7)}&format=csv`))
        .trim()
        .split('\n'),
    ).toHaveLength(2);
  });

  it('says what to ask for next: a minute before now, so that nothing that was being written is missed', async () => {
    const time = expect.stringMatching(/^2026-01-02T03:03:05\.000Z@[0-9a-f]{12}\.6\.\d+\.\d+$/);
    for (const path of ['incidents', 'reports']) expect(await get(path)).toMatchObject({ as_of: time });
    expect(JSON.parse(String(await get('incidents?format=geojson')))).toMatchObject({ as_of: time });
  });

  it('misses nothing that is stored after the clock was set back, and tells nothing else', async () => {
    const { as_of: since } = (await get('incidents?limit=1')) as { as_of: string };
    const query = `updated_since=${encodeURIComponent(since)}`;
    // The clock of these tests stands before the times of some rows: those are told again.
    const again = idsOf(await get(`incidents?${query}`));
    const hours = { retrievedAt: day(1), extractedAt: day(1), addedAt: day(1) };
    await at.store.add(read('behind'), { ...provenance, ...hours });
    await at.store.replaceExtraction(read('old'), { extractedAt: day(1), machine: '3', home: null });
    const correction = { kind: 'reviewed', value: true } as const;
    await at.store.addCorrection({ target: { incident: 'brought-1' }, correction, trace: trace(day(1)) });
    const found = idsOf(await get(`incidents?${query}`)).filter((id) => !again.includes(id));
    expect(found.sort()).toEqual(['behind-1', 'old-1']);
    expect(again).toContain('brought-1');
    expect(await reports(query)).toEqual(expect.arrayContaining(['behind', 'old', 'brought']));
    const { as_of: next } = (await get(`incidents?${query}`)) as { as_of: string };
    const later = next.replace(/^[^@]+/, day(9));
    expect(idsOf(await get(`incidents?updated_since=${encodeURIComponent(later)}`))).toEqual([]);
    // Positions of another store say nothing: only its time counts.
    const other = later.replace(/@[0-9a-f]+[\d.]+$/, '@0123456789ab.0.0.0');
    expect(idsOf(await get(`incidents?updated_since=${encodeURIComponent(other)}`))).toEqual([]);
  });

  it.each([
    '2026-01-02T03:03:05.000Z@0.0.0',
    '2026-99-02T03:03:05.000Z@0a.1.1.1',
    'yesterday',
    '2026-13-01',
    '2026-01-06 03:00',
    '',
  ])('refuses "%s"', async (time) => {
    const answer = await at.ask('GET', `/api/v1/incidents?updated_since=${encodeURIComponent(time)}`);
    expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining('updated_since') } });
  });
});
