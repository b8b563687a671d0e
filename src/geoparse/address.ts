import type { Gazetteer } from '../gazetteer/Gazetteer.ts';
import { isWord } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { TokenizedText } from '../language/Token.ts';
import type { PlaceKind } from '../model/place.ts';
import { isInside } from './features.ts';
import type { Toponym } from './Toponym.ts';

const CONTAINING: ReadonlySet<PlaceKind> = new Set(['country', 'admin1', 'admin2', 'admin3']);
/** Namesakes looked at on each side; the most prominent come first. */
const MOST_NAMESAKES = 40;

/**
 * True when `outer` ends an address that `inner` begins: nothing but a comma between, no list behind, and the gazetteer
 * has a division or country of the one name with a place of the other inside ("Nawa, Syria", not "Aleppo, Idlib and Homs").
 */
export function isAddress(
  { tokens }: TokenizedText,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
  inner: Toponym,
  outer: Toponym,
): boolean {
  const comma = inner.context.endToken;
  if (!lexicon.commaContains || outer.context.phraseToken !== comma + 1) return false;
  if (tokens[comma]?.clean !== ',' || isWord(tokens[outer.context.endToken], lexicon.conjunctions))
    return false;
  const containing = outer.entries.filter((entry) => CONTAINING.has(gazetteer.kind(entry)));
  const contained = inner.entries.slice(0, MOST_NAMESAKES);
  return containing.some((wide) =>
    contained.some((entry) =>
      gazetteer.kind(wide) === 'country'
        ? gazetteer.country(entry) === gazetteer.country(wide) && entry !== wide
        : isInside(gazetteer, wide, entry),
    ),
  );
}
