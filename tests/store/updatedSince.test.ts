import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { EngineDialect } from '../../src/store/sqlite/dialect.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import type { Tables } from '../../src/store/tables.ts';
import { incidentUpdatedSince } from '../../src/store/updatedSince.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from './madeUp.ts';

it('is the same for many new reports, which are looked through, as for few, which are looked up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'balagh-since-'));
  const path = join(folder, 'balagh.sqlite');
  const store = openSqliteStore(path);
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
  await store.close();
  const engine = new DatabaseSync(path);
  const database = new Kysely<Tables>({ dialect: new EngineDialect(engine, path) });
  const countOf = async (day: number, fewReports: number) => {
    const rows = await database
      .selectFrom('incidents')
      .innerJoin('reports', 'reports.key', 'incidents.report_key')
      .select('incidents.id')
      .where(await incidentUpdatedSince(database, timeOf(day), fewReports))
      .execute();
    return rows.length;
  };
  const days = [1, 2, 3, 4, 5, 6, 7, 8];
  for (const fewReports of [0, 20_000]) {
    const counts = await Promise.all(days.map((day) => countOf(day, fewReports)));
    expect(counts).toEqual([12, 11, 11, 9, 7, 5, 3, 0]);
  }
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});
