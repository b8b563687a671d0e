import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Decision, decidedSince } from '../sameEvent/decisions.ts';
import { readJson, safe, unsafe } from './rows.ts';
import { StoreError } from './StoreError.ts';
import type { Tables } from './tables.ts';

/** Others have decided about the same incidents: nothing was added. */
export class NewerDecisions extends Error {
  override readonly name = 'NewerDecisions';
  readonly decisions: readonly Decision[];
  constructor(decisions: readonly Decision[]) {
    super('others have decided about these incidents since');
    this.decisions = decisions;
  }
}

const idsSchema = z.array(z.string());
const kindSchema = z.enum(['merge', 'split', 'undo']);

/**
 * Adds a decision; gives its number. Nothing that was decided before is changed. Throws {@link NewerDecisions} when others
 * decided about the same incidents after the decision `expected`.
 */
export async function addDecision(
  database: Kysely<Tables>,
  { kind, at, incidents, from, undoes, reason, by }: Omit<Decision, 'number'>,
  expected?: number,
): Promise<number> {
  if (expected !== undefined) {
    const newer = decidedSince(await listDecisions(database), expected, [...incidents, ...from]);
    if (newer.length > 0) throw new NewerDecisions(newer);
  }
  const { number } = await database
    .insertInto('decisions')
    .values({
      kind,
      decided_at: at,
      // JSON escapes control characters and lone surrogates itself.
      incidents_json: JSON.stringify(incidents),
      from_json: JSON.stringify(from),
      undoes,
      reason: safe(reason),
      decided_by: safe(by),
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** All decisions, the first one first. Throws a StoreError that names one that is damaged. */
export async function listDecisions(database: Kysely<Tables>): Promise<Decision[]> {
  const rows = await database.selectFrom('decisions').selectAll().orderBy('number').execute();
  return rows.map((row) => {
    const incidents = readJson(idsSchema, row.incidents_json);
    const from = readJson(idsSchema, row.from_json);
    const kind = kindSchema.safeParse(row.kind).data;
    if (!incidents || !from || !kind)
      throw new StoreError(`decision ${row.number} is damaged: restore the store from a backup`);
    return {
      number: row.number,
      kind,
      at: row.decided_at,
      incidents,
      from,
      undoes: row.undoes,
      reason: unsafe(row.reason),
      by: unsafe(row.decided_by),
    };
  });
}

/** Of these ids those that no stored incident has: its report was removed, or read again with another result. */
export async function missingIncidents(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<Set<string>> {
  const missing = new Set(ids);
  const all = [...missing];
  for (let start = 0; start < all.length; start += 1000) {
    const rows = await database
      .selectFrom('incidents')
      .select('id')
      .where(
        'id',
        'in',
        all.slice(start, start + 1000).map((id) => safe(id) as string),
      )
      .execute();
    for (const { id } of rows) missing.delete(unsafe(id) as string);
  }
  return missing;
}
