import type { AttributionVerb } from '../../language/ClaimLexicon.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import { isWord, type LexiconHit, lookUp } from '../../language/lexicon.ts';
import type { Sentence, Token, TokenizedText } from '../../language/Token.ts';
import type { Claimant } from '../../model/incident.ts';
import { overlaps } from '../../model/span.ts';
import type { Claim, ClaimContext } from './Claim.ts';
import { canonicalName, mediumAfter, QUOTES, refersTo, skipQuotes, trimQuotes } from './claimantName.ts';
import { readSpeakerBefore } from './speakerBefore.ts';

/** Longest name of a claimant, in tokens, medium included. */
const LONGEST_NAME = 12;
const NAME_ENDERS = new Set(['،', ',', ':', '.', '؛', ';', '(', '-', '؟', '!']);

/**
 * The claims of one sentence: "قال المرصد إن …", "أفادت مصادر مطلعة لـ«شبكة» عن …", "بحسب ناشطين", "ونقلاً عن موقع …".
 * "المصدر" and a part of an earlier name ("الغرفة") refer back to earlier claims, the latest first.
 */
export function findClaims(
  tokenized: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
  context: ClaimContext,
): Claim[] {
  const { tokens } = tokenized;
  const claims: Claim[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = tokens[at] as Token;
    const preposition = lookUp(token, lexicon.claims.prepositions);
    const hit = preposition ?? lookUp(token, lexicon.claims.verbs);
    if (!hit || hit.reading.article) continue;
    let from = at + 1;
    while (from < sentence.endToken && preposition && isWord(tokens[from], lexicon.claims.complementizers))
      from++;
    // "بحسب ما بثته الوكالة": the verb behind "what" says nothing of its own, nor does its pronoun.
    if (preposition && isWord(tokens[from], lexicon.claims.relatives)) from += 2;
    while (from < sentence.endToken && isWord(tokens[from], lexicon.claims.fillers)) from++;
    const known = { earlier: [...context.earlier, ...claims], dates: context.dates };
    const before = preposition ? null : readSpeakerBefore(tokenized, sentence, lexicon, hit.value, at, known);
    if (before === 'none') continue;
    if (before) {
      claims.push(before);
      continue;
    }
    const claim = readClaim(tokenized, sentence, lexicon, hit.value, at, from, known);
    if (!claim || !(preposition || quotes(tokens, sentence, lexicon, claim))) continue;
    claims.push(preposition ? { ...claim, trailing: true } : claim);
    at = claim.endToken - 1;
  }
  return claims;
}

/** What is said begins within this many tokens behind the speaker; a date or an aside may stand between. */
const SAYING_REACH = 7;

/**
 * True when the verb introduces what somebody says: "that" or a colon or a quotation follows, or "as" stands before it
 * ("كما ذكر ناشطون"). "أعلنت خيار القتال" announces a choice and names no speaker behind the verb.
 */
function quotes(tokens: readonly Token[], sentence: Sentence, lexicon: EventLexicon, claim: Claim): boolean {
  for (let at = claim.firstToken - 1; at >= Math.max(sentence.firstToken, claim.firstToken - 2); at--) {
    if (isWord(tokens[at], lexicon.claims.relatives)) return true;
  }
  if (claim.claimant.stance === 'denied') return true;
  for (let at = claim.endToken; at < Math.min(sentence.endToken, claim.endToken + SAYING_REACH); at++) {
    const token = tokens[at] as Token;
    if (isWord(token, lexicon.claims.complementizers) || token.clean === ':' || QUOTES.test(token.clean))
      return true;
    if (isEnd(token) && at > claim.endToken + 1) return false;
  }
  return lexicon.subjectBeforeVerb;
}

const isEnd = (token: Token): boolean => /^[.؟?!؛;]$/.test(token.clean);

