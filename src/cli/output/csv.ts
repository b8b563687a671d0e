import type { Extraction } from '../../model/extraction.ts';
import { type FieldValue, incidentFieldNames, incidentFields } from './incidentFields.ts';

// Spreadsheets run a cell that begins so as a formula (OWASP, "CSV Injection"); an apostrophe makes it text.
const formula = /^[=+\-@\t\r]/;

/** One cell of RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers do not. */
export function csvCell(value: FieldValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of RFC 4180. */
export const csvLine = (values: readonly FieldValue[]): string => `${values.map(csvCell).join(',')}\n`;

/** The line of headings; UTF-8 without a byte order mark, for programs. */
export const csvHeading: string = csvLine(incidentFieldNames);

/** A line for each incident of one report. */
export function csvLines(extraction: Extraction): string {
  return extraction.incidents
    .map((incident) => csvLine(incidentFields(extraction, incident).map(([, value]) => value)))
    .join('');
}
