import type { AttributionVerb } from '../../language/ClaimLexicon.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import { hasWord, isWord, lookUp } from '../../language/lexicon.ts';
import type { Sentence, Token, TokenizedText } from '../../language/Token.ts';
import type { Claimant } from '../../model/incident.ts';
import { overlaps } from '../../model/span.ts';
import { CLAIMS_REMEMBERED, type Claim, type ClaimContext } from './Claim.ts';
import { type FoundName, nameIn, QUOTES } from './claimantName.ts';
import { readHeading } from './heading.ts';
import { makeClaimant } from './makeClaimant.ts';
import { isVia, nameExtent } from './nameExtent.ts';
import { readNamed, reports } from './readNamed.ts';
import { readSpeakerBefore } from './speakerBefore.ts';
import { readSpeakerInFront, readUnnamed } from './speakerInFront.ts';

/**
 * The claims of one sentence: "قال المرصد إن …", "أفادت مصادر مطلعة لـ«شبكة» عن …", "بحسب ناشطين", "ونقلاً عن موقع …",
 * "مصادر محلية: …". "المصدر", a part of an earlier name ("الغرفة") and a verb without a speaker ("وأضاف أن") refer back to
 * earlier claims, the latest first.
 */
export function findClaims(
  tokenized: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
  context: ClaimContext,
): Claim[] {
  const { tokens } = tokenized;
  const claims: Claim[] = [];
  let earlier = context.earlier.slice(-CLAIMS_REMEMBERED);
  const add = (claim: Claim): void => {
    claims.push(claim);
    earlier = [...earlier, claim].slice(-CLAIMS_REMEMBERED);
  };
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = tokens[at] as Token;
    const known = { earlier, dates: context.dates };
    const heading = readHeading(tokenized, sentence, lexicon, at, known);
    if (heading) {
      add(heading);
      continue;
    }
    const preposition = lookUp(token, lexicon.claims.prepositions);
    const citation = isWord(tokens[at + 1], lexicon.claims.locatives)
      ? lookUp(token, lexicon.claims.citations)
      : null;
    const hit = preposition ?? citation ?? lookUp(token, lexicon.claims.verbs);
    if (!hit || hit.reading.article) continue;
    const claim = preposition
      ? readPreposition(tokenized, sentence, lexicon, preposition.value, at, known)
      : readVerb(tokenized, sentence, lexicon, hit.value, at, known);
    if (claim === null) continue;
    const { relay, ...said } = claim;
    if (relay) add({ ...said, claimant: relay });
    add(said);
    if (claim.firstToken === at) at = Math.max(at, claim.endToken - 1);
  }
  return claims;
}

/** A claim, and who relays it. */
type FoundClaim = Claim & { relay?: Claimant };

/** "بحسب ناشطين", "according to residents", "وفق ما بثته وكالة المثال". */
function readPreposition(
  tokenized: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
  verb: AttributionVerb,
  at: number,
  context: ClaimContext,
): FoundClaim | null {
  const { tokens } = tokenized;
  const { claims } = lexicon;
  let from = at + 1;
  while (from < sentence.endToken && isWord(tokens[from], claims.complementizers)) from++;
  let told: ReturnType<typeof toldMedium> = null;
  // The verb behind "what" says nothing of its own; another verb than one of saying quotes nobody.
  if (isWord(tokens[from], claims.relatives)) {
    const cites = lookUp(tokens[from + 1], claims.verbs) ?? lookUp(tokens[from + 1], claims.citations);
    if (cites === null) return null;
    from += 2;
    while (from < sentence.endToken && isWord(tokens[from], claims.complementizers)) from++;
    told = toldMedium(tokenized, sentence, lexicon, from);
    if (told) from = told.endToken;
  }
  from = behindDocument(tokens, from, sentence, lexicon);
  while (from < sentence.endToken && isWord(tokens[from], claims.fillers)) from++;
  const position = { at, from, isPreposition: true, medium: told?.name ?? null };
  const claim = readNamed(tokenized, sentence, lexicon, verb, position, context);
  return claim && { ...claim, trailing: !opensClause(tokens, sentence, at, claim.endToken) };
}

