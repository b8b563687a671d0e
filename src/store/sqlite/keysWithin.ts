import { type RawBuilder, sql } from 'kysely';
import { plainBoxes, type WithinBox } from '../within.ts';

/** Keys of incidents in a box and between days, from the R*Tree `incident_boxes`. */
export function keysWithin({ bbox, from, to }: WithinBox): RawBuilder<unknown> {
  const since = from === undefined ? sql`` : sql` and last_day >= julianday(${from})`;
  const until = to === undefined ? sql`` : sql` and first_day <= julianday(${to})`;
  const parts = plainBoxes(bbox).map(
    ({ west, south, east, north }) => sql`select key from incident_boxes
      where west <= ${east} and east >= ${west} and south <= ${north} and north >= ${south}${since}${until}`,
  );
  return sql.join(parts, sql` union all `);
}
