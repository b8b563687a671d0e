import { type Kysely, sql } from 'kysely';
import type { StorePosition } from './Store.ts';
import type { Tables } from './tables.ts';

export async function readRevision(database: Kysely<Tables>): Promise<string> {
  const rows = await database
    .selectFrom('meta')
    .selectAll()
    .where('name', 'in', ['store_id', 'revision'])
    .orderBy('name')
    .execute();
  return rows.map((row) => row.value).join('@');
}

/** How many reports are removed, and when the last of them was. */
export async function readRemovals(database: Kysely<Tables>): Promise<string> {
  const { all, last } = await database
    .selectFrom('removed_reports')
    .select((select) => [
      select.fn.countAll<number>().as('all'),
      select.fn.max<string | null>('removed_at').as('last'),
    ])
    .executeTakeFirstOrThrow();
  return `${all}@${last ?? ''}`;
}

export async function readPosition(database: Kysely<Tables>): Promise<StorePosition> {
  const { value } = await database
    .selectFrom('meta')
    .select('value')
    .where('name', '=', 'store_id')
    .executeTakeFirstOrThrow();
  const reports = await database
    .selectFrom('reports')
    .select((select) => select.fn.max<number | null>('key').as('last'))
    .executeTakeFirstOrThrow();
  const incidents = await database
    .selectFrom('incidents')
    .select((select) => select.fn.max<number | null>('key').as('last'))
    .executeTakeFirstOrThrow();
  const corrections = await database
    .selectFrom('corrections')
    .select((select) => select.fn.max<number | null>('number').as('last'))
    .executeTakeFirstOrThrow();
  return {
    store: value,
    report: reports.last ?? 0,
    incident: incidents.last ?? 0,
    correction: corrections.last ?? 0,
  };
}

export async function raiseRevision(database: Kysely<Tables>): Promise<void> {
  await database
    .updateTable('meta')
    .set({ value: sql`cast(cast(value as bigint) + 1 as text)` })
    .where('name', '=', 'revision')
    .execute();
}
