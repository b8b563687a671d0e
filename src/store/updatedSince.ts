import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Since } from './Store.ts';
import type { Tables } from './tables.ts';

/** Up to so many reports, looking their incidents up one by one is faster than looking through all. */
const fewReports = 20_000;

/** Behind every row: for who names no position. */
const nowhere = {
  report: Number.MAX_SAFE_INTEGER,
  incident: Number.MAX_SAFE_INTEGER,
  correction: Number.MAX_SAFE_INTEGER,
};

/** Rows of corrections made since. */
const made = ({ time, after = nowhere }: Since) => sql`(made_at >= ${time} or number > ${after.correction})`;

/** Keys of reports that were added, read again (which gives their incidents new keys), or corrected as a whole since. */
const newReports = (since: Since) => {
  const { time, after = nowhere } = since;
  return sql`
  select report_key from extractions where extracted_at >= ${time}
  union select report_key from incidents where key > ${after.incident}
  union select key from reports where added_at >= ${time}
  union select key from reports where key > ${after.report}
  union select key from reports where id in (select report from corrections where ${made(since)} and incident is null)`;
};
/** Ids of incidents that were corrected since. */
const corrected = (since: Since) =>
  sql`select incident from corrections where ${made(since)} and incident is not null`;

async function areFew(
  database: Kysely<Tables>,
  { time, after = nowhere }: Since,
  most: number,
): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from (select 1 from extractions where extracted_at >= ${time} limit ${most + 1}) as extracted
    union all
    select count(*) from (select 1 from reports where added_at >= ${time} limit ${most + 1}) as added
    union all
    select count(*) from (select 1 from incidents where key > ${after.incident} limit ${most + 1}) as stored`.execute(
    database,
  );
  return rows.every(({ found }) => found <= most);
}

/**
 * True for rows of incidents that are new since: the report was added or read again, or a person corrected the incident, or
 * the report as a whole. Of a million incidents a few that are new come in milliseconds.
 */
export async function incidentUpdatedSince(
  database: Kysely<Tables>,
  since: Since,
  most = fewReports,
): Promise<RawBuilder<boolean>> {
  const { time, after = nowhere } = since;
  return (await areFew(database, since, most))
    ? sql<boolean>`incidents.key in (
        select key from incidents where report_key in (${newReports(since)})
        union select key from incidents where id in (${corrected(since)}))`
    : // Each part by itself: their union would be made anew for every page.
      sql<boolean>`(
        incidents.report_key in (select report_key from extractions where extracted_at >= ${time})
        or incidents.key > ${after.incident}
        or reports.added_at >= ${time}
        or incidents.id in (${corrected(since)})
        or reports.id in (select report from corrections where ${made(since)} and incident is null))`;
}

/** True for rows of reports that were added, read again, or in any part corrected since. */
export const reportUpdatedSince = (since: Since): RawBuilder<boolean> => sql<boolean>`reports.key in (
  ${newReports(since)}
  union select key from reports where id in (select report from corrections where ${made(since)})
)`;
