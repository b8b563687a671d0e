import { createHash } from 'node:crypto';
import type { MetadataOrigin, Report } from '../model/report.ts';
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
  lang?: string;
  publishedAt?: string;
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
function urlOf(given: string | undefined, warnings: string[]): string | null {
  if (given === undefined || given.trim() === '') return null;
  if (/^https?:\/\/[^\s]+$/i.test(given.trim()) && URL.canParse(given.trim())) return given.trim();
  warnings.push('the URL is no http or https address; it was left out');
  return null;
}

function publicationOf(
  user: string | undefined,
  file: string | undefined,
  warnings: string[],
): { publishedAt: string | null; publishedFrom: MetadataOrigin | null } {
  for (const [value, publishedFrom] of [
    [user, 'user'],
    [file, 'file'],
  ] as const) {
    if (value === undefined || value.trim() === '') continue;
    const { iso, warning } = readPublicationDate(value);
    if (warning) warnings.push(warning);
    if (iso) return { publishedAt: iso, publishedFrom };
  }
  return { publishedAt: null, publishedFrom: null };
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
  const report: Report = {
    id: given.id ?? sha256,
    title: given.title ?? null,
    text,
    lang: languageOf(options.lang ?? given.lang, text, warnings),
    outlet: options.outlet ?? given.outlet ?? null,
    url: urlOf(options.url ?? given.url, warnings),
    ...publicationOf(options.publishedAt, given.publishedAt, warnings),
    sha256,
    ...(options.sample || given.sample ? { sample: true } : {}),
  };
  return { report, warnings };
}
