import type { Gazetteer, NameMatch } from '../gazetteer/Gazetteer.ts';
import { lookUp } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token, TokenizedText } from '../language/Token.ts';
import { readTags, type TaggedText } from '../language/tags.ts';
import { isAddress } from './address.ts';
import { allowsCuedName, learnedName, learnedScore, namesOrganisation } from './learned/learnedNames.ts';
import type { LearnedReading, Recogniser } from './learned/Recogniser.ts';
import { listContinues } from './lists.ts';
import { nameScore, RECOGNITION_THRESHOLD } from './nameScore.ts';
import { namesAt } from './namesAt.ts';
import { toponymOf } from './newToponym.ts';
import { isNoName } from './noName.ts';
import { isRoadNoun, roadEnds } from './roads.ts';
import type { NameContext, Relation, Toponym } from './Toponym.ts';
import { unknownMember, unknownName } from './unknownName.ts';
import { unknownSite } from './unknownSite.ts';

/** What the first reading of a report has taught about its names; the second reading uses it. */
export interface Discourse {
  /** Names that a cue has shown to be places in this report. */
  knownNames: ReadonlySet<string>;
  /** Countries the report speaks of. */
  countries: ReadonlySet<string>;
  /** The names of the first reading, by their first token. */
  names: ReadonlyMap<number, Toponym>;
  /** Words that the report also writes without a capital; empty for scripts without capitals. */
  uncapitalised: ReadonlySet<string>;
  /** What the learned recogniser believes; null without one, and before it has read. */
  learned: LearnedReading | null;
}

const NOTHING_KNOWN: Discourse = {
  knownNames: new Set(),
  countries: new Set(),
  names: new Map(),
  uncapitalised: new Set(),
  learned: null,
};

/**
 * The place names of a text, left to right, never overlapping. Read twice: a name that a cue proves once is a place
 * wherever it stands in the report, and small places count more in the countries that the report speaks of. With a learned
 * recogniser it is read once more: what the model believes of the words, knowing what the rules found, counts as one more
 * reason for or against each name.
 */
export function recognise(
  text: TokenizedText,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
  recogniser: Recogniser | null = null,
): Toponym[] {
  const tokenized = readTags(text);
  const matches = tokenized.tokens.map((_, at) => namesAt(tokenized.tokens, at, gazetteer, lexicon));
  const nothing = { ...NOTHING_KNOWN, uncapitalised: uncapitalisedWords(tokenized, lexicon) };
  const first = readNames(tokenized, gazetteer, lexicon, matches, nothing);
  const second = readNames(tokenized, gazetteer, lexicon, matches, {
    ...nothing,
    ...learn(tokenized, gazetteer, first),
  });
  if (recogniser === null) return second;
  return readNames(tokenized, gazetteer, lexicon, matches, {
    ...nothing,
    ...learn(tokenized, gazetteer, second),
    learned: recogniser.read({ tokenized, gazetteer, matches, toponyms: second }),
  });
}

/** Words that the report writes small somewhere: a capital elsewhere is then the beginning of a sentence or a headline. */
function uncapitalisedWords({ tokens }: TokenizedText, { spelling }: PlaceLexicon): ReadonlySet<string> {
  if (spelling === null) return NOTHING_KNOWN.uncapitalised;
  return new Set(tokens.filter((token) => !spelling.isCapitalised(token)).map((token) => token.key));
}

function learn(
  tokenized: TokenizedText,
  gazetteer: Gazetteer,
  toponyms: Toponym[],
): Omit<Discourse, 'uncapitalised' | 'learned'> {
  const knownNames = new Set<string>();
  const countries = new Set<string>();
  for (const toponym of toponyms) {
    if (toponym.context.cue) knownNames.add(nameKey(tokenized, toponym));
    for (const entry of toponym.entries) {
      const kind = gazetteer.kind(entry);
      if (kind === 'country' || kind === 'admin1') countries.add(gazetteer.country(entry));
    }
  }
  return { knownNames, countries, names: new Map(toponyms.map((toponym) => [toponym.firstToken, toponym])) };
}

