import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Where and when: what of a question the engine can look up. */
export interface Within {
  /** West, south, east, north in WGS 84 degrees; west is greater than east where it crosses the 180th meridian. */
  bbox?: readonly [west: number, south: number, east: number, north: number] | undefined;
  /** First and last day, `YYYY-MM-DD`. */
  from?: string | undefined;
  to?: string | undefined;
}

/** Up to so many incidents, sorting them is faster than looking through all in their order. */
const few = 5000;

const correctedIds = sql`select incident from corrections where incident is not null`;
const correctedReports = sql`select report from corrections where incident is null`;
const correctedKeys = sql`
  select key from incidents where id in (${correctedIds})
  union select key from incidents where report_key in (select key from reports where id in (${correctedReports}))`;

/** The boxes without the 180th meridian inside that a box is made of. */
export function plainBoxes([west, south, east, north]: NonNullable<Within['bbox']>) {
  return west <= east
    ? [{ west, south, east, north }]
    : [
        { west, south, east: 180, north },
        { west: -180, south, east, north },
      ];
}

/** The columns say it, or a person corrected something of it. */
function columnsWithin({ bbox, from, to }: Within): RawBuilder<boolean> {
  const there = (bbox ? plainBoxes(bbox) : []).map(
    ({ west, south, east, north }) =>
      sql`(lat between ${south} and ${north} and lon between ${west} and ${east})`,
  );
  const conditions = [
    ...(there.length > 0 ? [sql`(${sql.join(there, sql` or `)})`] : []),
    ...(from === undefined ? [] : [sql`(date_to is null or date_to >= ${from})`]),
    ...(to === undefined ? [] : [sql`(date_from is null or date_from <= ${to})`]),
  ];
  return sql<boolean>`((${sql.join(conditions, sql` and `)})
    or incidents.id in (${correctedIds}) or reports.id in (${correctedReports}))`;
}

/**
 * True for rows of incidents that may be in a box and between days: all that are, and those of which a person corrected
 * something, wherever they are now; null where nothing is asked. `keysWithin` is the engine's.
 */
export async function incidentsWithin(
  database: Kysely<Tables>,
  within: Within,
  keysWithin: (within: Within) => RawBuilder<unknown>,
  most = few,
): Promise<RawBuilder<boolean> | null> {
  const { bbox, from, to } = within;
  if (!bbox && from === undefined && to === undefined) return null;
  const keys = keysWithin(within);
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from (select 1 from (${keys}) as there limit ${most + 1}) as counted`.execute(
    database,
  );
  return Number(rows[0]?.found) <= most
    ? sql<boolean>`incidents.key in (${keys} union ${correctedKeys})`
    : columnsWithin(within);
}
