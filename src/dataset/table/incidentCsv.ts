import { csvLine } from '../../model/csv.ts';
import { incidentColumns, type SourcedIncident } from './incidentColumns.ts';

/** The line of headings; UTF-8 without a byte order mark, for programs. */
export const incidentCsvHeading: string = csvLine(incidentColumns.map(({ name }) => name));

/** The line of one incident; cells that a spreadsheet would run as a formula are made text. */
export const incidentCsvLine = (row: SourcedIncident): string =>
  csvLine(incidentColumns.map(({ read }) => read(row)));
