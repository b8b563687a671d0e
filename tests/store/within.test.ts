import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Incident } from '../../src/model/incident.ts';
import { keysInBox as keysOfPostgres } from '../../src/store/postgres/keysInBox.ts';
import { keysInBox as keysOfSqlite } from '../../src/store/sqlite/keysInBox.ts';
import { SpanSearch, type Within } from '../../src/store/within.ts';
import { engines } from './engines/engines.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

// PGlite takes a while to start.
vi.setConfig({ testTimeout: 60_000 });

interface Told {
  lat: number;
  lon: number;
  from: string | null;
  to: string | null;
}

const day = (month: number): string => `2018-0${month}-10`;
const told: Told[] = [
  { lat: 32, lon: 36, from: day(3), to: day(3) },
  { lat: 32, lon: 36, from: day(5), to: day(7) },
  { lat: 33, lon: 37, from: null, to: day(4) },
  { lat: 33, lon: 37, from: day(6), to: null },
  { lat: -17, lon: 179, from: null, to: null },
  { lat: -17, lon: -179, from: day(3), to: day(3) },
  { lat: 90, lon: 180, from: day(1), to: day(9) },
  { lat: 0, lon: 0, from: day(3), to: day(3) },
];

/** The rule itself, in plain words; undated ones may be on any day. */
function isThere({ lat, lon, from, to }: Told, { bbox, from: first, to: last }: Within): boolean {
  const [west, south, east, north] = bbox ?? [-180, -90, 180, 90];
  const between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  const inTime =
    (first === undefined || to === null || to >= first) &&
    (last === undefined || from === null || from <= last);
  return between && lat >= south && lat <= north && inTime;
}

describe.each(engines)('incidents of a box and of days, on $name', (engine) => {
  const keysInBox = engine.name === 'SQLite' ? keysOfSqlite : keysOfPostgres;

  async function filled() {
    const place = await engine.place();
    const store = await place.open();
    const report = madeUpReport('نص مختلق في أماكن كثيرة', { id: 'r' });
    const incidents = told.map(({ lat, lon, from, to }, i): Incident => {
      const made = madeUpIncident(report, i);
      const { place: where, date } = made;
      if (!where || !date) throw new Error('made-up incidents have a place and a date');
      return { ...made, id: `i${i}`, place: { ...where, lat, lon }, date: { ...date, from, to } };
    });
    await store.add(madeUpExtraction(report, incidents), provenance);
    return { place, store };
  }

  it('are those that the rule says, in one span of keys as well as in many', async () => {
    const { place, store } = await filled();
    const database = place.database();
    const inSpans = async (within: Within) => {
      const search = new SpanSearch(database, within, keysInBox, { first: 1, growth: 3, most: 1 });
      const found: string[] = [];
      for (let after = 0; after < Number.POSITIVE_INFINITY; ) {
        const { through, keys } = await search.next(after);
        found.push(...keys.map((key) => `i${key - 1}`));
        after = through;
      }
      return found;
    };
    const lon = fc.constantFrom(-180, -179, -100, 0, 36, 36.5, 37, 179, 180);
    const bbox = fc
      .tuple(lon, fc.constantFrom(-90, -17, 31, 32.5), lon, fc.constantFrom(32, 33, 60, 90))
      .filter(([, south, , north]) => south <= north);
    const days = fc.option(fc.integer({ min: 1, max: 9 }).map(day), { nil: undefined });
    const within = fc
      .record({ bbox: fc.option(bbox, { nil: undefined }), from: days, to: days })
      .filter(({ from, to }) => from === undefined || to === undefined || from <= to);
    await fc.assert(
      fc.asyncProperty(within, async (wanted) => {
        const expected = told.flatMap((one, i) => (isThere(one, wanted) ? [`i${i}`] : []));
        const found = await store.listIncidents(0, 100, { within: wanted });
        expect(found.map(({ id }) => id)).toEqual(expected);
        expect(await inSpans(wanted)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
    await database.destroy();
    await place.end();
  });

  it('have among them what a person corrected, wherever it was read, and no more what is gone', async () => {
    const { place, store } = await filled();
    const within: Within = { bbox: [35, 31, 36.5, 32.5], from: day(3), to: day(3) };
    const idsOf = async () => (await store.listIncidents(0, 100, { within })).map(({ id }) => id);
    expect(await idsOf()).toEqual(['i0']);
    await store.addCorrection({
      target: { incident: 'i7' },
      correction: { kind: 'reviewed', value: true },
      trace: { by: 'A. Person', reason: null, machine: '1', at: '2026-01-07T00:00:00.000Z' },
    });
    expect(await idsOf()).toEqual(['i0', 'i7']);
    await store.removeReport('r', { at: '2026-01-08T00:00:00.000Z', reason: '' });
    expect(await idsOf()).toEqual([]);
    await place.end();
  });
});
