import { sql } from 'kysely';
import type { KeysInBox } from '../within.ts';

/** From the GiST index of places, days and keys as boxes of four dimensions; `day_number` is in the migrations. */
export const keysInBox: KeysInBox = ({ west, south, east, north, from, to, after, through }) => sql`
  select key from incidents
  where box &&& st_makeline(
    st_makepoint(${west}, ${south}, day_number(${from}, -1e9), ${after + 1}),
    st_makepoint(${east}, ${north}, day_number(${to}, 1e9), ${through}))`;
