import type { Kysely } from 'kysely';
import type { Report } from '../model/report.ts';
import type { AddOptions, AddOutcome, Lookup, LookupOptions } from './adding.ts';
import { findAlike, type Wanted } from './alikeQueries.ts';
import { emptyCorrections } from './correctionQueries.ts';
import { insertExtractions } from './extractionWrites.ts';
import { addSignatures } from './factQueries.ts';
import type { ReadyExtraction, ReadyReport } from './readyReport.ts';
import { lookupAll } from './reportQueries.ts';
import { safe } from './rows.ts';
import type { Removal } from './Store.ts';
import { StoreError } from './StoreError.ts';
import { toSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

/** True when a report can be stored under the id that it has. */
const isFree = (found: Lookup | undefined, id: string): boolean => found?.kind === 'new' && found.id === id;

/** What came of adding a report; `wanted`: what others like it are found by. */
export type Added = { kind: 'added'; id: string; wanted: Wanted } | Lookup;

/** Those of a list that can be stored: whose texts and ids are neither there nor further up in the list. */
async function freeOf(
  database: Kysely<Tables>,
  reports: readonly ReadyReport[],
  options: LookupOptions,
): Promise<ReadyReport[]> {
  const found = await lookupAll(
    database,
    reports.map(({ report }) => report),
    options,
  );
  const taken = new Set<string>();
  return reports.filter(({ report: { id, sha256 } }, i) => {
    if (!isFree(found[i], id) || taken.has(`id ${id}`) || taken.has(sha256)) return false;
    taken.add(`id ${id}`).add(sha256);
    return true;
  });
}

/** Stores those of these reports, some hundred at the most, whose text and id are not there; says of each what came of it. */
export async function addReports(
  database: Kysely<Tables>,
  reports: readonly ReadyReport[],
  options: LookupOptions,
): Promise<Added[]> {
  const free = await freeOf(database, reports, options);
  const keys = await insertReports(database, free, options);
  const left = reports.filter((one) => !keys.has(one));
  // Asked now: a text may stand twice in the list.
  const found = await lookupAll(
    database,
    left.map(({ report }) => report),
    options,
  );
  return reports.map((one) => {
    const { report, signature } = one;
    const key = keys.get(one);
    if (key === undefined) return found[left.indexOf(one)] as Lookup;
    const wanted = { key, signature, itemId: report.itemId ?? null, before: true };
    return { kind: 'added', id: report.id, wanted };
  });
}

/**
 * What is told of them; with `alike`, which was stored before each that is like it. That is looked for when all is
 * committed: nobody waits meanwhile.
 */
export async function outcomesOf(
  database: Kysely<Tables>,
  added: readonly Added[],
  { alike = false }: AddOptions,
): Promise<AddOutcome[]> {
  const outcomes: AddOutcome[] = [];
  for (const one of added) {
    if (one.kind !== 'added') {
      outcomes.push(one);
      continue;
    }
    const [first] = alike ? await findAlike(database, one.wanted, 1) : [];
    outcomes.push({ kind: 'added', id: one.id, ...(first ? { alike: first } : {}) });
  }
  return outcomes;
}

/** Gives the keys that they got. */
async function insertReports(
  database: Kysely<Tables>,
  reports: readonly ReadyReport[],
  { restore = false }: LookupOptions,
): Promise<Map<ReadyReport, number>> {
  if (reports.length === 0) return new Map();
  const hashes = reports.map(({ row }) => row.sha256);
  if (restore) await database.deleteFrom('removed_reports').where('sha256', 'in', hashes).execute();
  const added = await database
    .insertInto('reports')
    .values(reports.map(({ row }) => row))
    .returning(['key', 'sha256'])
    .execute();
  const byHash = new Map(added.map(({ key, sha256 }) => [sha256, key]));
  const keyed = reports.map((one) => ({ ...one, key: byHash.get(one.row.sha256) as number }));
  await addSignatures(
    database,
    keyed.map(({ key, signature }) => ({ report_key: key, signature })),
  );
  await insertExtractions(database, keyed);
  return new Map(reports.map((one, i) => [one, (keyed[i] as (typeof keyed)[number]).key]));
}

/** Puts a new extraction in the place of the old one. Throws a StoreError when the report is not there. */
export async function replaceExtraction(
  database: Kysely<Tables>,
  { id, sha256 }: Report,
  ready: ReadyExtraction,
  location: string,
): Promise<void> {
  const row = await database
    .selectFrom('reports')
    .select('key')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!row) throw new StoreError(`report ${id} is not in ${location}: import it first`);
  await database.deleteFrom('incidents').where('report_key', '=', row.key).execute();
  await database.deleteFrom('extractions').where('report_key', '=', row.key).execute();
  await insertExtractions(database, [{ ...ready, key: row.key }]);
}

/** Deletes a report with all that was read in it and what people said of it; false when it is not there. */
export async function removeReport(database: Kysely<Tables>, id: string, removal: Removal): Promise<boolean> {
  const row = await database
    .deleteFrom('reports')
    .where('id', '=', toSafeText(id))
    .returning(['id', 'sha256'])
    .executeTakeFirst();
  if (!row) return false;
  const { at, reason, by = null } = removal;
  const tombstone = { ...row, removed_at: at, reason: toSafeText(reason), removed_by: safe(by) };
  await database.insertInto('removed_reports').values(tombstone).execute();
  await emptyCorrections(database, id);
  return true;
}
