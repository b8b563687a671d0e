import { type RawBuilder, sql } from 'kysely';

/**
 * True for rows of incidents joined with their reports that are new since a time, ISO 8601 in UTC: the report was added or
 * read again, or a person corrected the incident, or the report as a whole. Each part is found by an index.
 */
export const incidentUpdatedSince = (time: string): RawBuilder<boolean> => sql<boolean>`(
  incidents.report_key in (select report_key from extractions where extracted_at >= ${time})
  or incidents.report_key in (select key from reports where added_at >= ${time})
  or incidents.id in (select incident from corrections where made_at >= ${time} and incident is not null)
  or reports.id in (select report from corrections where made_at >= ${time} and incident is null)
)`;

/** True for rows of reports that were added, read again, or in any part corrected since a time. */
export const reportUpdatedSince = (time: string): RawBuilder<boolean> => sql<boolean>`(
  reports.added_at >= ${time}
  or reports.key in (select report_key from extractions where extracted_at >= ${time})
  or reports.id in (select report from corrections where made_at >= ${time})
)`;
