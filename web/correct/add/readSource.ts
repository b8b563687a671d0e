import type { MetadataField, MetadataOrigin } from '../../../src/model/report.ts';
import type { ReadReport } from '../../api/api.ts';
import type { Draft } from './draft.ts';

/** What the fields were filled with from a page or a file, to tell what a person changed since. */
export interface ReadSource {
  /** The address or the file's name. */
  readonly name: string;
  readonly read: ReadReport;
  readonly filled: Draft;
}

/** The field of a report that each line of the draft is. */
export const fieldOf = {
  title: 'title',
  outlet: 'outlet',
  url: 'url',
  archiveUrl: 'archiveUrl',
  published: 'publishedAt',
  lang: 'lang',
} as const satisfies Partial<Record<keyof Draft, MetadataField>>;
export type DraftField = keyof typeof fieldOf;
export const draftFields = Object.keys(fieldOf) as DraftField[];

/** The draft as a page or file fills it. A language told from the letters is left to be told again. */
export function filledDraft(read: ReadReport): Draft {
  const { text, title, outlet, url, archiveUrl, publishedAt, lang, origins } = read;
  return {
    text,
    title: title ?? '',
    outlet: outlet ?? '',
    url: url ?? '',
    archiveUrl: archiveUrl ?? '',
    // The field is of a day; the time of day is kept as long as the day is.
    published: publishedAt?.slice(0, 10) ?? '',
    lang: lang === 'und' || origins.lang === 'text' ? '' : lang,
  };
}

/** Where a field's value came from: what was read, or the person; null where it is empty. */
export function originOf(field: DraftField, draft: Draft, source: ReadSource | null): MetadataOrigin | null {
  const value = draft[field].trim();
  if (value === '') return null;
  const asRead = source !== null && value === source.filled[field].trim();
  return (asRead && source.read.origins[fieldOf[field]]) || 'user';
}