function readClaim(
  tokenized: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
  verb: AttributionVerb,
  at: number,
  from: number,
  context: ClaimContext,
): Claim | null {
  const { tokens } = tokenized;
  let end = from;
  let via = -1;
  let depth = 0;
  for (; end < Math.min(sentence.endToken, from + LONGEST_NAME); end++) {
    const token = tokens[end] as Token;
    if (QUOTES.test(token.clean)) {
      depth ^= 1;
      continue;
    }
    if (NAME_ENDERS.has(token.clean) || context.dates.some((date) => overlaps(token, date))) break;
    if (via < 0 && end > from && isVia(token, lexicon, tokens, end)) {
      via = end;
      continue;
    }
    if (depth === 0 && end > from && endsName(tokens, end, lexicon)) break;
    if (depth === 0 && end === from && isWord(token, lexicon.claims.complementizers)) break;
  }
  const nameEnd = trimQuotes(tokens, from, via >= 0 ? via : end);
  if (nameEnd <= from || (verb.needs && !isWord(tokens[end], verb.needs))) return null;
  return makeClaim(tokenized, lexicon, verb, { at, from, nameEnd, via, end }, context.earlier);
}

/** A name ends at "that", at the next verb of saying, and at what is reported ("نفى ناشطون قصف البلدة"). */
function endsName(tokens: readonly Token[], at: number, lexicon: EventLexicon): boolean {
  const token = tokens[at] as Token;
  if (isWord(token, lexicon.claims.relatives)) return true;
  if (isWord(token, lexicon.claims.complementizers)) return !isPartOfName(tokens, at, lexicon);
  const bare = (hit: LexiconHit<unknown> | null): boolean =>
    hit?.reading.clitics === '' && !hit.reading.article;
  return bare(lookUp(token, lexicon.claims.verbs)) || bare(lookUp(token, lexicon.triggers));
}

/** "غرفة العمليات المركزية في الجنوب عن …": one word behind "في", and the name's end behind that. */
function isPartOfName(tokens: readonly Token[], at: number, lexicon: EventLexicon): boolean {
  if (!isWord(tokens[at], lexicon.claims.locatives)) return false;
  const after = tokens[at + 2];
  return (
    after !== undefined && (NAME_ENDERS.has(after.clean) || isWord(after, lexicon.claims.complementizers))
  );
}

/** "لـ”شبكة”" or "لموقع": the medium that was told. */
function isVia(token: Token, lexicon: EventLexicon, tokens: readonly Token[], at: number): boolean {
  if (token.key === lexicon.claims.viaMark) return true;
  const reading = token.readings.find((r) => r.clitics === lexicon.claims.viaMark);
  if (!reading) return false;
  return (
    lexicon.claims.mediumHeads.has(reading.key) ||
    QUOTES.test((tokens[at + 1] as Token | undefined)?.clean ?? '')
  );
}

interface ClaimTokens {
  at: number;
  from: number;
  nameEnd: number;
  via: number;
  end: number;
}

function makeClaim(
  { text, tokens }: TokenizedText,
  lexicon: EventLexicon,
  verb: AttributionVerb,
  where: ClaimTokens,
  earlier: readonly Claim[],
): Claim | null {
  const start = skipQuotes(tokens, where.from, where.nameEnd);
  const first = tokens[start];
  const last = tokens[where.nameEnd - 1];
  if (first?.kind !== 'word' || !last) return null;
  const surface = text.slice(first.start, last.end);
  const referred = refersTo(tokens, start, where.nameEnd, lexicon.claims, earlier);
  const via =
    where.via >= 0 ? mediumAfter(text, tokens, where.via, where.end, lexicon.claims) : referred?.via;
  const claimant: Claimant = {
    name: referred?.name ?? canonicalName(tokens, start, where.nameEnd, lexicon.claims, text),
    text: surface,
    start: first.start,
    end: last.end,
    verb: verb.verb,
    stance: verb.stance,
    ...(via ? { via } : {}),
  };
  return { claimant, firstToken: where.at, endToken: Math.max(where.end, where.nameEnd) };
}
