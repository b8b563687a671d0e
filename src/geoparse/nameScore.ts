import type { EntryIndex, Gazetteer } from '../gazetteer/Gazetteer.ts';
import { isWord } from '../language/lexicon.ts';
import type { NameSpelling, PlaceCue, PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token } from '../language/Token.ts';
import type { PlaceKind } from '../model/place.ts';
import type { Toponym } from './Toponym.ts';

/** A gazetteer match is taken for a place name from this score on. */
export const RECOGNITION_THRESHOLD = 1.4;
/** From this score on a name stays a mention, without a place, when none of its places is plausible. */
export const CERTAIN_NAME = 1.5;

export interface NameSurroundings {
  listed: boolean;
  listCue: PlaceCue | null;
  /** True when a name that was found on the first reading continues this one as a list. */
  heads: boolean;
  known: boolean;
  countries: ReadonlySet<string>;
  /** Words that the report also writes without a capital. */
  uncapitalised: ReadonlySet<string>;
  /** True when the name, with its cue, is a hashtag: what a post is about. */
  isHashtag: boolean;
}

/**
 * How surely a gazetteer match is a place name here. Points for what announces a place (cue, list, preposition, compass
 * word, prominence), against what announces something else (organisation, person, adjective, an everyday word). The
 * weights are set by hand: a cue alone suffices, a preposition needs a place that is known or near, a bare everyday word
 * never passes.
 */
export function nameScore(
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
  tokens: readonly Token[],
  toponym: Toponym,
  surroundings: NameSurroundings,
): number {
  const { context, firstToken, endToken } = toponym;
  const single = endToken - firstToken === 1;
  const first = tokens[firstToken] as Token;
  let score = Math.max(
    ...toponym.entries.map((entry) => prominence(gazetteer, entry, surroundings.countries)),
  );
  // Without capitals a name has less to show for itself; the great cities need no more.
  if (lexicon.spelling === null && toponym.entries.some((entry) => gazetteer.population(entry) >= GREAT_CITY))
    score += 0.3;
  const own = single && hasIdleCue(lexicon, first, toponym) ? null : context.cue;
  const cue = own?.cue ?? surroundings.listCue;
  if (cue) score += agrees(gazetteer, toponym.entries, cue) ? 3 : 1;
  if (context.relation) score += 2;
  if (surroundings.listed || surroundings.heads) score += 1.2;
  if (surroundings.known) score += 2;
  if (context.preposition !== '' || surroundings.isHashtag) score += 0.8;
  if (!single) score += 1.2;
  if (!toponym.articleAgrees) score -= single ? 1 : 0.3;
  if (single && first.clean.length - toponym.clitics.length <= 2) score -= 3;
  if (context.afterOrganisation !== '' && !cue) score -= 3;
  if (context.afterPerson !== '' && !cue) score -= 2.5;
  if (lexicon.spelling !== null && capitals(tokens, toponym, lexicon.spelling) === 1) {
    const isWide = toponym.entries.some((entry) => WIDE.has(gazetteer.kind(entry)));
    score -= capitalDoubts(lexicon, lexicon.spelling, tokens, toponym, { ...surroundings, isWide });
  }
  if (single) score -= doubts(lexicon, first, toponym, context.relation !== null || cue !== null);
  return score;
}

/**
 * What the capitals beside a single word say: next to another name it is likelier part of that ("Sydney Smith", "Homs
 * Operations Room"); a word that the report also writes small is an everyday word.
 */
function capitalDoubts(
  lexicon: PlaceLexicon,
  spelling: NameSpelling,
  tokens: readonly Token[],
  { context, firstToken, endToken }: Toponym,
  { listed, uncapitalised, isWide }: NameSurroundings & { isWide: boolean },
): number {
  const first = tokens[firstToken] as Token;
  const isOther = (token: Token | undefined, gap: number): boolean =>
    gap === 1 && spelling.isCapitalised(token) && token?.kind === 'word' && !isPlain(token, lexicon);
  // A capital inside a sentence says that the word is a name of something.
  let doubt = startsSentence(tokens, context.phraseToken) ? -OPENING_CAPITAL_POINTS : -CAPITAL_POINTS;
  const left = tokens[context.phraseToken - 1];
  if (context.phraseToken === firstToken && left && isOther(left, first.start - left.end)) doubt += 1.5;
  // "Tal" of "Tal al-Jumu" is part of a longer name.
  const rightAt = spelling.isNameArticle(tokens[endToken]) ? endToken + 1 : endToken;
  const right = tokens[rightAt];
  // "Texas Governor", "US Senate": countries and governorates qualify what follows them.
  if (
    context.endToken === endToken &&
    right &&
    isOther(right, right.start - (tokens[rightAt - 1] as Token).end)
  )
    doubt += context.cue !== null && !isWide ? 3 : listed || isWide ? 0.5 : 1.2;
  // "SANA" is an agency; countries and datelines are longer or known.
  if (spelling.isAcronym(first) && !isWide && context.cue === null) doubt += 2;
  const word = tokens.slice(firstToken, endToken).find((token) => spelling.isCapitalised(token)) ?? first;
  if (uncapitalised.has(word.key) && context.cue === null) doubt += 2;
  return doubt;
}

