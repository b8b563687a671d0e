import { createHash, type Hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { StoreError } from '../StoreError.ts';
import type { Tables } from '../tables.ts';
import { type KeptTable, keptTables } from './keptTables.ts';

type Row = Record<string, unknown>;

/** One of two stores that rows go between, as one transaction sees it. */
export interface CopyEnd {
  readonly database: Kysely<Tables>;
  /** The last key that was ever given in a table. */
  lastKey(table: KeptTable): Promise<number>;
  setLastKey(table: KeptTable, key: number): Promise<void>;
}

/** Columns by table, in the order in which both engines have them. */
export type Columns = ReadonlyMap<string, readonly string[]>;

/** What a store holds: its rows, and a SHA-256 over every value of them in order. Equal for equal stores, whatever the engine. */
export interface Contents {
  rows: number;
  sha256: string;
}

/** The rows of a table in the order of its key, some at a time. */
async function* pagesOf(
  { database }: CopyEnd,
  { name, key, rowsAtOnce }: KeptTable,
  columns: readonly string[],
): AsyncGenerator<Row[]> {
  for (let last: unknown; ; ) {
    const after = last === undefined ? sql`` : sql`where ${sql.ref(key)} > ${last}`;
    const { rows } = await sql<Row>`select ${sql.join(columns.map((column) => sql.ref(column)))}
      from ${sql.table(name)} ${after} order by ${sql.ref(key)} limit ${rowsAtOnce}`.execute(database);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
    last = rows.at(-1)?.[key];
  }
}

function addToHash(hash: Hash, name: string, columns: readonly string[], rows: readonly Row[]): void {
  for (const row of rows) hash.update(`${JSON.stringify([name, ...columns.map((column) => row[column])])}\n`);
}

async function goThrough(
  from: CopyEnd,
  columnsOf: Columns,
  onRows: (table: KeptTable, rows: Row[]) => Promise<void>,
): Promise<Contents> {
  const hash = createHash('sha256');
  let count = 0;
  for (const table of keptTables) {
    const columns = columnsOf.get(table.name) ?? [];
    for await (const rows of pagesOf(from, table, columns)) {
      addToHash(hash, table.name, columns, rows);
      count += rows.length;
      await onRows(table, rows);
    }
    if (table.counted) hash.update(`${table.name} ${await from.lastKey(table)}\n`);
  }
  return { rows: count, sha256: hash.digest('hex') };
}

/** What a store holds. */
export async function contentsOf(end: CopyEnd, columns: Columns): Promise<Contents> {
  return await goThrough(end, columns, async () => {});
}

/** How many rows a store has. */
export async function countRows({ database }: CopyEnd): Promise<number> {
  let all = 0;
  for (const { name } of keptTables) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(database);
    all += Number(rows[0]?.n ?? 0);
  }
  return all;
}

/**
 * Copies all that `from` holds into `to`, which is empty, some rows at a time; then reads `to` again and compares. Throws a
 * StoreError when they differ. `onStep` is told how many rows were written.
 */
export async function copyTables(
  from: CopyEnd,
  to: CopyEnd,
  columns: Columns,
  onStep: (rows: number) => void,
): Promise<Contents> {
  let done = 0;
  const read = await goThrough(from, columns, async ({ name }, rows) => {
    await to.database
      .insertInto(name)
      .values(rows as never)
      .execute();
    done += rows.length;
    onStep(done);
  });
  for (const table of keptTables) if (table.counted) await to.setLastKey(table, await from.lastKey(table));
  const written = await contentsOf(to, columns);
  if (written.sha256 !== read.sha256)
    throw new StoreError(
      `the copy is not what was copied (${written.rows} of ${read.rows} rows): check disk and memory, then try again`,
    );
  return read;
}
