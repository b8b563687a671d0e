import { createHash } from 'node:crypto';
import {
  type MetadataField,
  type MetadataOrigin,
  type MetadataOrigins,
  metadataFields,
  type Report,
} from '../model/report.ts';
import { detectLanguage } from './detectLanguage.ts';
import { MAX_REPORT_BYTES, megabytes, tooLongForOneReport } from './limits.ts';
import { readPublicationDate } from './publicationDate.ts';
import type { ReadOptions } from './Reader.ts';

/** What a file says of one report. */
export interface GivenReport {
  text: string;
  id?: string;
  title?: string;
  outlet?: string;
  url?: string;
  /** Address of a copy in an archive. */
  archiveUrl?: string;
  lang?: string;
  publishedAt?: string;
  /** Where the pieces of metadata come from that are not simply the file's own. */
  origins?: MetadataOrigins;
  /** SHA-256 of the bytes that the report was read from: see `reportSchema` for which those are. */
  sourceSha256?: string;
  /** What the feed calls the item, and no other feed another. */
  itemId?: string;
  /** A record may say that it is a sample; it cannot say that it is none. */
  sample?: true;
}

type Made = { report: Report; warnings: string[] } | { error: string };

/** White space, control characters, and format characters such as direction marks. */
const invisible = /^[\s\p{Cc}\p{Cf}]*$/u;

/** True when some surrogate stands alone: no character, and not to be written as UTF-8. */
const hasLoneSurrogate = (text: string): boolean => /\p{Surrogate}/u.test(text);

function languageOf(given: string | undefined, text: string, warnings: string[]): string {
  if (given === undefined) return detectLanguage(text);
  const tag = /^([a-z]{2,3})(-[a-z0-9]+)*$/i.exec(given.trim())?.[1];
  if (tag) return tag.toLowerCase();
  warnings.push(
    `the language "${given.slice(0, 40)}" is no language tag like "ar" or "en"; it was told from the text`,
  );
  return detectLanguage(text);
}

/** Only web addresses: a report's link is shown to be clicked, and `javascript:` must never get there. */
function urlOf(given: string | undefined, what: string, warnings: string[]): string | null {
  if (given === undefined || given.trim() === '') return null;
  if (/^https?:\/\/[^\s]+$/i.test(given.trim()) && URL.canParse(given.trim())) return given.trim();
  warnings.push(`the ${what} is no http or https address; it was left out`);
  return null;
}

function publicationOf(
  user: string | undefined,
  file: string | undefined,
  origin: MetadataOrigin,
  warnings: string[],
): { publishedAt: string | null; publishedFrom: MetadataOrigin | null } {
  for (const [value, publishedFrom] of [
    [user, 'user'],
    [file, origin],
  ] as const) {
    if (value === undefined || value.trim() === '') continue;
    const { iso, warning } = readPublicationDate(value);
    if (warning) warnings.push(warning);
    if (iso) return { publishedAt: iso, publishedFrom };
  }
  return { publishedAt: null, publishedFrom: null };
}

/** Where each piece of metadata that the report has came from. */
function originsOf(
  report: Pick<Report, MetadataField | 'publishedFrom'>,
  given: GivenReport,
  options: ReadOptions,
): MetadataOrigins {
  const origins: MetadataOrigins = {};
  for (const field of metadataFields) {
    if ((report[field] ?? null) === null) continue;
    if (field === 'publishedAt') origins.publishedAt = report.publishedFrom ?? 'file';
    else if (field !== 'title' && options[field] !== undefined) origins[field] = 'user';
    else if (field === 'lang' && given.lang === undefined) origins.lang = 'text';
    else origins[field] = given.origins?.[field] ?? 'file';
  }
  return origins;
}

/**
 * One report from what the file and the user say; the user wins. `text` stays exactly as given. `sha256` is of its UTF-8
 * form, in which a lone surrogate counts as U+FFFD (as the Encoding Standard has it). Gives the error when the text is
 * empty or too long for one report; everything else that cannot be used is left out with a warning.
 */
export function makeReport(given: GivenReport, options: ReadOptions): Made {
  const { text } = given;
  if (text === '') return { error: 'the text is empty' };
  if (invisible.test(text)) return { error: 'the text has only white space' };
  const byteLength = Buffer.byteLength(text, 'utf8');
  if (byteLength > MAX_REPORT_BYTES) return { error: tooLongForOneReport(megabytes(byteLength)) };

  const warnings: string[] = [];
  if (hasLoneSurrogate(text)) {
    warnings.push('the text has broken characters (lone surrogates); its hash counts each as U+FFFD');
  }
  const sha256 = createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');
  const found = {
    title: given.title ?? null,
    lang: languageOf(options.lang ?? given.lang, text, warnings),
    outlet: options.outlet ?? given.outlet ?? null,
    url: urlOf(options.url ?? given.url, 'URL', warnings),
    archiveUrl: urlOf(options.archiveUrl ?? given.archiveUrl, 'archive URL', warnings),
    ...publicationOf(options.publishedAt, given.publishedAt, given.origins?.publishedAt ?? 'file', warnings),
  };
  const { archiveUrl, ...metadata } = found;
  const report: Report = {
    id: given.id ?? sha256,
    ...metadata,
    text,
    sha256,
    ...(archiveUrl ? { archiveUrl } : {}),
    ...(given.sourceSha256 ? { sourceSha256: given.sourceSha256 } : {}),
    ...(given.itemId ? { itemId: given.itemId } : {}),
    origins: originsOf(found, given, options),
    ...(options.sample || given.sample ? { sample: true } : {}),
  };
  return { report, warnings };
}
