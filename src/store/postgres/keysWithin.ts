import { type RawBuilder, sql } from 'kysely';
import { plainBoxes, type WithinBox } from '../within.ts';

/** Keys of incidents in a box and between days, from the GiST index of their points. */
export function keysWithin({ bbox, from, to }: WithinBox): RawBuilder<unknown> {
  const since = from === undefined ? sql`` : sql` and (date_to is null or date_to >= ${from})`;
  const until = to === undefined ? sql`` : sql` and (date_from is null or date_from <= ${to})`;
  const parts = plainBoxes(bbox).map(
    ({ west, south, east, north }) => sql`select key from incidents
      where point && st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326)${since}${until}`,
  );
  return sql.join(parts, sql` union all `);
}
