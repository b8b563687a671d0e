import type { AttributionVerb } from '../../language/ClaimLexicon.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import { hasWord, isWord, lookUp } from '../../language/lexicon.ts';
import type { Sentence, Token, TokenizedText } from '../../language/Token.ts';
import type { Claimant } from '../../model/incident.ts';
import { CLAIMS_REMEMBERED, type Claim, type ClaimContext } from './Claim.ts';
import { QUOTES } from './claimantName.ts';
import { readHeading } from './heading.ts';
import { readNamed } from './readNamed.ts';
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
    const hit = preposition ?? lookUp(token, lexicon.claims.verbs);
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
  // The verb behind "what" says nothing of its own, nor does its pronoun.
  if (isWord(tokens[from], claims.relatives)) from += 2;
  from = behindDocument(tokens, from, sentence, lexicon);
  while (from < sentence.endToken && isWord(tokens[from], claims.fillers)) from++;
  const claim = readNamed(tokenized, sentence, lexicon, verb, { at, from, isPreposition: true }, context);
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
  if (!isWord(tokens[from], claims.documents)) return from;
  for (let at = from + 1; at <= Math.min(from + 4, sentence.endToken - 2); at++) {
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
  if (isWord(tokens[at - 1], claims.negators)) return null;
  if (lexicon.subjectBeforeVerb) {
    const before = readSpeakerBefore(tokenized, sentence, lexicon, verb, at, context);
    if (before === 'none') return null;
    if (before) return endsSentence(tokens, sentence, at + 1) ? { ...before, trailing: true } : before;
  }
  let from = at + 1;
  while (from < sentence.endToken && isWord(tokens[from], claims.fillers)) from++;
  from = behindDocument(tokens, from, sentence, lexicon);
  const named = readNamed(tokenized, sentence, lexicon, verb, { at, from, isPreposition: false }, context);
  if (named) {
    const asRelative = at > sentence.firstToken && isWord(tokens[at - 1], claims.relatives);
    const says = introduces(tokens, sentence, lexicon, named.endToken);
    if (asRelative && says !== 'that')
      return { ...named, trailing: !opensClause(tokens, sentence, at - 1, named.endToken) };
    if (asRelative || says !== null || lexicon.subjectBeforeVerb || named.certain) return named;
    return null;
  }
  if (lexicon.subjectBeforeVerb || verb.needs || introduces(tokens, sentence, lexicon, from) === null)
    return null;
  const front = readSpeakerInFront(tokenized, sentence, lexicon, verb, at, context);
  if (front === 'none') return null;
  return front ?? readUnnamed(tokens, sentence, lexicon, verb, at, context);
}

const isEnd = (token: Token): boolean => /^[.؟?!؛;]$/.test(token.clean);

/** Only marks, and no word, up to the sentence's end. */
function endsSentence(tokens: readonly Token[], sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.endToken; at++) if (tokens[at]?.kind !== 'punctuation') return false;
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
  for (let at = from; at < Math.min(sentence.endToken, from + SAYING_REACH); at++) {
    const token = tokens[at] as Token;
    if (isWord(token, lexicon.claims.thats)) return 'that';
    if (isWord(token, lexicon.claims.locatives) && hasWord(tokens[at + 1], lexicon.claims.channels))
      return 'that';
    if (token.clean === ':' || QUOTES.test(token.clean)) return 'quotation';
    if (isEnd(token) && at > from + 1) return null;
  }
  return null;
}
