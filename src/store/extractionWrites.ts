import type { Kysely } from 'kysely';
import { addFacts } from './factQueries.ts';
import type { ReadyExtraction } from './readyReport.ts';
import type { Tables } from './tables.ts';

/** Rows per insert: 23 columns each stay below the 32,766 parameters that SQLite takes and the 65,535 of PostgreSQL. */
const rowsPerInsert = 500;

/** Stores extractions, of some hundred reports at the most, each with the key of its report. */
export async function insertExtractions(
  database: Kysely<Tables>,
  extractions: readonly (ReadyExtraction & { key: number })[],
): Promise<void> {
  if (extractions.length === 0) return;
  const bodies = extractions.map(({ key, extraction }) => ({ report_key: key, ...extraction }));
  await database.insertInto('extractions').values(bodies).execute();
  const all = extractions.flatMap(({ key, incidents }) => incidents.map((one) => ({ key, ...one })));
  for (let start = 0; start < all.length; start += rowsPerInsert) {
    const some = all.slice(start, start + rowsPerInsert);
    const added = await database
      .insertInto('incidents')
      .values(some.map(({ key, row }) => ({ report_key: key, ...row })))
      .returning(['key', 'report_key', 'ordinal'])
      .execute();
    // Engines need not give rows back in the order they were given.
    const keys = new Map(added.map(({ key, report_key, ordinal }) => [`${report_key} ${ordinal}`, key]));
    await addFacts(
      database,
      some.map(({ key, row, facts }) => ({
        incident_key: keys.get(`${key} ${row.ordinal}`) as number,
        ...facts,
      })),
    );
  }
}
