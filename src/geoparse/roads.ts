import type { Gazetteer } from '../gazetteer/Gazetteer.ts';
import { hasWord, isWord } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token } from '../language/Token.ts';
import type { TaggedText } from '../language/tags.ts';
import type { PlaceKind } from '../model/place.ts';
import type { Relation, Toponym } from './Toponym.ts';

const DASHES = new Set(['-', '–', '—', 'ـ', '‐', '‑', '−', '/']);
const HAVE_ROADS: ReadonlySet<PlaceKind> = new Set(['settlement', 'admin1', 'admin2', 'admin3', 'camp']);
/** Without a dash between them the second name must be one that hardly is anything else (`nameScore`). */
const SURE_END = 2.5;

/** The name that begins at a token and is good enough to be one end of a road, given that relation. */
type EndAt = (token: number, relation: Relation) => Toponym | null;

/**
 * The two ends of the road that the text speaks of at token `at`: "طريق نوى - جاسم", "أوتوستراد دمشق درعا", and where the noun
 * stands behind, "the Damascus-Aleppo highway". Null unless both are known names of different towns. Where the noun stands
 * before, it is at that token ({@link isRoadNoun}). `position` is the place of the first among the report's names.
 */
export function roadEnds(
  { text, tokens, hashtags }: TaggedText,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
  at: number,
  position: number,
  endAt: EndAt,
): readonly [Toponym, Toponym] | null {
  const first = lexicon.roadBehind ? at : at + 1;
  if (hashtags.has(first)) return null;
  const relation = { kind: 'between', words: (tokens[at] as Token).clean, isRoad: true } as const;
  const one = endAt(first, { ...relation, other: position + 1 });
  if (one?.clitics !== '' || !hasTown(gazetteer, one)) return null;
  const next = tokens[one.endToken];
  if (!next) return null;
  const isMark = DASHES.has(next.clean);
  const second = isMark ? one.endToken + 1 : one.endToken;
  // A hyphen between letters is no token of its own.
  const dash = isMark || DASHES.has(text.slice(one.end, next.start));
  if (!dash && (lexicon.roadBehind || !isNextWord(tokens, second))) return null;
  const other = endAt(second, { ...relation, other: position });
  if (other?.clitics !== '' || other.nameKey === one.nameKey || !hasTown(gazetteer, other)) return null;
  if (!dash && other.nameScore < SURE_END) return null;
  if (!lexicon.roadBehind) return [one, other];
  const noun = isWord(tokens[other.endToken], lexicon.roadAdjectives) ? other.endToken + 1 : other.endToken;
  if (!isWord(tokens[noun], lexicon.roads)) return null;
  other.context.endToken = noun + 1;
  const words = (tokens[noun] as Token).clean;
  one.context.relation = { ...relation, words, other: position + 1 };
  other.context.relation = { ...relation, words, other: position };
  return [one, other];
}

/** "طريق", "بطريق", not "الطريق", which is no construct, nor "عن طريق", by way of. */
export function isRoadNoun(tokens: readonly Token[], at: number, lexicon: PlaceLexicon): boolean {
  const token = tokens[at];
  if (!hasWord(token, lexicon.roads) || isWord(tokens[at - 1], lexicon.figurative)) return false;
  return token?.readings.some(({ article, key }) => !article && lexicon.roads.has(key)) ?? false;
}

function hasTown(gazetteer: Gazetteer, { entries }: Toponym): boolean {
  return entries.some((entry) => HAVE_ROADS.has(gazetteer.kind(entry)));
}

function isNextWord(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return token?.kind === 'word' && token.start - (before as Token).end === 1;
}
