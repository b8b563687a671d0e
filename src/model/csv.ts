export type CsvValue = string | number | boolean | null;

// Spreadsheets run a cell that begins so as a formula (OWASP, "CSV Injection"), some also the full-width signs, and after spaces.
const formula = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** The text with an apostrophe in front where a spreadsheet would run it as a formula; the one rule for all tables. */
export const formulaSafe = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** One cell of RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers do not. */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = formulaSafe(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of RFC 4180. */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(csvCell).join(',')}\n`;
