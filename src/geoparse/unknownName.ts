import { hasWord, isWord, lookUp } from '../language/lexicon.ts';
import type { PlaceCue, PlaceLexicon } from '../language/PlaceLexicon.ts';
import { readingStart, type Token, type TokenizedText, type TokenReading } from '../language/Token.ts';
import type { PlaceKind } from '../model/place.ts';
import { before, readContext } from './context.ts';
import { listContinues } from './lists.ts';
import { canBeName, endOfName, endOfQuoted, isDefinite, isNext, isOrdinary } from './nameExtent.ts';
import { newToponym } from './newToponym.ts';
import type { FoundCue, NameContext, Toponym } from './Toponym.ts';

/** Kinds whose cue promises a proper name, whatever the word. */
const SETTLED: ReadonlySet<PlaceKind | undefined> = new Set(['settlement', 'neighbourhood', 'camp']);
/** Kinds whose cue ("منطقة") often stands before a description: only a word that is nothing else is a name there. */
const DIVISIONS: ReadonlySet<PlaceKind | undefined> = new Set(['admin1', 'admin2', 'admin3']);

/** A name no gazetteer has, shown by the cue before it: "قرية X". */
export function unknownName(tokenized: TokenizedText, lexicon: PlaceLexicon, at: number): Toponym | null {
  const { tokens } = tokenized;
  const token = tokens[at] as Token;
  // Few words stand behind a cue: the others need no closer look.
  const joint = before(tokens, at);
  if (lexicon.spelling === null && lookUp(tokens[joint], lexicon.cues) === null) return null;
  if (lexicon.genitives.size > 0 && !isWord(tokens[at - 1], lexicon.genitives)) return null;
  if (!canBeName(token, lexicon)) return null;
  const reading = token.readings[0] as TokenReading;
  const endToken =
    lexicon.spelling?.endOfName(tokens, at) ??
    endOfQuoted(tokens, at) ??
    endOfName(tokens, at, lexicon, lexicon.settlementAdjectives);
  if (endToken <= at) return null;
  const context = readContext(tokenized, lexicon, at, endToken, reading);
  const begun = lexicon.spelling === null && (endToken > at + 1 || endOfQuoted(tokens, at) !== null);
  const cue = context.cue ?? (begun ? surrounding(tokens, at, context, lexicon) : null);
  context.cue = cue;
  // The name stands right behind its cue, at most quotation marks or a hashtag's sign between.
  const joined =
    lexicon.spelling === null ? joint === cue?.token : cue && at > cue.token && at - cue.token <= 2;
  if (!cue || !joined) return null;
  const kind = cue.cue.kinds[0];
  if (cue.cue.names && !SETTLED.has(kind) && !DIVISIONS.has(kind)) return null;
  if (lexicon.spelling === null) {
    const cueIsDefinite = isDefinite(tokens[cue.token]);
    if (cueIsDefinite || (endToken === at + 1 && describes(token, lexicon, cue.cue))) return null;
  }
  const last = tokens[endToken - 1] as Token;
  return newToponym({ start: token.start, end: last.end, firstToken: at, endToken, context });
}

/** "محور عين زغبوط": the word that says what surrounds a name, as its cue; enough for a name that has a head or quotation marks. */
function surrounding(
  tokens: readonly Token[],
  at: number,
  { relation }: NameContext,
  lexicon: PlaceLexicon,
): FoundCue | null {
  const token = before(tokens, at);
  const hit = lookUp(tokens[token], lexicon.cues);
  if (!hit || !relation || hit.value.relation !== relation.kind) return null;
  return { word: (tokens[token] as Token).clean.slice(hit.reading.cut), token, cue: hit.value };
}

/** True for a word that says something about the cue before it, or goes on without naming: "قرية عائمة", "بلدة ومدينة". */
function describes(token: Token, lexicon: PlaceLexicon, { kinds, plural }: PlaceCue): boolean {
  const definite = isDefinite(token);
  const settled = SETTLED.has(kinds[0]);
  if (isOrdinary(token, lexicon) && !(settled && definite && !plural)) return true;
  if (plural && !settled && !definite) return true;
  return token.readings.some(
    ({ clitics, key }) => clitics !== '' && (lexicon.cues.has(key) || lexicon.commonWords.has(key)),
  );
}

/**
 * A member of a list of settlements that no gazetteer knows: "بلدات أوبين وعرامو وكتف الصهاونة". `previous` is the member
 * before it. The list must visibly go on or end behind the word, so that a verb behind "and" is no name.
 */
export function unknownMember(
  tokenized: TokenizedText,
  lexicon: PlaceLexicon,
  at: number,
  previous: Toponym,
): Toponym | null {
  const { tokens } = tokenized;
  const token = tokens[at] as Token;
  const cue = previous.context.cue?.cue;
  if (lexicon.spelling !== null || !cue?.plural || !SETTLED.has(cue.kinds[0])) return null;
  const conjunction = token.readings.find(({ clitics }) => lexicon.conjunctions.has(clitics))?.clitics;
  if (at - previous.context.endToken > LIST_GAP || !canBeName(token, lexicon, conjunction)) return null;
  const joined = token.readings.find(({ clitics, article }) => lexicon.conjunctions.has(clitics) && !article);
  const reading = (at === previous.context.endToken ? joined : token.readings[0]) ?? null;
  if (!reading || isOrdinary(token, lexicon, reading.clitics)) return null;
  let endToken = endOfName(tokens, at, lexicon, lexicon.settlementAdjectives);
  if (endToken === at + 1 && !endsMember(tokens, endToken, lexicon)) {
    // "كتف الصهاونة": a definite second word, when the list goes on or ends behind it.
    if (
      !isNext(tokens, endToken) ||
      !isDefinite(tokens[endToken]) ||
      !endsMember(tokens, endToken + 1, lexicon)
    )
      return null;
    if (!canBeName(tokens[endToken], lexicon) || isOrdinary(tokens[endToken] as Token, lexicon)) return null;
    endToken++;
  }
  // Three letters behind "and" are a verb or a particle, unless they begin a longer name.
  const short = token.clean.length - reading.cut < SHORTEST_MEMBER;
  if (short && reading.clitics !== '' && endToken === at + 1) return null;
  const context = readContext(tokenized, lexicon, at, endToken, reading);
  const { end } = tokens[endToken - 1] as Token;
  const member = newToponym({
    start: readingStart(token, reading),
    end,
    firstToken: at,
    endToken,
    clitics: reading.clitics,
    context,
  });
  return listContinues(tokenized, lexicon, previous, member) ? member : null;
}

/** Marks between two members. */
const LIST_GAP = 3;
const SHORTEST_MEMBER = 4;

/** True where a member of a list can end before token `at`: a mark, "and", a preposition, a relative clause. */
function endsMember(tokens: readonly Token[], at: number, lexicon: PlaceLexicon): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'punctuation') return true;
  return (
    hasWord(token, lexicon.neverNames) ||
    isWord(token, lexicon.prepositions) ||
    token.readings.some(
      ({ clitics }) => lexicon.conjunctions.has(clitics) || lexicon.locativeClitics.has(clitics),
    )
  );
}
