import { sql } from 'kysely';
import type { PlaceIndex } from '../within.ts';

/** The R*Tree of places and days, as Julian day numbers. */
export const placeIndex: PlaceIndex = {
  table: 'incident_boxes',
  inBox: ({ west, south, east, north }) =>
    sql`west <= ${east} and east >= ${west} and south <= ${north} and north >= ${south}`,
  since: (day) => sql`last_day >= julianday(${day})`,
  until: (day) => sql`first_day <= julianday(${day})`,
};
