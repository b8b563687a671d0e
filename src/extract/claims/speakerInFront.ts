import type { AttributionVerb } from '../../language/ClaimLexicon.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import { isWord, lookUp } from '../../language/lexicon.ts';
import { readingStart, type Sentence, type Token, type TokenizedText } from '../../language/Token.ts';
import { overlaps } from '../../model/span.ts';
import type { Claim, ClaimContext } from './Claim.ts';
import { nameIn, QUOTES, refersTo } from './claimantName.ts';
import { makeClaimant } from './makeClaimant.ts';
import type { NamePosition } from './readNamed.ts';

/** Longest speaker in front of a verb, in tokens. */
const LONGEST_SPEAKER = 9;
/** A verb without a speaker refers to a claimant named at most this many tokens before the sentence. */
const UNNAMED_REACH = 120;

/**
 * The claim of a verb whose speaker stands in front of it although the language has him behind: "الخارجية الروسية أعلنت أن",
 * "لكن مدير المرصد قال". Null when nobody stands there; `none` when the verb only tells more of somebody ("التي قالت إنها").
 */
export function readSpeakerInFront(
  tokenized: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
  verb: AttributionVerb,
  { at, medium }: NamePosition,
  context: ClaimContext,
): Claim | 'none' | null {
  const { tokens, text } = tokenized;
  const { claims } = lexicon;
  let end = at;
  while (end > sentence.firstToken && isWord(tokens[end - 1], claims.verbMarks)) end--;
  const perfect = end < at;
  const before = tokens[end - 1];
  if (end > sentence.firstToken && before?.kind === 'word')
    if (isWord(before, claims.nameEnders) || isWord(before, claims.relatives)) return 'none';
  const start0 = frontStart(tokens, sentence, lexicon, end, { perfect, dates: context.dates });
  if (start0 === null) return null;
  let start = start0;
  while (start < end && (tokens[start] as Token).kind === 'punctuation') start++;
  const first = tokens[start];
  if (start >= end || first === undefined) return null;
  const definite = first.readings.find((r) => r.article && /^[وف]?$/.test(r.clitics));
  const isName = QUOTES.test(tokens[start - 1]?.clean ?? '') || isWord(first, claims.mediumHeads);
  if (!definite && !isName && !isWord(first, claims.headingNouns)) return null;
  while (end > start && tokens[end - 1]?.kind === 'punctuation') end--;
  const found = nameIn(tokenized, start, end, claims);
  if (found === null) return null;
  const earlier = context.earlier.map(({ claimant }) => claimant);
  const referred = refersTo(tokens, start, end, claims, earlier);
  const from = definite && definite.clitics !== '' ? readingStart(first, definite) : found.start;
  const cut = from - found.start;
  const clean =
    cut > 0
      ? { ...found, start: from, text: text.slice(from, found.end), name: found.name.slice(cut) }
      : found;
  const name = referred?.name ?? clean.name;
  return {
    claimant: makeClaimant({ ...clean, name }, verb, medium ? [medium] : [], referred),
    firstToken: start,
    endToken: at + 1,
  };
}

/** Back to where the clause begins; null where more than a speaker stands there. */
function frontStart(
  tokens: readonly Token[],
  sentence: Sentence,
  lexicon: EventLexicon,
  end: number,
  { perfect, dates }: { perfect: boolean; dates: ClaimContext['dates'] },
): number | null {
  const { claims } = lexicon;
  const least = Math.max(sentence.firstToken, end - LONGEST_SPEAKER);
  let start = end;
  for (; start > least; start--) {
    const token = tokens[start - 1] as Token;
    if (QUOTES.test(token.clean)) {
      const open = quoteBefore(tokens, start - 1, least);
      if (open < 0) break;
      start = open + 1;
      continue;
    }
    if (token.kind === 'punctuation') {
      if (perfect && token.clean === '،') continue;
      break;
    }
    if (isWord(token, claims.frontWords)) break;
    if (isWord(token, claims.complementizers) || isWord(token, claims.nameEnders)) return null;
    if (
      lookUp(token, lexicon.triggers.words) !== null ||
      lookUp(token, claims.verbs)?.reading.article === false
    )
      return null;
    if (dates.some((date) => overlaps(token, date))) return null;
  }
  return start === least && start > sentence.firstToken ? null : start;
}

/** Most words of a name in quotation marks. */
const LONGEST_QUOTED_NAME = 4;

/** The mark that opens what `close` closes; -1 where it ends a longer quotation. */
function quoteBefore(tokens: readonly Token[], close: number, least: number): number {
  for (let at = close - 1; at >= Math.max(least, close - LONGEST_QUOTED_NAME - 1); at--)
    if (QUOTES.test((tokens[at] as Token).clean)) return at;
  return -1;
}

/** "وأضاف أن": the speaker is the claimant named last; the span is where he was named. Null where there is none near. */
export function readUnnamed(
  tokens: readonly Token[],
  sentence: Sentence,
  { claims }: EventLexicon,
  verb: AttributionVerb,
  at: number,
  { earlier }: ClaimContext,
): Claim | null {
  const last = earlier.at(-1);
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const joined = token.readings.some(({ clitics }) => /^[وف]$/.test(clitics));
  const opens =
    at === sentence.firstToken ||
    joined ||
    before?.kind === 'punctuation' ||
    isWord(before, claims.frontWords);
  if (!last || !opens || isWord(token, claims.impersonals)) return null;
  if (joined && token.readings.some((r) => r.clitics !== '' && claims.impersonals.has(r.key))) return null;
  if (sentence.firstToken - last.endToken > UNNAMED_REACH) return null;
  const { claimant } = last;
  return {
    claimant: { ...claimant, verb: verb.verb, stance: verb.stance },
    firstToken: at,
    endToken: at + 1,
  };
}