/** "الباب شرقي حلب" is الباب, east of Aleppo, and not the quarter باب شرقي, which has no article. */
function endsInDirection(tokens: readonly Token[], lexicon: PlaceLexicon, match: NameMatch): boolean {
  if (match.articleAgrees || match.tokenCount === 1) return false;
  return lookUp(tokens[match.firstToken + match.tokenCount - 1], lexicon.directions) !== null;
}

function nameKey({ tokens }: TokenizedText, { firstToken, endToken, clitics }: Toponym): string {
  const keys = tokens.slice(firstToken, endToken).map((token) => token.key);
  const first = tokens[firstToken] as Token;
  keys[0] = keyUnder(first, clitics);
  return keys.join(' ');
}

function keyUnder(token: Token, clitics: string): string {
  return token.readings.find((reading) => reading.clitics === clitics && !reading.article)?.key ?? token.key;
}

function readNames(
  tokenized: TaggedText,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
  matches: NameMatch[][],
  discourse: Discourse,
): Toponym[] {
  const { tokens } = tokenized;
  const found: Toponym[] = [];
  let lists = 0;
  let at = 0;
  while (at < tokens.length) {
    const ends = road(at);
    if (ends) {
      for (const end of ends) end.list = lists;
      lists++;
      found.push(...ends);
      at = ends[1].context.endToken;
      continue;
    }
    const toponym = bestMatch(at) ?? cuedName(at) ?? proposed(at);
    if (!toponym) {
      at++;
      continue;
    }
    const previous = found.at(-1);
    if (previous && isAddress(tokenized, gazetteer, lexicon, previous, toponym)) {
      toponym.endsAddress = true;
      toponym.list = lists++;
    } else if (previous && listContinues(tokenized, lexicon, previous, toponym)) {
      toponym.list = previous.list;
      toponym.context.cue ??= previous.context.cue?.cue.plural ? previous.context.cue : null;
      toponym.context.relation ??= pluralRelation(previous, toponym);
    } else toponym.list = lists++;
    toponym.insideHashtag = hashtagAround(tokenized, toponym) === 'longer';
    found.push(toponym);
    at = toponym.endToken;
  }
  shareTrailingCues(found);
  return found;

  function road(token: number): readonly [Toponym, Toponym] | null {
    if (!lexicon.roadBehind) {
      if (!isRoadNoun(tokens, token, lexicon)) return null;
      // "طريق السد" is a quarter's own name.
      if (matches[token]?.length && bestMatch(token)) return null;
    }
    return roadEnds(tokenized, gazetteer, lexicon, token, found.length, bestMatch);
  }

  /** The best name that begins at the token; `asEnd` tells that it would be one end of a road. */
  function bestMatch(token: number, asEnd: Relation | null = null): Toponym | null {
    for (const match of matches[token] ?? []) {
      if (isCompassPoint(tokens, match, lexicon)) continue;
      if (isGenericAndName(tokens[token] as Token, lexicon, match, matches[token + 1])) continue;
      if (endsInDirection(tokens, lexicon, match)) continue;
      if (isNoName(tokens, match, gazetteer, lexicon)) continue;
      if (lexicon.spelling?.isSpelledAsName(tokens, token, token + match.tokenCount) === false) continue;
      const toponym = toponymOf(tokenized, lexicon, match);
      // The noun of the road tells nothing of what its ends are.
      if (asEnd) Object.assign(toponym.context, { relation: asEnd, cue: null });
      const previous = found.at(-1);
      const around = hashtagAround(tokenized, toponym);
      const listed = previous !== undefined && listContinues(tokenized, lexicon, previous, toponym);
      toponym.nameScore = nameScore(gazetteer, lexicon, tokens, toponym, {
        listed,
        listCue: listed ? (previous.context.cue?.cue ?? null) : null,
        heads: headsList(toponym),
        known: discourse.knownNames.has(nameKey(tokenized, toponym)),
        countries: discourse.countries,
        uncapitalised: discourse.uncapitalised,
        isHashtag: around === 'whole',
      });
      const above = toponym.nameScore - RECOGNITION_THRESHOLD;
      // A part of a longer hashtag is no mention: only the rules ask what it says about the report.
      const learned = around === 'longer' || asEnd ? null : discourse.learned;
      // What the rules refuse behind an organisation's head stays refused: "هيئة تحرير الشام".
      const refused = above < 0 && namesOrganisation(tokens, token, lexicon);
      const joined = learned && !refused ? learnedScore(learned, token, toponym.endToken, above) : above;
      if (joined < 0) continue;
      toponym.learned = above < 0;
      if (toponym.learned) toponym.nameScore = RECOGNITION_THRESHOLD + joined;
      return toponym;
    }
    return null;
  }

  function unknown(token: number): Toponym | null {
    const previous = found.at(-1);
    return (
      unknownSite(tokenized, lexicon, token, (other) => bestMatch(other) !== null) ??
      unknownName(tokenized, lexicon, token) ??
      (previous ? unknownMember(tokenized, lexicon, token, previous) : null)
    );
  }

  function cuedName(token: number): Toponym | null {
    const name = unknown(token);
    return name && discourse.learned && !allowsCuedName(discourse.learned, name) ? null : name;
  }

  /** What neither gazetteer nor cue knows, but the learned recogniser. */
  function proposed(token: number): Toponym | null {
    if (discourse.learned === null) return null;
    return learnedName(tokenized, lexicon, discourse.learned, token, (inside) => bestMatch(inside) !== null);
  }

  /** "هي السهوة والجيزة": the next name, or the one behind a comma, was found and continues this one. */
  function headsList(toponym: Toponym): boolean {
    const next = discourse.names.get(toponym.endToken) ?? discourse.names.get(toponym.endToken + 1);
    return next !== undefined && listContinues(tokenized, lexicon, toponym, next);
  }
}

