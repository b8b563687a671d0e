import { expect, it, vi } from 'vitest';
import type { Since } from '../../src/store/Store.ts';
import { incidentUpdatedSince } from '../../src/store/updatedSince.ts';
import { engines } from './engines/engines.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

// PGlite takes a while to start.
vi.setConfig({ testTimeout: 60_000 });

it.each(engines)(
  'is the same on $name for many new reports, which are looked through, as for few, which are looked up',
  async (engine) => {
    const place = await engine.place();
    const store = await place.open();
    const timeOf = (day: number) => `2026-01-0${day}T00:00:00.000Z`;
    for (let day = 1; day <= 6; day++) {
      const report = madeUpReport(`نص مختلق ${day}`, { id: `r${day}` });
      const made = madeUpExtraction(report, [madeUpIncident(report, 1), madeUpIncident(report, 2)]);
      await store.add(made, { ...provenance, retrievedAt: timeOf(day), extractedAt: timeOf(day) });
    }
    const [first] = await store.listIncidents(0, 1);
    const correction = { kind: 'reviewed', value: true } as const;
    const trace = { by: 'A. Person', reason: null, machine: '1', at: timeOf(7) };
    await store.addCorrection({ target: { incident: first?.id as string }, correction, trace });
    await store.addCorrection({ target: { report: 'r2' }, correction, trace });
    const database = place.database();
    const countOf = async (since: Since, fewReports: number) => {
      const rows = await database
        .selectFrom('incidents')
        .innerJoin('reports', 'reports.key', 'incidents.report_key')
        .select('incidents.id')
        .where(await incidentUpdatedSince(database, since, fewReports))
        .execute();
      return rows.length;
    };
    const days = [1, 2, 3, 4, 5, 6, 7, 8];
    for (const fewReports of [0, 20_000]) {
      const counts = await Promise.all(days.map((day) => countOf({ time: timeOf(day) }, fewReports)));
      expect(counts).toEqual([12, 11, 11, 9, 7, 5, 3, 0]);
      // A clock that was set back hides nothing that is behind the position.
      const after = async (report: number, incident: number, correction: number) =>
        await countOf({ time: timeOf(8), after: { report, incident, correction } }, fewReports);
      expect(await after(6, 12, 2)).toBe(0);
      expect(await after(5, 10, 2)).toBe(2);
      expect([await after(6, 12, 1), await after(6, 12, 0)]).toEqual([2, 3]);
    }
    await database.destroy();
    await place.end();
  },
);
