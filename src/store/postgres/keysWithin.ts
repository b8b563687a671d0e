import { type RawBuilder, sql } from 'kysely';
import { plainBoxes, type Within } from '../within.ts';

/** Keys of incidents in a box, if one is asked for, and between days, from the indexes of their points and first days. */
export function keysWithin({ bbox, from, to }: Within): RawBuilder<unknown> {
  const inTime = [
    ...(from === undefined ? [] : [sql`(date_to is null or date_to >= ${from})`]),
    ...(to === undefined ? [] : [sql`(date_from is null or date_from <= ${to})`]),
  ];
  const there = bbox
    ? plainBoxes(bbox).map(({ west, south, east, north }) => [
        sql`point && st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326)`,
      ])
    : [[]];
  const parts = there.map(
    (box) => sql`select key from incidents where ${sql.join([...box, ...inTime], sql` and `)}`,
  );
  return sql.join(parts, sql` union all `);
}