/** Whether a name with its phrase ("#ريف_درعا_الشرقي") is all of the hashtag that it stands in, or a part of a longer one. */
function hashtagAround(
  { hashtags }: TaggedText,
  { context, firstToken }: Toponym,
): 'whole' | 'longer' | null {
  const hashtag = hashtags.get(firstToken);
  if (!hashtag) return null;
  return context.phraseToken <= hashtag.firstToken && context.endToken >= hashtag.endToken
    ? 'whole'
    : 'longer';
}

/**
 * True when a gazetteer lists "حي سجنة" beside "سجنة": the generic noun stays outside the name. It is part of the name of
 * sites ("معبر نصيب", "تل الحارة"), whose cues announce no settlement.
 */
function isGenericAndName(
  token: Token,
  lexicon: PlaceLexicon,
  match: NameMatch,
  inner: NameMatch[] | undefined,
): boolean {
  const cue = lookUp(token, lexicon.cues)?.value;
  if (!cue?.names || !GENERIC.some((kind) => cue.kinds[0] === kind)) return false;
  return (
    inner?.some(
      (name) => name.end === match.end && name.entries.some((entry) => match.entries.includes(entry)),
    ) ?? false
  );
}

/**
 * "أرياف حلب وحماة وإدلب": what the head says holds for every member. Not for one with a noun of its own ("ريف إدلب الجنوبي
 * ومدينة سراقب"): the town has no southern countryside in this text.
 */
function pluralRelation(previous: Toponym, { context }: Toponym): NameContext['relation'] {
  const { relation, cue } = previous.context;
  const ownNoun = context.cue !== null && context.cue !== cue;
  return relation?.kind === 'countryside' && !ownNoun ? { ...relation } : null;
}

/** "Homs and Aleppo governorates": the plural behind the last member holds for all that have no cue of their own. */
function shareTrailingCues(toponyms: readonly Toponym[]): void {
  for (let i = toponyms.length - 1; i > 0; i--) {
    const { context, list, firstToken } = toponyms[i] as Toponym;
    const before = toponyms[i - 1] as Toponym;
    const trailing = context.cue?.cue.plural && context.cue.token > firstToken;
    if (trailing && before.list === list) before.context.cue ??= context.cue;
  }
}

/** "شمال غربي" before a name says where beside it, though provinces of other countries are called so: "الشمال الغربي". */
function isCompassPoint(tokens: readonly Token[], match: NameMatch, lexicon: PlaceLexicon): boolean {
  for (let at = match.firstToken; at < match.firstToken + match.tokenCount; at++) {
    const hit = lookUp(tokens[at], lexicon.directions);
    if (!hit || hit.reading.article) return false;
  }
  return lexicon.genitives.size === 0;
}

const GENERIC = ['settlement', 'neighbourhood', 'admin1', 'admin2', 'admin3'] as const;
