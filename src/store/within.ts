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

/** A box without the 180th meridian inside. */
export interface PlainBox {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** How a table of incidents, or an index of them, says where and when they are; what is not known may be there. */
export interface PlaceIndex {
  /** A table with the column `key`. */
  readonly table: string;
  inBox(box: PlainBox): RawBuilder<unknown>;
  /** Not all over before a day. */
  since(day: string): RawBuilder<unknown>;
  /** Not begun after a day. */
  until(day: string): RawBuilder<unknown>;
}

/** Where and when, by the columns of `incidents`. */
export const incidentColumns: PlaceIndex = {
  table: 'incidents',
  inBox: ({ west, south, east, north }) =>
    sql`lat between ${south} and ${north} and lon between ${west} and ${east}`,
  since: (day) => sql`(date_to is null or date_to >= ${day})`,
  until: (day) => sql`(date_from is null or date_from <= ${day})`,
};

const plainBoxes = ([west, south, east, north]: NonNullable<Within['bbox']>): PlainBox[] =>
  west <= east
    ? [{ west, south, east, north }]
    : [
        { west, south, east: 180, north },
        { west: -180, south, east, north },
      ];

/** What is asked, once for each box: any of them. */
function conditionsOf(
  { bbox, from, to }: Within,
  { inBox, since, until }: PlaceIndex,
): RawBuilder<unknown>[] {
  const days = [...(from === undefined ? [] : [since(from)]), ...(to === undefined ? [] : [until(to)])];
  const boxes = bbox ? plainBoxes(bbox).map((box) => [inBox(box)]) : [[]];
  return boxes.map((box) => sql.join([...box, ...days], sql` and `));
}

/** Keys of the incidents that may be there. */
export const keysWithin = (within: Within, index: PlaceIndex): RawBuilder<unknown> =>
  sql.join(
    conditionsOf(within, index).map(
      (condition) => sql`select key from ${sql.table(index.table)} where ${condition}`,
    ),
    sql` union all `,
  );

/** The columns say it, or a person corrected something of it. */
const columnsWithin = (within: Within): RawBuilder<boolean> =>
  sql<boolean>`((${sql.join(
    conditionsOf(within, incidentColumns),
    sql`) or (`,
  )}) or incidents.id in (${correctedIds}) or reports.id in (${correctedReports}))`;

/**
 * True for rows of incidents that may be in a box and between days: all that are, and those of which a person corrected
 * something, wherever they are now; null where nothing is asked. `index` is the engine's.
 */
export async function incidentsWithin(
  database: Kysely<Tables>,
  within: Within,
  index: PlaceIndex,
  most = few,
): Promise<RawBuilder<boolean> | null> {
  const { bbox, from, to } = within;
  if (!bbox && from === undefined && to === undefined) return null;
  const keys = keysWithin(within, index);
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from (select 1 from (${keys}) as there limit ${most + 1}) as counted`.execute(
    database,
  );
  return Number(rows[0]?.found) <= most
    ? sql<boolean>`incidents.key in (${keys} union ${correctedKeys})`
    : columnsWithin(within);
}
