import { readingStart, type Token } from '../../Token.ts';
import { listingIn } from '../../wordLists.ts';

/** The tokens of a text; rules look at a bounded number of them, so that reading a text takes linear time. */
export interface Cursor {
  text: string;
  tokens: readonly Token[];
}

export interface WordMatch<Value> {
  value: Value;
  /** Text offset where the word begins after its proclitics, its article included. */
  start: number;
  article: boolean;
  clitics: string;
}

export interface WordOptions {
  /** Demand an article (true) or none (false); either when left out. */
  article?: boolean;
  /** The proclitics that must stand before the word; '' for none, '*' for any. Default ''. */
  clitics?: string;
}

/** The value of a word in a table under the first reading that fits; null when the token is none of its words. */
export function lookup<Value>(
  cursor: Cursor,
  at: number,
  table: ReadonlyMap<string, Value>,
  options: WordOptions = {},
): WordMatch<Value> | null {
  const token = cursor.tokens[at];
  if (!token || token.kind === 'punctuation' || listingIn(token.spelling, table) === null) return null;
  const clitics = options.clitics ?? '';
  for (const reading of token.readings) {
    if (options.article !== undefined && reading.article !== options.article) continue;
    if (clitics !== '*' && reading.clitics !== clitics) continue;
    const value = table.get(reading.key);
    if (value !== undefined)
      return {
        value,
        start: readingStart(token, reading),
        article: reading.article,
        clitics: reading.clitics,
      };
  }
  return null;
}

/** Like {@link lookup} for a set of words. */
export function isWord(
  cursor: Cursor,
  at: number,
  set: ReadonlySet<string>,
  options: WordOptions = {},
): boolean {
  const token = cursor.tokens[at];
  if (token?.kind !== 'word' || listingIn(token.spelling, set) === null) return false;
  const clitics = options.clitics ?? '';
  return token.readings.some(
    (reading) =>
      (options.article === undefined || reading.article === options.article) &&
      (clitics === '*' || reading.clitics === clitics) &&
      set.has(reading.key),
  );
}

/** True when the token is this one word, its article cut; proclitics are not. */
export function bearsWord(cursor: Cursor, at: number, word: string): boolean {
  const token = cursor.tokens[at];
  return (
    token?.kind === 'word' && token.readings.some((reading) => reading.clitics === '' && reading.key === word)
  );
}

/** The folded word as it stands, article and proclitics included. */
export function keyAt(cursor: Cursor, at: number): string | null {
  const token = cursor.tokens[at];
  return token && token.kind !== 'punctuation' ? token.key : null;
}

/** True when the token is one of these punctuation marks. */
export function isMark(cursor: Cursor, at: number, marks: string): boolean {
  const token = cursor.tokens[at];
  return token?.kind === 'punctuation' && marks.includes(token.key);
}

/** Where the token before an index ends: the end of an expression that stops there. */
export function endBefore(cursor: Cursor, next: number): number {
  return cursor.tokens[next - 1]?.end ?? 0;
}
