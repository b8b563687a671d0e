import { articleless, hasWord, isWord, lookUp } from '../language/lexicon.ts';
import type { PlaceLexicon, SiteNoun } from '../language/PlaceLexicon.ts';
import { readingStart, type Token, type TokenReading } from '../language/Token.ts';
import type { TaggedText } from '../language/tags.ts';
import { readContext } from './context.ts';
import { canBeName, endOfName, endOfQuoted, isDefinite, isNext, isOrdinary } from './nameExtent.ts';
import { newToponym } from './newToponym.ts';
import type { Toponym } from './Toponym.ts';

const OPENING = new Set(['"', '“', '”', '«', "'", '#']);
/** "كتلة" is no "like a hill". */
const SITE_CLITICS = /^[^ك]*$/;
/** Words of a site's hashtag, its noun among them; longer ones are slogans and the names of offices. */
const LONGEST_TAG = 4;

/**
 * A site no gazetteer has, at its noun: "جسر ضبعة", "شارع الملك فيصل", "الدائري السابع". The noun belongs to the name.
 * `isKnown` tells whether the gazetteer has a place of the name that begins at a token: then that one is the mention, save
 * behind roads and institutions, which are named after far places too.
 */
export function unknownSite(
  tokenized: TaggedText,
  lexicon: PlaceLexicon,
  at: number,
  isKnown: (token: number) => boolean,
): Toponym | null {
  const { tokens } = tokenized;
  const noun = tokens[at] as Token;
  const described = describedRoad(tokens, at, lexicon);
  if (described) return site(tokenized, lexicon, at, at + 2, described);
  const hit = lookUp(noun, lexicon.sites);
  if (!hit || hit.reading.article || !SITE_CLITICS.test(hit.reading.clitics)) return null;
  if (isWord(tokens[at - 1], lexicon.figurative)) return null;
  const endToken = endOfSite(tokenized, lexicon, at, hit.value, isKnown);
  if (endToken === null) return null;
  const found = site(tokenized, lexicon, at, endToken, hit.reading);
  const isTag =
    tokenized.hashtags.get(at)?.firstToken === at && tokenized.hashtags.get(at)?.endToken === endToken;
  if (hit.value === 'institution' && !isTag && !(found.context.inside && found.context.preposition !== 'ل'))
    return null;
  found.context.cue = { word: noun.clean.slice(hit.reading.cut), token: at, cue: SITE_CUE };
  return found;
}

const SITE_CUE = {
  kinds: ['facility', 'road', 'bridge', 'water', 'airbase', 'military'],
  plural: false,
  names: true,
} as const;

function endOfSite(
  tokenized: TaggedText,
  lexicon: PlaceLexicon,
  at: number,
  noun: SiteNoun,
  isKnown: (token: number) => boolean,
): number | null {
  const { tokens, hashtags } = tokenized;
  const hashtag = hashtags.get(at);
  const next = tokens[at + 1];
  if (next === undefined) return null;
  if (OPENING.has(next.clean) && next.clean !== '#') {
    // The closing mark belongs to the site as the opening one does: "تلة “رشو”".
    const quoted = endOfQuoted(tokens, at + 2);
    return quoted === null ? null : quoted + 1;
  }
  const first = next.clean === '#' ? at + 2 : at + 1;
  const token = tokens[first];
  if (!token || !(isNext(tokens, first) || hashtags.get(first)?.firstToken === first)) return null;
  if (noun === 'work' && isKnown(first)) return null;
  if (hashtag?.firstToken === at && canBeName(token, lexicon) && hashtag.endToken - at <= LONGEST_TAG)
    return hashtag.endToken;
  const titled = isWord(token, lexicon.honorifics) || isWord(token, lexicon.givenNames);
  if (!canBeName(token, lexicon) && !titled) return null;
  const end = endOfName(tokens, first, lexicon, lexicon.siteAdjectives);
  if (titled && end > first + 1) return end;
  if (isOrdinary(token, lexicon)) return null;
  if (isKnown(first)) return end;
  const definite = isDefinite(token);
  if (!definite && noun !== 'work' && noun !== 'road') return null;
  // "المطار العسكري": an adjective behind a noun without article names nothing, with article it describes.
  return definite && (isWord(token, lexicon.siteAdjectives) || lexicon.looksLikeNisba(articleless(token)))
    ? null
    : end;
}

/** "الدوار الرابع": a definite noun of roads with one of their adjectives. */
function describedRoad(tokens: readonly Token[], at: number, lexicon: PlaceLexicon): TokenReading | null {
  if (!hasWord(tokens[at], lexicon.describedRoads)) return null;
  const noun = tokens[at]?.readings.find(({ article, key }) => article && lexicon.describedRoads.has(key));
  if (!noun || !isNext(tokens, at + 1)) return null;
  return isDefinite(tokens[at + 1]) && isWord(tokens[at + 1], lexicon.roadAdjectives) ? noun : null;
}

function site(
  tokenized: TaggedText,
  lexicon: PlaceLexicon,
  at: number,
  endToken: number,
  reading: TokenReading,
): Toponym {
  const { tokens } = tokenized;
  const noun = tokens[at] as Token;
  const context = readContext(tokenized, lexicon, at, endToken, reading);
  context.cue ??= { word: noun.clean.slice(reading.cut), token: at, cue: SITE_CUE };
  const { end } = tokens[endToken - 1] as Token;
  return newToponym({
    start: readingStart(noun, reading),
    end,
    firstToken: at,
    endToken,
    clitics: reading.clitics,
    context,
  });
}
