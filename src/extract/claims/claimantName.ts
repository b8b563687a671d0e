import type { ClaimLexicon } from '../../language/ClaimLexicon.ts';
import { isWord } from '../../language/lexicon.ts';
import { readingStart, type Token, type TokenizedText, type TokenReading } from '../../language/Token.ts';
import type { Claimant } from '../../model/incident.ts';
import type { Span } from '../../model/span.ts';

export const QUOTES = /^["“”«»'‘’]$/;
const QUOTE_MARKS = /["“”«»]/g;

/** A name where it stands in the text, and what it is called. */
export interface FoundName extends Span {
  name: string;
  text: string;
}

/** How a name is read: behind a preposition that is written with it, with its generic head or without. */
interface NameOptions {
  afterMark?: boolean;
  keepHead?: boolean;
}

/**
 * The name in the tokens from `from` to `to`: without quotation marks, without the "to" of "according to" that Arabic writes
 * with it, and called without a generic head ("موقع الدرر الشامية" and "الدرر الشامية" are one). Null where it has no word.
 */
export function nameIn(
  { text, tokens }: TokenizedText,
  from: number,
  to: number,
  lexicon: ClaimLexicon,
  { afterMark = false, keepHead = false }: NameOptions = {},
): FoundName | null {
  const mark = afterMark && tokens[from]?.key === lexicon.viaMark ? 1 : 0;
  const start = skipQuotes(tokens, from + mark, to);
  const end = trimQuotes(tokens, start, to);
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (start >= end || first?.kind !== 'word' || !last) return null;
  const joined = afterMark && mark === 0 ? markedReading(first, lexicon) : undefined;
  const offset = joined ? readingStart(first, joined) : first.start;
  const surface = text.slice(offset, last.end);
  const named = keepHead ? start : nameStart(tokens, start, end, lexicon);
  // "للمرصد": the article lost its first letter behind the preposition.
  const article = joined?.article && named === start ? lexicon.elidedArticle : '';
  const name = named > start ? text.slice((tokens[named] as Token).start, last.end) : article + surface;
  return { name: unquoted(name), text: surface, start: offset, end: last.end };
}

/** The reading of a word with the mark cut, the one with the article first. */
function markedReading({ readings }: Token, { viaMark }: ClaimLexicon): TokenReading | undefined {
  if (viaMark === '') return undefined;
  const marked = readings.filter(({ clitics, key }) => clitics === viaMark && key.length > 1);
  return marked.find(({ article }) => article) ?? marked[0];
}

/** Behind a generic head, unless what follows names no medium by itself ("قناة محلية"). */
function nameStart(tokens: readonly Token[], start: number, end: number, lexicon: ClaimLexicon): number {
  if (end - start < 2 || !isWord(tokens[start], lexicon.droppedHeads)) return start;
  const at = skipQuotes(tokens, start + 1, end);
  return at >= end || isWord(tokens[at], lexicon.genericQualities) ? start : at;
}

const unquoted = (name: string): string => name.replace(QUOTE_MARKS, '').replace(/\s+/g, ' ').trim();

/** The claimant meant by "المصدر", by a part of an earlier name ("الغرفة"), or by somebody's last name. */
export function refersTo(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: ClaimLexicon,
  earlier: readonly Claimant[],
): Claimant | null {
  const token = tokens[from] as Token;
  if (to - from > 2 || (to - from === 2 && !isWord(tokens[from + 1], lexicon.sameWords))) return null;
  const definite = token.readings.find(
    ({ article, clitics }) => article && (clitics === '' || clitics === lexicon.viaMark),
  );
  for (let i = earlier.length - 1; i >= 0; i--) {
    const claimant = earlier[i] as Claimant;
    const words = claimant.name.split(/\s+/);
    if (words.length > 1 && words.some((word) => isPart(word, token.key, definite?.key, lexicon)))
      return claimant;
  }
  if (definite === undefined) return null;
  return lexicon.anaphoric.has(definite.key) ? (earlier.at(-1) ?? null) : null;
}

function isPart(
  word: string,
  key: string,
  definite: string | undefined,
  { fold, article }: ClaimLexicon,
): boolean {
  const folded = fold(word);
  if (folded === key) return true;
  return (
    definite !== undefined &&
    (folded.startsWith(article) ? folded.slice(article.length) : folded) === definite
  );
}

function skipQuotes(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && QUOTES.test((tokens[at] as Token).clean)) at++;
  return at;
}

function trimQuotes(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && QUOTES.test((tokens[end - 1] as Token).clean)) end--;
  return end;
}
