import { csvLine } from '../../model/csv.ts';
import type { Extraction } from '../../model/extraction.ts';
import { incidentFieldNames, incidentFields } from './incidentFields.ts';

/** The line of headings; UTF-8 without a byte order mark, for programs. */
export const csvHeading: string = csvLine(incidentFieldNames);

/** A line for each incident of one report. */
export function csvLines(extraction: Extraction): string {
  return extraction.incidents
    .map((incident) => csvLine(incidentFields(extraction, incident).map(([, value]) => value)))
    .join('');
}
