import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Up to so many reports, looking their incidents up one by one is faster than looking through all. */
const fewReports = 20_000;

/** Keys of reports that were added, read again, or corrected as a whole since a time. */
const newReports = (time: string) => sql`
  select report_key from extractions where extracted_at >= ${time}
  union select key from reports where added_at >= ${time}
  union select key from reports where id in
    (select report from corrections where made_at >= ${time} and incident is null)`;
/** Ids of incidents that were corrected since. */
const corrected = (time: string) =>
  sql`select incident from corrections where made_at >= ${time} and incident is not null`;

async function areFew(database: Kysely<Tables>, time: string, most: number): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from (select 1 from extractions where extracted_at >= ${time} limit ${most + 1}) as extracted
    union all
    select count(*) from (select 1 from reports where added_at >= ${time} limit ${most + 1}) as added`.execute(
    database,
  );
  return rows.every(({ found }) => found <= most);
}

/**
 * True for rows of incidents that are new since a time, ISO 8601 in UTC: the report was added or read again, or a person
 * corrected the incident, or the report as a whole. Of a million incidents a few that are new come in milliseconds.
 */
export async function incidentUpdatedSince(
  database: Kysely<Tables>,
  time: string,
  most = fewReports,
): Promise<RawBuilder<boolean>> {
  return (await areFew(database, time, most))
    ? sql<boolean>`incidents.key in (
        select key from incidents where report_key in (${newReports(time)})
        union select key from incidents where id in (${corrected(time)}))`
    : // Each part by itself: their union would be made anew for every page.
      sql<boolean>`(
        incidents.report_key in (select report_key from extractions where extracted_at >= ${time})
        or reports.added_at >= ${time}
        or incidents.id in (${corrected(time)})
        or reports.id in (select report from corrections where made_at >= ${time} and incident is null))`;
}

/** True for rows of reports that were added, read again, or in any part corrected since a time. */
export const reportUpdatedSince = (time: string): RawBuilder<boolean> => sql<boolean>`reports.key in (
  ${newReports(time)}
  union select key from reports where id in (select report from corrections where made_at >= ${time})
)`;
