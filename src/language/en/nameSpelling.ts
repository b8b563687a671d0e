import { wordSet } from '../lexicon.ts';
import type { Token } from '../Token.ts';
import { foldLatin } from './normalize.ts';
import { englishTrailingCues } from './placeCues.ts';

/** Articles of Arabic and European names that are written small inside a name: "as-Suwayda", "Ras al-Ayn", "Stoke on Trent". */
const PARTICLES = wordSet(
  foldLatin,
  'al as ash at ad ar an az ez es el er ed en ul i de del di da do dos das du la le les los las of the on upon and y e van von der den',
);
const CAPITAL = /^\p{Lu}/u;
const LATIN = /^\p{Script=Latin}/u;

const NAME_ARTICLES = wordSet(foldLatin, 'al as ash at ad ar an az el ed es er ez');

/** True for the article of a transliterated Arabic name. */
export function isNameArticle(token: Token | undefined): boolean {
  return token?.kind === 'word' && NAME_ARTICLES.has(token.key);
}

/** True for two to four capitals without a point. */
export function isAcronym(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}{2,4}$/u.test(token.clean);
}

/** True for a word of more than two letters in capitals. */
export function isAllCapitals(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}{3,}$/u.test(token.clean);
}

/** True for a word with a capital letter; words of scripts without capitals count as names. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return CAPITAL.test(token.clean) || !LATIN.test(token.clean);
}

/** "Nasib crossing", "Yarmouk basin": the common noun of a name is often written small. */
const GENERIC = new Set([...englishTrailingCues.keys()].flatMap((phrase) => phrase.split(' ')));
const isGeneric = (token: Token): boolean => GENERIC.has(token.key) || token.key === "'s";

/** True when every word of a name is capitalised, save its particles, common nouns and numbers: English writes names so. */
export function isSpelledAsName(tokens: readonly Token[], firstToken: number, endToken: number): boolean {
  let capitals = 0;
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at] as Token;
    if (isCapitalised(token)) capitals++;
    else if (token.kind === 'word' && !PARTICLES.has(token.key) && !isGeneric(token)) return false;
  }
  return capitals > 0;
}

/** A name goes on over capitalised words and the particles between them; four words are enough for any village. */
export function endOfName(tokens: readonly Token[], at: number): number {
  const LONGEST = 4;
  let end = at;
  for (let i = at; i < Math.min(tokens.length, at + LONGEST); i++) {
    const token = tokens[i] as Token;
    const previous = tokens[i - 1];
    if (i > at && previous && token.start - previous.end > 1) break;
    if (isCapitalised(token)) end = i + 1;
    else if (token.kind !== 'word' || !PARTICLES.has(token.key)) break;
  }
  return end;
}
