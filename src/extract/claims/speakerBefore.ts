import type { AttributionVerb, SpeakerCues } from '../../language/ClaimLexicon.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import { isWord, lookUp } from '../../language/lexicon.ts';
import type { Sentence, Token, TokenizedText } from '../../language/Token.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Claim, ClaimContext } from './Claim.ts';
import { makeClaimant } from './makeClaimant.ts';

/** Longest speaker in tokens: "a member of the local council in the town of …". */
const LONGEST_SPEAKER = 16;
/** Asides between commas that may stand between the speaker and the verb. */
const MOST_ASIDES = 2;
const BOUNDARIES = new Set([',', ';', ':', '.', '(', ')', '–', '—', '"', '“', '”', '?', '!']);
/** A witness word stands this near the beginning of the speaker: "many residents of …". */
const WITNESS_REACH = 3;

/**
 * The claim of a verb whose speaker stands before it: "residents of Tafas, west of Daraa, reported …". Null when no
 * speaker is found there, `none` when the verb names none at all ("clashes were reported").
 */
export function readSpeakerBefore(
  tokenized: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
  verb: AttributionVerb,
  at: number,
  context: ClaimContext,
): Claim | 'none' | null {
  const { tokens } = tokenized;
  const cues = lexicon.claims.speakers;
  if (cues === null) return null;
  if (isWord(tokens[at - 1], lexicon.passives) || isName(tokens, sentence, at)) return 'none';
  let end = at;
  const isDate = (i: number): boolean => context.dates.some((date) => overlaps(tokens[i] as Token, date));
  while (end > sentence.firstToken && (isWord(tokens[end - 1], cues.auxiliaries) || isDate(end - 1))) end--;
  for (let asides = 0; asides <= MOST_ASIDES; asides++) {
    if (tokens[end - 1]?.clean === ',') end--;
    const from = segmentStart(tokens, sentence, cues, end);
    const subject = subjectStart(tokens, lexicon, cues, from, end, isDate);
    const start = nounPhraseStart(tokens, lexicon, { from: subject < end ? subject : from, end });
    if (subject < end || start > from)
      return claimOf(tokenized, lexicon, cues, verb, { start, end, at }, context);
    if (tokens[from - 1]?.clean !== ',' || from <= sentence.firstToken) return null;
    end = from - 1;
  }
  return null;
}

/** "Osama Said": a capital inside a sentence. */
function isName(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const opens = at === sentence.firstToken || tokens[at - 1]?.kind !== 'word';
  return !opens && /^\p{Lu}/u.test((tokens[at] as Token).clean);
}

/** A speaker is a short noun phrase; a longer stretch, or one with what happened in it, ends in the speaker. */
const LONGEST_PLAIN_SPEAKER = 8;

/**
 * Where the speaker begins in text without commas ("killed six people in Homs the local council said"): at the last
 * article, and before "of" or "for" at the one before it. `from` where the stretch is a speaker as it stands.
 */
function nounPhraseStart(
  tokens: readonly Token[],
  lexicon: EventLexicon,
  { from, end }: { from: number; end: number },
): number {
  const tells = tokens
    .slice(from, end)
    .some((token) => lookUp(token, lexicon.triggers.words)?.value[0]?.verb === true);
  if (end - from <= LONGEST_PLAIN_SPEAKER && !tells) return from;
  for (let at = end - 1; at > from; at--)
    if (isWord(tokens[at], lexicon.claims.mediumHeads) && !isWord(tokens[at - 1], lexicon.claims.nameLinks))
      return at;
  return from;
}

/** Back to the nearest comma, quotation mark or conjunction of a clause. */
function segmentStart(tokens: readonly Token[], sentence: Sentence, cues: SpeakerCues, end: number): number {
  const least = Math.max(sentence.firstToken, end - LONGEST_SPEAKER);
  let start = end;
  while (start > least) {
    const token = tokens[start - 1] as Token;
    if (BOUNDARIES.has(token.clean) || isWord(token, cues.stops)) break;
    start--;
  }
  return start;
}

/** Where the speaker begins in a segment: behind "on Monday", behind a clause joined by "and"; `end` when it names none. */
function subjectStart(
  tokens: readonly Token[],
  lexicon: EventLexicon,
  cues: SpeakerCues,
  from: number,
  end: number,
  isDate: (at: number) => boolean,
): number {
  let start = from;
  for (let at = from; at < end; at++) {
    if (lookUp(tokens[at], lexicon.triggers.words)?.value[0]?.verb !== true) continue;
    let joint = at + 1;
    while (joint < end && !isWord(tokens[joint], lexicon.conjunctions)) joint++;
    if (joint === end) return end;
    start = joint + 1;
  }
  while (start < end && isWord(tokens[start], lexicon.conjunctions)) start++;
  while (start < end && (isDate(start) || (isDate(start + 1) && isWord(tokens[start], cues.notSubjects))))
    start++;
  return isWord(tokens[start], cues.notSubjects) || tokens[start]?.kind !== 'word' ? end : start;
}

function claimOf(
  { text, tokens }: TokenizedText,
  lexicon: EventLexicon,
  cues: SpeakerCues,
  verb: AttributionVerb,
  where: Span & { at: number },
  context: ClaimContext,
): Claim | 'none' {
  const { start, end, at } = where;
  const named = start + 1 < end && isWord(tokens[start], lexicon.claims.mediumHeads) ? start + 1 : start;
  const first = tokens[start] as Token;
  const last = tokens[end - 1] as Token;
  const refers = end - named === 1 && isWord(tokens[named], lexicon.claims.anaphoric);
  const referred = refers ? context.earlier.at(-1)?.claimant : undefined;
  if (isWord(tokens[start], cues.pronouns) && !referred) return 'none';
  const local = tokens.slice(named, Math.min(end, named + WITNESS_REACH));
  return {
    claimant: makeClaimant(
      {
        name: referred?.name ?? text.slice((tokens[named] as Token).start, last.end),
        text: text.slice(first.start, last.end),
        start: first.start,
        end: last.end,
      },
      verb,
      [],
    ),
    firstToken: start,
    endToken: at + 1,
    local: local.some((token) => isWord(token, cues.localWitnesses)),
  };
}
