import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Extraction } from '../model/extraction.ts';
import { readJson } from './rows.ts';
import type { StoreCounts } from './Store.ts';
import { fromSafeText, toSafeText } from './safeText.ts';
import { readRevision } from './stateQueries.ts';
import type { Tables } from './tables.ts';

const gazetteerSchema = z.object({ version: z.string(), sources: z.array(z.string()) });

export async function readGazetteer(database: Kysely<Tables>): Promise<Extraction['gazetteer']> {
  const rows = await database
    .selectFrom('extractions')
    .select('gazetteer_json')
    .groupBy(['gazetteer_version', 'gazetteer_json'])
    .orderBy((order) => order.fn.max('extracted_at'), 'desc')
    .execute();
  const all = rows.flatMap((row) => readJson(gazetteerSchema, row.gazetteer_json) ?? []);
  return { version: all[0]?.version ?? '', sources: [...new Set(all.flatMap(({ sources }) => sources))] };
}

/** Counts once until the store changes: counting a million rows takes a while, and probes ask again and again. */
export function keptCounts(): (database: Kysely<Tables>) => Promise<StoreCounts> {
  let kept: { revision: string; counts: StoreCounts } | null = null;
  return async (database) => {
    const revision = await readRevision(database);
    if (kept?.revision !== revision) kept = { revision, counts: await readCounts(database) };
    return kept.counts;
  };
}

async function readCounts(database: Kysely<Tables>): Promise<StoreCounts> {
  const reports = await database
    .selectFrom('reports')
    .select((select) => [
      select.fn.countAll<number>().as('all'),
      select.fn.sum<number | null>('sample').as('samples'),
    ])
    .executeTakeFirstOrThrow();
  const incidents = await database
    .selectFrom('incidents')
    .select((select) => select.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  return {
    reports: Number(reports.all),
    sampleReports: Number(reports.samples ?? 0),
    incidents: Number(incidents.all),
  };
}

export async function readNote(database: Kysely<Tables>, name: string): Promise<string | null> {
  const row = await database
    .selectFrom('meta')
    .select('value')
    .where('name', '=', `note:${name}`)
    .executeTakeFirst();
  return row ? fromSafeText(row.value) : null;
}

export async function writeNote(database: Kysely<Tables>, name: string, value: string): Promise<void> {
  await database
    .insertInto('meta')
    .values({ name: `note:${name}`, value: toSafeText(value) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: toSafeText(value) }))
    .execute();
}