/** "المعلومات التي أوردتها الوكالة", "بيان صادر عن الوزارة": whose text it is stands behind the verb or the mark. */
function behindDocument(
  tokens: readonly Token[],
  from: number,
  sentence: Sentence,
  lexicon: EventLexicon,
): number {
  const { claims } = lexicon;
  const noun = lexicon.subjectBeforeVerb && isWord(tokens[from], claims.mediumHeads) ? from + 1 : from;
  if (!isWord(tokens[noun], claims.documents)) return from;
  for (let at = noun + 1; at <= Math.min(noun + 4, sentence.endToken - 2); at++) {
    if (lookUp(tokens[at], claims.verbs) !== null && isWord(tokens[at - 1], claims.nameEnders)) return at + 1;
    if (isWord(tokens[at], claims.relayMarks) && isWord(tokens[at - 1], claims.documentMarks)) return at + 1;
  }
  return from;
}

/** "According to X, …" at the beginning of a sentence, or joined to it by "and", speaks of what follows. */
function opensClause(tokens: readonly Token[], sentence: Sentence, at: number, end: number): boolean {
  const more = end + 1 < sentence.endToken;
  const joined = (tokens[at] as Token).readings.some(({ clitics }) => /^[وف]$/.test(clitics));
  const isFirst =
    at === sentence.firstToken || (at === sentence.firstToken + 1 && tokens[at - 1]?.kind !== 'word');
  return more && (isFirst || (joined && tokens[at - 1]?.kind === 'punctuation'));
}

/** What is said begins within this many tokens behind the speaker; a date or an aside may stand between. */
const SAYING_REACH = 7;
/** Behind "…، وهو متحدث باسم …،" it begins further on. */
const LONGEST_ASIDE = 16;

function readVerb(
  tokenized: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
  verb: AttributionVerb,
  at: number,
  context: ClaimContext,
): FoundClaim | null {
  const { tokens } = tokenized;
  const { claims } = lexicon;
  if (hasWord(tokens[at - 1], claims.negators) || isWord(tokens[at - 1], claims.relativePronouns))
    return null;
  if (lexicon.subjectBeforeVerb) {
    const before = readSpeakerBefore(tokenized, sentence, lexicon, verb, at, context);
    if (before === 'none') return null;
    if (before && verb.relays) return readQuoted(tokenized, sentence, lexicon, verb, { at, before }, context);
    if (before) return { ...before, trailing: endsSentence(tokens, sentence, at + 1, context) };
    // "…, said the mayor": behind the verb a speaker stands only where a quotation or a comma went before.
    if (tokens[at - 1]?.kind !== 'punctuation' || verb.relays) return null;
  }
  let from = at + 1;
  // "وجاء في بيان …": the name stands behind "in".
  if (lookUp(tokens[at], claims.citations) !== null) from++;
  while (from < sentence.endToken && isWord(tokens[from], claims.fillers)) from++;
  from = behindDocument(tokens, from, sentence, lexicon);
  const told = toldMedium(tokenized, sentence, lexicon, from);
  if (told) from = told.endToken;
  const position = { at, from, isPreposition: false, medium: told?.name ?? null };
  const named = readNamed(tokenized, sentence, lexicon, verb, position, context);
  if (named) {
    const asRelative = at > sentence.firstToken && isWord(tokens[at - 1], claims.relatives);
    const says = introduces(tokens, sentence, lexicon, named.endToken);
    if (asRelative && says !== 'that')
      return { ...named, trailing: !opensClause(tokens, sentence, at - 1, named.endToken) };
    if (asRelative || says !== null || lexicon.subjectBeforeVerb || named.certain) return named;
    return null;
  }
  if (lexicon.subjectBeforeVerb || verb.needs) return null;
  if (introduces(tokens, sentence, lexicon, from) === null && !reports(tokens[from], lexicon)) return null;
  const front = readSpeakerInFront(tokenized, sentence, lexicon, verb, position, context);
  if (front === 'none') return null;
  return front ?? readUnnamed(tokens, sentence, lexicon, verb, at, context);
}

