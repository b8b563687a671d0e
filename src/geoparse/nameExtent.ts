import { articleless, hasWord, isWord, lookUp } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token } from '../language/Token.ts';

/** Words of a name that no gazetteer knows; a longer one is a sentence. */
const LONGEST_NAME = 5;

/** True for a word that can stand in the name of a place: no function word, cue, compass word or preposition. */
export function canBeName(token: Token | undefined, lexicon: PlaceLexicon): token is Token {
  if (token?.kind !== 'word' || token.clean.length < 3) return false;
  if (hasWord(token, lexicon.neverNames) || isWord(token, lexicon.prepositions)) return false;
  if (token.readings.some((reading) => reading.clitics === 'ل' && reading.article)) return false;
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

/** True for an everyday word, or one whose shape is no name's, with or without its article. */
export function isOrdinary(token: Token, lexicon: PlaceLexicon): boolean {
  const definite = isDefinite(token);
  if (isWord(token, lexicon.commonWords)) return true;
  return lexicon.looksOrdinary(definite ? articleless(token) : token.key, definite);
}
