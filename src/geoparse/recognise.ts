import type { EntryIndex, Gazetteer, NameMatch } from '../gazetteer/Gazetteer.ts';
import { hasWord, isWord, lookUp } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import { readingStart, type Token, type TokenizedText, type TokenReading } from '../language/Token.ts';
import type { Span } from '../model/span.ts';
import { isAddress } from './address.ts';
import { readContext } from './context.ts';
import { listContinues } from './lists.ts';
import { nameScore, RECOGNITION_THRESHOLD } from './nameScore.ts';
import { namesAt } from './namesAt.ts';
import { EMPTY_CONTEXT, type NameContext, type Toponym } from './Toponym.ts';

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
}

const NOTHING_KNOWN: Discourse = {
  knownNames: new Set(),
  countries: new Set(),
  names: new Map(),
  uncapitalised: new Set(),
};

/**
 * The place names of a text, left to right, never overlapping. Read twice: a name that a cue proves once is a place
 * wherever it stands in the report, and small places count more in the countries that the report speaks of.
 */
export function recognise(tokenized: TokenizedText, gazetteer: Gazetteer, lexicon: PlaceLexicon): Toponym[] {
  const matches = tokenized.tokens.map((_, at) => namesAt(tokenized.tokens, at, gazetteer, lexicon));
  const nothing = { ...NOTHING_KNOWN, uncapitalised: uncapitalisedWords(tokenized, lexicon) };
  const first = readNames(tokenized, gazetteer, lexicon, matches, nothing);
  return readNames(tokenized, gazetteer, lexicon, matches, {
    ...nothing,
    ...learn(tokenized, gazetteer, first),
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
): Omit<Discourse, 'uncapitalised'> {
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
  tokenized: TokenizedText,
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
    const toponym = bestMatch(at) ?? unknownName(tokenized, lexicon, at);
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
      toponym.context.relation ??= pluralRelation(previous);
    } else toponym.list = lists++;
    found.push(toponym);
    at = toponym.endToken;
  }
  shareTrailingCues(found);
  return found;

  function bestMatch(token: number): Toponym | null {
    for (const match of matches[token] as NameMatch[]) {
      if (isGenericAndName(tokens[token] as Token, lexicon, match, matches[token + 1])) continue;
      if (lexicon.spelling?.isSpelledAsName(tokens, token, token + match.tokenCount) === false) continue;
      const toponym = toponymOf(tokenized, lexicon, match);
      const previous = found.at(-1);
      const listed = previous !== undefined && listContinues(tokenized, lexicon, previous, toponym);
      const score = nameScore(gazetteer, lexicon, tokens, toponym, {
        listed,
        listCue: listed ? (previous.context.cue?.cue ?? null) : null,
        heads: headsList(toponym),
        known: discourse.knownNames.has(nameKey(tokenized, toponym)),
        countries: discourse.countries,
        uncapitalised: discourse.uncapitalised,
      });
      if (score >= RECOGNITION_THRESHOLD) return toponym;
    }
    return null;
  }

  /** "هي السهوة والجيزة": the next name, or the one behind a comma, was found and continues this one. */
  function headsList(toponym: Toponym): boolean {
    const next = discourse.names.get(toponym.endToken) ?? discourse.names.get(toponym.endToken + 1);
    return next !== undefined && listContinues(tokenized, lexicon, toponym, next);
  }
}

/**
 * Toponyms for spans that somebody else has marked, one for each. A span may hold a generic noun or a proclitic before
 * the name: the longest gazetteer name that ends where the span ends is taken.
 */
export function givenToponyms(
  tokenized: TokenizedText,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
  spans: readonly Span[],
): Toponym[] {
  const { tokens } = tokenized;
  const toponyms = spans.map((span, list) => {
    const inside = tokens.flatMap((token, at) =>
      token.start < span.end && span.start < token.end ? [at] : [],
    );
    const names = inside
      .flatMap((at) => namesAt(tokens, at, gazetteer, lexicon))
      .filter((match) => match.end <= span.end)
      .filter((match) => match.tokenCount === inside.length || !isCommonPart(tokens, match, lexicon));
    const longest = names.sort(
      (a, b) => b.tokenCount - a.tokenCount || Number(b.articleAgrees) - Number(a.articleAgrees),
    )[0];
    const first = inside[0] ?? 0;
    const endToken = (inside.at(-1) ?? first) + 1;
    const reading = tokens[first]?.readings[0];
    const found = longest
      ? toponymOf(tokenized, lexicon, longest)
      : {
          firstToken: first,
          endToken,
          clitics: '',
          articleAgrees: true,
          entries: [],
          context: reading ? readContext(tokenized, lexicon, first, endToken, reading) : EMPTY_CONTEXT,
          containers: [],
          endsAddress: false,
          isContainer: false,
        };
    return { ...found, start: span.start, end: span.end, list };
  });
  toponyms.forEach((toponym, i) => {
    const previous = toponyms[i - 1];
    if (previous && isAddress(tokenized, gazetteer, lexicon, previous, toponym)) toponym.endsAddress = true;
    else if (previous && listContinues(tokenized, lexicon, previous, toponym)) toponym.list = previous.list;
  });
  return toponyms;
}