/** Words of a medium right behind the verb: "أكدت للسويداء 24، أن". */
const LONGEST_MEDIUM = 3;

/** The medium right behind a verb of saying, before the speaker or without one: "قالت لرويترز إن", "قالت للصحيفة سارة". */
function toldMedium(
  tokenized: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
  from: number,
): { name: FoundName; endToken: number } | null {
  const { tokens } = tokenized;
  const { claims } = lexicon;
  const token = tokens[from];
  if (token === undefined || claims.viaMark === '') return null;
  const isDefinite = token.readings.some(({ clitics, article }) => clitics === claims.viaMark && article);
  if (!isDefinite && !isVia(tokens, from, lexicon)) return null;
  let end = from + 1;
  const last = Math.min(sentence.endToken, from + 1 + LONGEST_MEDIUM);
  while (end < last && tokens[end]?.kind !== 'punctuation' && !isWord(tokens[end], claims.complementizers))
    end++;
  const closes =
    end < sentence.endToken && (tokens[end]?.kind === 'punctuation' || isWord(tokens[end], claims.thats));
  // A name behind a single word is the speaker's.
  if (!closes) end = from + 1;
  const name = nameIn(tokenized, from, end, claims, { afterMark: true, keepHead: true });
  return name && { name, endToken: end };
}

/** "The agency quoted a source as saying …": the source says it, the agency passes it on. */
function readQuoted(
  tokenized: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
  verb: AttributionVerb,
  { at, before }: { at: number; before: Claim },
  context: ClaimContext,
): FoundClaim | null {
  const { tokens } = tokenized;
  const extent = nameExtent(tokens, sentence, lexicon, at + 1, verb, context.dates);
  const found = nameIn(tokenized, at + 1, extent.nameEnd, lexicon.claims);
  if (found === null || !isWord(tokens[extent.end], lexicon.claims.thats)) return null;
  const { name, text, start, end } = before.claimant;
  const claimant = makeClaimant(found, verb, [{ name, text, start, end }]);
  return { claimant, relay: before.claimant, firstToken: before.firstToken, endToken: extent.end + 1 };
}

const isEnd = (token: Token): boolean => /^[.؟?!؛;]$/.test(token.clean);

/** Nothing but a date up to the sentence's end: "…, the council said on Sunday." */
function endsSentence(
  tokens: readonly Token[],
  sentence: Sentence,
  from: number,
  { dates }: ClaimContext,
): boolean {
  const isDate = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && dates.some((date) => overlaps(token, date));
  };
  for (let at = from; at < sentence.endToken; at++)
    if (tokens[at]?.kind !== 'punctuation' && !isDate(at) && !isDate(at + 1)) return false;
  return true;
}

/**
 * How the verb introduces what somebody says: by "that", a colon or a quotation behind the speaker; null where none
 * follows. "أعلنت خيار القتال" announces a choice and names no speaker behind the verb.
 */
function introduces(
  tokens: readonly Token[],
  sentence: Sentence,
  lexicon: EventLexicon,
  from: number,
): 'that' | 'quotation' | null {
  const aside = isWord(tokens[from + 1], lexicon.claims.nameEnders);
  const reach = aside ? LONGEST_ASIDE : SAYING_REACH;
  for (let at = from; at < Math.min(sentence.endToken, from + reach); at++) {
    const token = tokens[at] as Token;
    if (isWord(token, lexicon.claims.thats)) return 'that';
    if (isWord(token, lexicon.claims.locatives) && hasWord(tokens[at + 1], lexicon.claims.channels))
      return 'that';
    if (token.clean === ':' || QUOTES.test(token.clean)) return 'quotation';
    if (isEnd(token) && at > from + 1) return null;
  }
  return null;
}
