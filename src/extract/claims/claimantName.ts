import type { ClaimLexicon } from '../../language/ClaimLexicon.ts';
import { isWord } from '../../language/lexicon.ts';
import { readingStart, type Token } from '../../language/Token.ts';
import type { Claimant } from '../../model/incident.ts';
import type { Claim } from './Claim.ts';

export const QUOTES = /^["“”«»'‘’]$/;

/** The name without quotation marks and without a generic head: "موقع الدرر الشامية" and "الدرر الشامية" are one. */
export function canonicalName(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: ClaimLexicon,
  text: string,
): string {
  const isHead = isWord(tokens[from], lexicon.mediumHeads) && to - from > 1;
  const start = skipQuotes(tokens, isHead ? from + 1 : from, to);
  const end = trimQuotes(tokens, start, to);
  return text.slice((tokens[start] as Token).start, (tokens[Math.max(start, end - 1)] as Token).end);
}

/** The name of the medium that was told, without its mark ("لـ"), head noun kept. */
export function mediumAfter(
  text: string,
  tokens: readonly Token[],
  via: number,
  end: number,
  lexicon: ClaimLexicon,
): string | undefined {
  const mark = tokens[via] as Token;
  const reading = mark.readings.find((r) => r.clitics === lexicon.viaMark);
  const from = mark.key === lexicon.viaMark ? skipQuotes(tokens, via + 1, end) : via;
  const first = tokens[from];
  const last = tokens[trimQuotes(tokens, from, end) - 1];
  if (!first || !last || last.end <= first.start) return undefined;
  const start = from === via && reading ? readingStart(mark, reading) : first.start;
  return text.slice(start, last.end).replace(/["“”«»]/g, '');
}

/** The claimant meant by "المصدر", or by a definite part of an earlier name ("الغرفة" after "غرفة العمليات"). */
export function refersTo(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: ClaimLexicon,
  earlier: readonly Claim[],
): Claimant | null {
  const token = tokens[from] as Token;
  const definite = token.readings.find((reading) => reading.article && reading.clitics === '');
  if (!definite || to - from > 2 || (to - from === 2 && !isWord(tokens[from + 1], lexicon.sameWords)))
    return null;
  for (const { claimant } of [...earlier].reverse()) {
    const words = claimant.name.split(/\s+/);
    if (words.length > 1 && sharesWord(words, definite.key)) return claimant;
  }
  return lexicon.anaphoric.has(definite.key) ? (earlier.at(-1)?.claimant ?? null) : null;
}

function sharesWord(words: readonly string[], key: string): boolean {
  return words.some(
    (word) =>
      word === key || word.replace(/ة$/, 'ه') === key || word.replace(/^ال/, '').replace(/ة$/, 'ه') === key,
  );
}

export function skipQuotes(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && QUOTES.test((tokens[at] as Token).clean)) at++;
  return at;
}

export function trimQuotes(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && QUOTES.test((tokens[end - 1] as Token).clean)) end--;
  return end;
}