/** "Street" of a span "Royal Street": where names have capitals, a common word inside a longer name stands for nothing. */
function isCommonPart(tokens: readonly Token[], match: NameMatch, lexicon: PlaceLexicon): boolean {
  const token = tokens[match.firstToken] as Token;
  if (lexicon.spelling === null || match.tokenCount > 1) return false;
  return (
    [lexicon.commonWords, lexicon.neverNames, lexicon.organisationTails].some((words) =>
      isWord(token, words),
    ) ||
    [lexicon.cues, lexicon.trailingCues, lexicon.sectors].some(
      (words) => lookUp<unknown>(token, words) !== null,
    )
  );
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

/** "أرياف حلب وحماة وإدلب": what the head says holds for every member. */
function pluralRelation(previous: Toponym): NameContext['relation'] {
  const { relation } = previous.context;
  return relation?.kind === 'countryside' ? { ...relation } : null;
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

function toponymOf(tokenized: TokenizedText, lexicon: PlaceLexicon, match: NameMatch): Toponym {
  const token = tokenized.tokens[match.firstToken] as Token;
  const reading =
    token.readings.find((r) => r.clitics === match.clitics && readingStart(token, r) === match.start) ??
    (token.readings[0] as TokenReading);
  const endToken = match.firstToken + match.tokenCount;
  return {
    start: match.start,
    end: match.end,
    firstToken: match.firstToken,
    endToken,
    clitics: match.clitics,
    articleAgrees: match.articleAgrees,
    entries: match.entries,
    context: readContext(tokenized, lexicon, match.firstToken, endToken, reading),
    list: 0,
    containers: [],
    endsAddress: false,
    isContainer: false,
  };
}

/** A name no gazetteer has, shown by the cue before it: "قرية X". One word, or two behind heads such as أم and تل. */
function unknownName(tokenized: TokenizedText, lexicon: PlaceLexicon, at: number): Toponym | null {
  const { tokens } = tokenized;
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || !canBeName(token, lexicon)) return null;
  const reading = token.readings[0] as TokenReading;
  const two = isWord(token, lexicon.nameHeads) && canBeName(tokens[at + 1], lexicon) && isNear(tokens, at);
  const endToken = lexicon.spelling?.endOfName(tokens, at) ?? at + (two ? 2 : 1);
  if (endToken <= at || (lexicon.genitives.size > 0 && !isWord(tokens[at - 1], lexicon.genitives)))
    return null;
  const context = readContext(tokenized, lexicon, at, endToken, reading);
  const { cue } = context;
  // The name stands right behind its cue, at most a quotation mark between.
  if (!cue || at - cue.token > 2 || !SETTLED.some((kind) => cue.cue.kinds[0] === kind)) return null;
  const last = tokens[endToken - 1] as Token;
  return {
    start: token.start,
    end: last.end,
    firstToken: at,
    endToken,
    clitics: '',
    articleAgrees: true,
    entries: [] as EntryIndex[],
    context,
    list: 0,
    containers: [],
    endsAddress: false,
    isContainer: false,
  };
}

const GENERIC = ['settlement', 'neighbourhood', 'admin1', 'admin2', 'admin3'] as const;
/** Kinds whose cue promises a proper name; "شارع" or "سوق" may be followed by anything. */
const SETTLED = ['settlement', 'neighbourhood', 'camp'] as const;

function canBeName(token: Token | undefined, lexicon: PlaceLexicon): boolean {
  if (token?.kind !== 'word' || token.clean.length < 3) return false;
  if (hasWord(token, lexicon.neverNames) || isWord(token, lexicon.prepositions)) return false;
  if (token.readings.some((reading) => reading.clitics === 'ل' && reading.article)) return false;
  if (lookUp(token, lexicon.cues)?.reading.clitics === '') return false;
  return (
    lookUp(token, lexicon.directions)?.reading.clitics !== '' || lookUp(token, lexicon.directions) === null
  );
}

function isNear(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.start - (tokens[at] as Token).end === 1;
}
