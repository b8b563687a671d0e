import { type RawBuilder, sql } from 'kysely';
import { plainBoxes, type Within } from '../within.ts';

/** Keys of incidents in a box, if one is asked for, and between days, from the R*Tree `incident_boxes`. */
export function keysWithin({ bbox, from, to }: Within): RawBuilder<unknown> {
  const inTime = [
    ...(from === undefined ? [] : [sql`last_day >= julianday(${from})`]),
    ...(to === undefined ? [] : [sql`first_day <= julianday(${to})`]),
  ];
  const there = bbox
    ? plainBoxes(bbox).map(({ west, south, east, north }) => [
        sql`west <= ${east} and east >= ${west} and south <= ${north} and north >= ${south}`,
      ])
    : [[]];
  const parts = there.map(
    (box) => sql`select key from incident_boxes where ${sql.join([...box, ...inTime], sql` and `)}`,
  );
  return sql.join(parts, sql` union all `);
}