const GREAT_CITY = 300_000;
const WIDE: ReadonlySet<PlaceKind> = new Set(['country', 'admin1']);
const CAPITAL_POINTS = 0.5;
/** At the beginning of a sentence every word has one; everyday words are doubted elsewhere. */
const OPENING_CAPITAL_POINTS = 0.3;

function startsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || /^[.!?:"“”'‘(–—-]$/.test(before.clean);
}

/** "al-Jawlan" is one word with its article. */
function capitals(
  tokens: readonly Token[],
  { firstToken, endToken }: Toponym,
  spelling: NameSpelling,
): number {
  let count = 0;
  for (let at = firstToken; at < endToken; at++) if (spelling.isCapitalised(tokens[at])) count++;
  return count;
}

/** Words that may stand beside a place name in capitals without being part of it. */
function isPlain(token: Token, lexicon: PlaceLexicon): boolean {
  return [lexicon.neverNames, lexicon.prepositions, lexicon.personTitles, lexicon.articles].some((words) =>
    isWord(token, words),
  );
}

/** "محيط المدينة" is "the surroundings of the city": a cue behind an everyday word without the article names nothing. */
function hasIdleCue(lexicon: PlaceLexicon, token: Token, { context, endToken, clitics }: Toponym): boolean {
  if (context.cue === null || context.cue.token < endToken || !lexicon.trailingCuesAreDefinite) return false;
  const readings = token.readings.filter((reading) => reading.clitics === clitics);
  return (
    !readings.some(({ article }) => article) && readings.some(({ key }) => isEveryday(lexicon, key, key))
  );
}

/** What speaks against a single word: that it is an everyday word, an adjective of origin, or a word cut too eagerly. */
function doubts(lexicon: PlaceLexicon, token: Token, toponym: Toponym, announced: boolean): number {
  const key = token.readings.find((r) => r.clitics === toponym.clitics)?.key ?? token.key;
  const bare = token.readings.find((r) => r.clitics === toponym.clitics && r.article)?.key ?? key;
  let doubt = 0;
  if (isEveryday(lexicon, key, bare)) {
    // "مناطق واسعة": behind a cue, an everyday word shaped like an adjective describes.
    const describes = bare === key && lexicon.looksOrdinary(key, false);
    doubt += announced && !describes ? 1.2 : 3;
  }
  if (lexicon.twoFacedNames.has(bare) && !isEveryday(lexicon, key, bare)) doubt += announced ? 0.2 : 0.7;
  if (toponym.clitics !== '' && isEveryday(lexicon, token.key, token.key)) doubt += 2;
  // "لأول" is "for the first" before it is a name.
  else if (
    toponym.clitics === '' &&
    bare === key &&
    token.readings.some((r) => r.clitics !== '' && lexicon.commonWords.has(r.key))
  )
    doubt += announced ? 0.5 : 1.5;
  if (lexicon.looksLikeNisba(bare) && toponym.context.adjectivePosition && !announced) doubt += 2.5;
  if (/[بلكف]$/.test(toponym.clitics) && bare === key) doubt += 0.5;
  // A function word is no name, whatever stands before it.
  if (isWord(token, lexicon.neverNames) || lexicon.neverNames.has(key)) doubt += 10;
  return doubt;
}

function isEveryday(lexicon: PlaceLexicon, key: string, bare: string): boolean {
  return (
    lexicon.commonWords.has(key) ||
    lexicon.commonWords.has(bare) ||
    lexicon.givenNames.has(key) ||
    lexicon.cues.has(bare) ||
    lexicon.directions.has(bare) ||
    (lexicon.sectorBefore && lexicon.sectors.has(bare))
  );
}

const CURATED_ID = /^(?!geonames:|fips:|naturalearth:|usps:)/;

function prominence(gazetteer: Gazetteer, entry: EntryIndex, countries: ReadonlySet<string>): number {
  const kind = gazetteer.kind(entry);
  if (kind === 'country') return 1.5;
  // A county is known by its cue: "Brown" alone is a person, however many live in Brown County.
  const population = kind === 'admin2' ? 0 : gazetteer.population(entry);
  // An entry of the curated gazetteer is there because reports name it.
  const curated = !gazetteer.fromPack(entry) && CURATED_ID.test(gazetteer.id(entry));
  const home = countries.has(gazetteer.country(entry));
  const size = population >= 100_000 ? 1.5 : population >= 15_000 ? 1 : curated ? 0.8 : 0.3;
  if (kind === 'admin1') return curated || home ? 1.5 : 0.5;
  return size + (home ? 0.3 : curated ? 0 : -0.3);
}

function agrees(gazetteer: Gazetteer, entries: readonly EntryIndex[], cue: PlaceCue): boolean {
  return cue.kinds.length === 0 || entries.some((entry) => cue.kinds.includes(gazetteer.kind(entry)));
}
