export type CsvValue = string | number | boolean | null;

// Spreadsheets run a cell that begins so as a formula (OWASP, "CSV Injection"); an apostrophe makes it text.
const formula = /^[=+\-@\t\r]/;

/** One cell of RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers do not. */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of RFC 4180. */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(csvCell).join(',')}\n`;
