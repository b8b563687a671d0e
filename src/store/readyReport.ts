import type { Insertable } from 'kysely';
import type { Extraction } from '../model/extraction.ts';
import type { Report } from '../model/report.ts';
import type { ExtractionProvenance, NewReport } from './adding.ts';
import { factsRow, keptSignature } from './factQueries.ts';
import { extractionRow, incidentRow, reportRow } from './rows.ts';
import type { Tables } from './tables.ts';

/** The rows of an extraction, without the keys that the database gives. */
export interface ReadyExtraction {
  extraction: Omit<Insertable<Tables['extractions']>, 'report_key'>;
  incidents: {
    row: Omit<Insertable<Tables['incidents']>, 'report_key'>;
    facts: Omit<Insertable<Tables['event_facts']>, 'incident_key'>;
  }[];
}

/** What is to be stored of a report, worked out before anybody is kept waiting for it. */
export interface ReadyReport extends ReadyExtraction {
  report: Report;
  row: Insertable<Tables['reports']>;
  signature: string;
}

export const readyExtraction = (
  extraction: Extraction,
  provenance: ExtractionProvenance,
): ReadyExtraction => ({
  extraction: extractionRow(extraction, provenance),
  incidents: extraction.incidents.map((incident, ordinal) => ({
    row: incidentRow(ordinal, incident),
    facts: factsRow(incident, extraction.report.id),
  })),
});

export const readyReport = ({ extraction, provenance }: NewReport): ReadyReport => ({
  ...readyExtraction(extraction, provenance),
  report: extraction.report,
  row: reportRow(extraction.report, provenance),
  signature: keptSignature(extraction.report.text),
});
