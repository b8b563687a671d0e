import { sql } from 'kysely';
import { incidentColumns, type PlaceIndex } from '../within.ts';

/** The GiST index of points; days are looked up by their columns. */
export const placeIndex: PlaceIndex = {
  ...incidentColumns,
  inBox: ({ west, south, east, north }) =>
    sql`point && st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326)`,
};
