import { sql } from 'kysely';
import type { KeysInBox } from '../within.ts';
import { noDay } from './migrations.ts';

/** From the R*Tree of places, days and keys; days are Julian day numbers there. */
export const keysInBox: KeysInBox = ({ west, south, east, north, from, to, after, through }) => sql`
  select key from incident_boxes
  where west <= ${east} and east >= ${west} and south <= ${north} and north >= ${south}
    and first_day <= coalesce(julianday(${to}), ${noDay}) and last_day >= coalesce(julianday(${from}), ${-noDay})
    and least_key <= ${through} and greatest_key > ${after}`;
