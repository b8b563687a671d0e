import type { Gazetteer, NameMatch } from '../gazetteer/Gazetteer.ts';
import { articleless, isWord, lookUp, mayBeginPhrase } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token } from '../language/Token.ts';
import { canBeName, isNext } from './nameExtent.ts';

/** True for a gazetteer match that is no name here whatever else speaks for it: a part of a longer name, or of a phrase. */
export function isNoName(
  tokens: readonly Token[],
  match: NameMatch,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
): boolean {
  return (
    isFalsePhrase(tokens, match, lexicon) ||
    isHeadAlone(tokens, match, lexicon) ||
    isCuedVillage(tokens, match, gazetteer, lexicon)
  );
}

/** No town smaller than this has "village of" or "town of" as the first word of its name. */
const NAMED_CITY = 50_000;

/** "قرى خان": some gazetteers write the common noun into the names of small places; it is a cue here, or another name's. */
function isCuedVillage(
  tokens: readonly Token[],
  { firstToken, tokenCount, entries }: NameMatch,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
): boolean {
  if (tokenCount === 1 || lexicon.spelling !== null) return false;
  const hit = lookUp(tokens[firstToken], lexicon.cues);
  if (hit?.value.kinds[0] !== 'settlement' || hit.reading.article) return false;
  return hit.value.plural || entries.every((entry) => gazetteer.population(entry) < NAMED_CITY);
}

/** "مسقط رأسه": a phrase that holds the name and speaks of no place, from one word before the match on. */
function isFalsePhrase(
  tokens: readonly Token[],
  { firstToken, tokenCount }: NameMatch,
  { falsePhrases }: PlaceLexicon,
): boolean {
  if (
    !mayBeginPhrase(tokens[firstToken], falsePhrases) &&
    !mayBeginPhrase(tokens[firstToken - 1], falsePhrases)
  )
    return false;
  const words = tokens.slice(Math.max(0, firstToken - 1), firstToken + tokenCount + 1);
  const keys = words.map(articleless);
  // The first word may carry a proclitic: "بمسقط رأسه".
  const joined = (from: number, to: number): boolean =>
    (words[from]?.readings ?? []).some(({ key }) =>
      falsePhrases.has([key, ...keys.slice(from + 1, to)].join(' ')),
    );
  const at = firstToken === 0 ? 0 : 1;
  return joined(at, words.length) || joined(at, words.length - 1) || (at === 1 && joined(0, 1 + tokenCount));
}

/** "كفر" of "كفر زغبوط": the head of a longer name, which the gazetteer has not, is no name by itself. */
function isHeadAlone(
  tokens: readonly Token[],
  { firstToken, tokenCount }: NameMatch,
  lexicon: PlaceLexicon,
): boolean {
  const [head, next] = [tokens[firstToken] as Token, tokens[firstToken + 1]];
  if (tokenCount > 1 || lexicon.spelling !== null || !isWord(head, lexicon.nameHeads)) return false;
  if (!isNext(tokens, firstToken + 1) || !canBeName(next, lexicon)) return false;
  if (isWord(next, lexicon.settlementAdjectives)) return false;
  // "صيدا اللبنانية" is Sidon; "رسم الرواضي" is no "رسم".
  return isWord(head, lexicon.commonWords) || !lexicon.looksLikeNisba(articleless(next));
}
