import { type ReadDate, readDates } from '../../../src/extract/dates/readDates.ts';
import { splitSentences } from '../../../src/language/sentences.ts';
import type { TokenizedText } from '../../../src/language/Token.ts';
import { tokenize } from '../../../src/language/tokenize.ts';
import type { LanguageCode } from '../../../src/model/report.ts';

/** A text cut for the readers of dates. */
export function tokenized(text: string): TokenizedText {
  const tokens = tokenize(text);
  return { text, tokens, sentences: splitSentences(text, tokens) };
}

/** A text whose date expressions stand in [square brackets]: the text without them, and the bracketed parts. */
export function unmark(marked: string): { text: string; expressions: string[] } {
  return {
    text: marked.replaceAll(/[[\]]/g, ''),
    expressions: [...marked.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] as string),
  };
}

/** What the reader finds in a text. */
export function datesIn(text: string, language: LanguageCode, publishedAt: string | null): ReadDate[] {
  return readDates(tokenized(text), language, { publishedAt }).dates;
}
