import { fold } from '../arabicDate.ts';

/** The fields of a report that a column may hold, as they are called on the command line and in JSON Lines. */
export const columnFields = [
  'text',
  'title',
  'published_at',
  'outlet',
  'url',
  'archive_url',
  'id',
  'lang',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** Which column holds which field, by its name in the first row. */
export type ColumnMapping = Partial<Record<ColumnField, string>>;

/** Upper and lower case, spaces, hyphens, hamzas and the article do not tell one name from another. */
const normal = (name: string): string =>
  fold(name)
    .toLowerCase()
    .replace(/[\s\-.]+/g, '_')
    .replace(/ة/g, 'ه')
    .replace(/(^|_)ال/g, '$1');

/** Usual names of columns, likeliest first. `notes`, `event_date` and `event_id_cnty` are ACLED's. */
const usualNames: Record<ColumnField, readonly string[]> = {
  text: 'text full_text body content article article_text report notes description details نص نص_الخبر محتوى خبر تفاصيل'.split(
    ' ',
  ),
  title: 'title headline subject عنوان'.split(' '),
  published_at:
    'published_at published publication_date pub_date pubdate date datetime event_date time تاريخ_النشر تاريخ'.split(
      ' ',
    ),
  outlet: 'outlet source publisher newspaper media مصدر وسيلة_الإعلام صحيفة'.split(' '),
  url: 'url link source_url address رابط'.split(' '),
  archive_url: 'archive_url archive archived_url'.split(' '),
  id: 'id report_id event_id_cnty event_id معرف رقم'.split(' '),
  lang: 'lang language لغة'.split(' '),
};

/** The index of the column of each field that the table has. */
export type ColumnIndexes = Partial<Record<ColumnField, number>>;

/** How a person says what the columns mean; `shown` is what the table has. */
const advice = (header: readonly string[]): string => {
  const shown = header
    .slice(0, 30)
    .map((name) => name.replace(/[\p{C}\s]+/gu, ' ').slice(0, 40))
    .join(', ');
  return `the columns are: ${shown}; say which is which with --columns text=NAME,published_at=NAME,outlet=NAME`;
};

/** Finds the columns of a report's fields in the first row: as the person says, else by their usual names. */
export function recogniseColumns(
  header: readonly string[],
  given: ColumnMapping,
): { columns: ColumnIndexes } | { error: string } {
  const names = header.map(normal);
  const columns: ColumnIndexes = {};
  for (const field of columnFields) {
    const wanted = given[field];
    const index =
      wanted === undefined
        ? (usualNames[field].map((name) => names.indexOf(normal(name))).find((at) => at !== -1) ?? -1)
        : names.indexOf(normal(wanted));
    if (index !== -1) columns[field] = index;
    else if (wanted !== undefined) return { error: `there is no column "${wanted}"; ${advice(header)}` };
  }
  if (columns.text === undefined) return { error: `no column is known to hold the text; ${advice(header)}` };
  return { columns };
}

/** Reads `text=notes,published_at=event_date`; gives what is wrong with it in words. */
export function readColumnMapping(value: string): { mapping: ColumnMapping } | { error: string } {
  const mapping: ColumnMapping = {};
  for (const part of value.split(',')) {
    const [, name = '', column = ''] = /^\s*([a-z_]+)\s*=\s*(.+?)\s*$/.exec(part) ?? [];
    const field = columnFields.find((one) => one === name);
    if (!field) {
      return {
        error: `write pairs such as text=notes,outlet=source; the fields are ${columnFields.join(', ')}.`,
      };
    }
    mapping[field] = column;
  }
  return { mapping };
}
