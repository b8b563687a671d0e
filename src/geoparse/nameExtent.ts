import { hasWord, isWord, lookUp } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token } from '../language/Token.ts';

/** Words of a name that no gazetteer knows; a longer one is a sentence. */
const LONGEST_NAME = 5;

/**
 * True for a word that can stand in the name of a place: no function word, cue, compass word or preposition. `joined` is
 * the conjunction that may be written onto it.
 */
export function canBeName(token: Token | undefined, lexicon: PlaceLexicon, joined = ''): token is Token {
  if (token?.kind !== 'word' || token.clean.length < 3) return false;
  if (hasWord(token, lexicon.neverNames) || isWord(token, lexicon.prepositions)) return false;
  // "والبلدات", "للقرية": an article behind a proclitic begins the next phrase.
  if (token.readings.some(({ clitics, article }) => article && clitics !== '' && clitics !== joined))
    return false;
  if (lookUp(token, lexicon.cues)?.reading.clitics === '') return false;
  const direction = lookUp(token, lexicon.directions);
  return direction === null || direction.reading.clitics !== '';
}

/** True when an ordinary space, or a hashtag's underscore, parts the token from the one before it. */
export function isNext(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.start - (tokens[at - 1] as Token).end === 1;
}

/**
 * One past the last token of an unknown name that begins at token `at`: one word, or more behind heads and titles ("أم",
 * "الملك"), before a father's name ("بن"), between a given name and its surname, and before the adjectives that end such names.
 */
export function endOfName(
  tokens: readonly Token[],
  at: number,
  lexicon: PlaceLexicon,
  adjectives: PlaceLexicon['siteAdjectives'],
): number {
  let end = at + 1;
  const heads = (token: Token | undefined): boolean =>
    isWord(token, lexicon.nameHeads) || isWord(token, lexicon.honorifics);
  const more = (): boolean => end - at < LONGEST_NAME && isNext(tokens, end);
  while (more() && heads(tokens[end - 1]) && (canBeName(tokens[end], lexicon) || heads(tokens[end]))) end++;
  while (more() && isSurname(tokens, end, lexicon)) end++;
  while (more() && isDefinite(tokens[end]) && isWord(tokens[end], adjectives)) end++;
  return end;
}

/** "صباح الأحمد", "فهد بن سلطان": a definite word behind a given name, or what joins father and son. */
function isSurname(tokens: readonly Token[], at: number, lexicon: PlaceLexicon): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (isWord(token, lexicon.kinship) || isWord(before, lexicon.kinship)) return true;
  if (!isWord(before, lexicon.givenNames) || !canBeName(token, lexicon)) return false;
  return isWord(token, lexicon.givenNames) || (isDefinite(token) && !isWord(token, lexicon.siteAdjectives));
}

/** True for a word that carries the article and no proclitic. */
export function isDefinite(token: Token | undefined): boolean {
  return token?.readings.some(({ article, clitics }) => article && clitics === '') ?? false;
}

/** True for an everyday word, or one whose shape is no name's, with or without its article; read under a reading of its front. */
export function isOrdinary(token: Token, lexicon: PlaceLexicon, clitics = ''): boolean {
  const bare = token.readings.find((reading) => reading.article && reading.clitics === clitics);
  const whole = token.readings.find((reading) => !reading.article && reading.clitics === clitics);
  const key = bare?.key ?? whole?.key ?? token.key;
  if (lexicon.commonWords.has(key) || lexicon.commonWords.has(whole?.key ?? key)) return true;
  return lexicon.looksOrdinary(key, bare !== undefined);
}

const QUOTES = new Set(['"', '“', '”', '«', '»', "'"]);
/** Words between quotation marks behind a cue; more is a quotation. */
const LONGEST_QUOTED = 3;

/** One past the last word when tokens from `from` on stand between quotation marks to their end; null when they do not. */
export function endOfQuoted(tokens: readonly Token[], from: number): number | null {
  if (!QUOTES.has(tokens[from - 1]?.clean ?? '')) return null;
  for (let at = from; at <= from + LONGEST_QUOTED; at++) {
    const token = tokens[at];
    if (!token) return null;
    if (token.kind === 'punctuation') return QUOTES.has(token.clean) && at > from ? at : null;
  }
  return null;
}
