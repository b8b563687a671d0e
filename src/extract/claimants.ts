import type { AttributionVerb, EventLexicon } from '../language/EventLexicon.ts';
import { isWord, type LexiconHit, lookUp } from '../language/lexicon.ts';
import { readingStart, type Sentence, type Token, type TokenizedText } from '../language/Token.ts';
import type { Claimant } from '../model/incident.ts';
import { overlaps } from '../model/span.ts';
import type { Claim, ClaimContext } from './Claim.ts';
import { readSpeakerBefore } from './speakerBefore.ts';

/** Longest name of a claimant, in tokens, medium included. */
const LONGEST_NAME = 12;
const NAME_ENDERS = new Set(['،', ',', ':', '.', '؛', ';', '(', '-', '؟', '!']);
const QUOTES = /^["“”«»'‘’]$/;

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
    const preposition = lookUp(token, lexicon.attributionPrepositions);
    const hit = preposition ?? lookUp(token, lexicon.attributionVerbs);
    if (!hit || hit.reading.article) continue;
    let from = at + 1;
    while (from < sentence.endToken && preposition && isWord(tokens[from], lexicon.complementizers)) from++;
    // "بحسب ما بثته الوكالة": the verb behind "what" says nothing of its own, nor does its pronoun.
    if (preposition && isWord(tokens[from], lexicon.relatives)) from += 2;
    while (from < sentence.endToken && isWord(tokens[from], lexicon.claimFillers)) from++;
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
    if (isWord(tokens[at], lexicon.relatives)) return true;
  }
  if (claim.claimant.stance === 'denied') return true;
  for (let at = claim.endToken; at < Math.min(sentence.endToken, claim.endToken + SAYING_REACH); at++) {
    const token = tokens[at] as Token;
    if (isWord(token, lexicon.complementizers) || token.clean === ':' || QUOTES.test(token.clean))
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
    if (depth === 0 && end === from && isWord(token, lexicon.complementizers)) break;
  }
  const nameEnd = trimQuotes(tokens, from, via >= 0 ? via : end);
  if (nameEnd <= from || (verb.needs && !isWord(tokens[end], verb.needs))) return null;
  return makeClaim(tokenized, lexicon, verb, { at, from, nameEnd, via, end }, context.earlier);
}

/** A name ends at "that", at the next verb of saying, and at what is reported ("نفى ناشطون قصف البلدة"). */
function endsName(tokens: readonly Token[], at: number, lexicon: EventLexicon): boolean {
  const token = tokens[at] as Token;
  if (isWord(token, lexicon.relatives)) return true;
  if (isWord(token, lexicon.complementizers)) return !isPartOfName(tokens, at, lexicon);
  const bare = (hit: LexiconHit<unknown> | null): boolean =>
    hit?.reading.clitics === '' && !hit.reading.article;
  return bare(lookUp(token, lexicon.attributionVerbs)) || bare(lookUp(token, lexicon.triggers));
}

/** "غرفة العمليات المركزية في الجنوب عن …": one word behind "في", and the name's end behind that. */
function isPartOfName(tokens: readonly Token[], at: number, lexicon: EventLexicon): boolean {
  if (!isWord(tokens[at], lexicon.locatives)) return false;
  const after = tokens[at + 2];
  return after !== undefined && (NAME_ENDERS.has(after.clean) || isWord(after, lexicon.complementizers));
}

/** "لـ”شبكة”" or "لموقع": the medium that was told. */
function isVia(token: Token, lexicon: EventLexicon, tokens: readonly Token[], at: number): boolean {
  if (token.key === lexicon.viaMark) return true;
  const reading = token.readings.find((r) => r.clitics === lexicon.viaMark);
  if (!reading) return false;
  return (
    lexicon.mediumHeads.has(reading.key) || QUOTES.test((tokens[at + 1] as Token | undefined)?.clean ?? '')
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
  const referred = refersTo(tokens, start, where.nameEnd, lexicon, earlier);
  const via = where.via >= 0 ? mediumAfter(text, tokens, where.via, where.end, lexicon) : referred?.via;
  const claimant: Claimant = {
    name: referred?.name ?? canonicalName(tokens, start, where.nameEnd, lexicon, text),
    text: surface,
    start: first.start,
    end: last.end,
    verb: verb.verb,
    stance: verb.stance,
    ...(via ? { via } : {}),
  };
  return { claimant, firstToken: where.at, endToken: Math.max(where.end, where.nameEnd) };
}

/** The name without quotation marks and without a generic head: "موقع الدرر الشامية" and "الدرر الشامية" are one. */
function canonicalName(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: EventLexicon,
  text: string,
): string {
  const isHead = isWord(tokens[from], lexicon.mediumHeads) && to - from > 1;
  const start = skipQuotes(tokens, isHead ? from + 1 : from, to);
  const end = trimQuotes(tokens, start, to);
  return text.slice((tokens[start] as Token).start, (tokens[Math.max(start, end - 1)] as Token).end);
}

function mediumAfter(
  text: string,
  tokens: readonly Token[],
  via: number,
  end: number,
  lexicon: EventLexicon,
): string | undefined {
  const mark = tokens[via] as Token;
  const reading = mark.readings.find((r) => r.clitics === lexicon.viaMark);
  const from = mark.key === lexicon.viaMark ? skipQuotes(tokens, via + 1, end) : via;
  const first = tokens[from];
  const last = tokens[trimQuotes(tokens, from, end) - 1];
  if (!first || !last || last.end <= first.start) return undefined;
  const start = from === via && reading ? readingStart(mark, reading) : first.start;
  return text.slice(start, last.end).replace(/["“”«»]/g, '');
}

/** The claimant meant by "المصدر", or by a definite part of an earlier name ("الغرفة" after "غرفة العمليات"). */
function refersTo(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: EventLexicon,
  earlier: readonly Claim[],
): Claimant | null {
  const token = tokens[from] as Token;
  const definite = token.readings.find((reading) => reading.article && reading.clitics === '');
  if (!definite || to - from > 2 || (to - from === 2 && !isWord(tokens[from + 1], lexicon.sameWords)))
    return null;
  for (const { claimant } of [...earlier].reverse()) {
    const words = claimant.name.split(/\s+/);
    if (words.length > 1 && sharesWord(words, definite.key)) return claimant;
  }
  return lexicon.anaphoricClaimants.has(definite.key) ? (earlier.at(-1)?.claimant ?? null) : null;
}

function sharesWord(words: readonly string[], key: string): boolean {
  return words.some(
    (word) =>
      word === key || word.replace(/ة$/, 'ه') === key || word.replace(/^ال/, '').replace(/ة$/, 'ه') === key,
  );
}

function skipQuotes(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && QUOTES.test((tokens[at] as Token).clean)) at++;
  return at;
}

function trimQuotes(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && QUOTES.test((tokens[end - 1] as Token).clean)) end--;
  return end;
}
