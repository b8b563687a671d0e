import type { AttributionVerb, ClaimLexicon } from '../../language/ClaimLexicon.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import { hasWord, isWord, type LexiconHit, lookUp, lookUpPhrase } from '../../language/lexicon.ts';
import type { Sentence, Token } from '../../language/Token.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { QUOTES } from './claimantName.ts';

/** Longest name of a claimant, in tokens, medium included. */
const LONGEST_NAME = 14;
/** Most words of a medium that was told, without quotation marks: "سكاي نيوز عربية". */
const LONGEST_MEDIUM = 3;
/** Most words of a name in quotation marks; a longer quotation is what is said. */
const LONGEST_QUOTED_NAME = 4;
/** Most words of an aside that names the speaker after the office, or the office after the name. */
const LONGEST_ASIDE = 6;
/** Most words behind "in" that still belong to a name: "غرفة العمليات في الجنوب". */
const LONGEST_LOCATION = 3;
const COMMAS = new Set(['،', ',']);
const NAME_ENDERS = new Set(['،', ',', ':', '.', '؛', ';', '(', '-', '–', '؟', '!', '|', '/', '#']);
const CLOSING_QUOTES = new Set(['”', '»', '’']);

/** How far a claimant's name reaches, in tokens. */
interface NameExtent {
  nameEnd: number;
  /** Where the medium that was told begins ("لموقع …"), -1 where none is named. */
  via: number;
  end: number;
}

/** The extent of the name that begins at `from`: to "that", a quotation, a date, the next verb or what is reported. */
export function nameExtent(
  tokens: readonly Token[],
  sentence: Sentence,
  lexicon: EventLexicon,
  from: number,
  verb: AttributionVerb,
  dates: readonly Span[],
): NameExtent {
  const last = Math.min(sentence.endToken, from + LONGEST_NAME);
  const isDate = (at: number): boolean => dates.some((date) => overlaps(tokens[at] as Token, date));
  let via = -1;
  let end = from;
  for (; end < last; end++) {
    const token = tokens[end] as Token;
    if (QUOTES.test(token.clean)) {
      const close = CLOSING_QUOTES.has(token.clean) ? end : closingQuote(tokens, end, last, lexicon);
      if (close < 0) break;
      end = close;
      continue;
    }
    if (NAME_ENDERS.has(token.clean) || isDate(end)) {
      const aside = via < 0 && end > from ? asideEnd(tokens, end, last, lexicon, isDate) : -1;
      if (aside < 0) break;
      if (!isVia(tokens, aside + 1, lexicon)) return { nameEnd: aside, via, end: aside };
      via = aside + 1;
      end = via;
      continue;
    }
    if (via >= 0) {
      const mark = (tokens[via] as Token).key === lexicon.claims.viaMark ? 1 : 0;
      if (end - via >= LONGEST_MEDIUM + mark && !QUOTES.test((tokens[via + 1] as Token).clean)) break;
    } else if (end > from && isVia(tokens, end, lexicon)) {
      via = end;
      continue;
    }
    if (end === from ? beginsNoName(token, lexicon) : endsName(tokens, end, lexicon, verb)) {
      const location = end > from && via < 0 ? locationEnd(tokens, end, lexicon, isDate) : -1;
      if (location < 0) break;
      end = location - 1;
    }
  }
  return { nameEnd: via >= 0 ? beforeComma(tokens, via) : end, via, end };
}

const beforeComma = (tokens: readonly Token[], at: number): number =>
  COMMAS.has(tokens[at - 1]?.clean ?? '') ? at - 1 : at;

/** Where a quoted name ends ("الإخبارية"); -1 where what is said is quoted. */
function closingQuote(tokens: readonly Token[], open: number, last: number, lexicon: EventLexicon): number {
  if (isWord(tokens[open + 1], lexicon.claims.complementizers)) return -1;
  for (let at = open + 1; at <= Math.min(open + LONGEST_QUOTED_NAME + 1, last - 1); at++) {
    const token = tokens[at] as Token;
    if (QUOTES.test(token.clean)) return at > open + 1 ? at : -1;
    if (token.kind === 'punctuation' && NAME_ENDERS.has(token.clean) && token.clean !== '-') return -1;
  }
  return -1;
}

/** "قائم مقام القضاء، سمير المثالي، أن": the second comma of an aside that "that" or the medium follows; else -1. */
function asideEnd(
  tokens: readonly Token[],
  comma: number,
  last: number,
  lexicon: EventLexicon,
  isDate: (at: number) => boolean,
): number {
  const { claims } = lexicon;
  if (!COMMAS.has((tokens[comma] as Token).clean)) return -1;
  for (let at = comma + 1; at <= Math.min(comma + LONGEST_ASIDE + 1, last); at++) {
    const token = tokens[at];
    if (token === undefined) return -1;
    if (at > comma + 1 && COMMAS.has(token.clean)) {
      let behind = at + 1;
      while (behind < last && (isDate(behind) || COMMAS.has((tokens[behind] as Token).clean))) behind++;
      const next = tokens[behind];
      const opens =
        isWord(next, claims.thats) || QUOTES.test(next?.clean ?? '') || isVia(tokens, at + 1, lexicon);
      return opens ? at : -1;
    }
    if (token.kind !== 'word' || isDate(at) || isWord(token, claims.nameEnders)) return -1;
    if (at === comma + 1 && isWord(token, claims.complementizers)) return -1;
    if (lookUp(token, claims.prepositions) !== null || lookUp(token, lexicon.triggers.words) !== null)
      return -1;
  }
  return -1;
}

/** A name ends at "that", at the next verb of saying, and at what is reported ("نفى ناشطون قصف البلدة"). */
function endsName(
  tokens: readonly Token[],
  at: number,
  lexicon: EventLexicon,
  verb: AttributionVerb,
): boolean {
  const token = tokens[at] as Token;
  const { claims } = lexicon;
  if (isWord(token, claims.relatives) || isWord(token, claims.nameEnders)) return true;
  if (isWord(token, claims.complementizers)) return true;
  if (verb.accuses && !hasProclitic(token) && lookUpPhrase(tokens, at, lexicon.actors, lexicon.longestActor))
    return true;
  if (bare(lookUp(token, claims.verbs)) || lookUp(token, claims.prepositions) !== null) return true;
  if (beginsContent(token, claims)) return true;
  const trigger = lookUp(token, lexicon.triggers.words);
  // The verb "فتح" triggers beside fire alone; it is a movement's name too.
  if (trigger === null || trigger.value.every(({ verb, needs }) => verb && needs !== undefined)) return false;
  // "أفادت شبكة بمقتل", "تبنى التنظيم الهجوم".
  if (claims.contentMarks.has(trigger.reading.clitics)) return true;
  return (
    trigger.reading.clitics === '' &&
    (!trigger.reading.article || verb.stance === 'claimed' || verb.stance === 'denied')
  );
}

/** "that", what is reported, or another verb of saying. */
function beginsNoName(token: Token, { claims, triggers }: EventLexicon): boolean {
  const trigger = bareHit(lookUp(token, triggers.words));
  if (trigger !== null && !trigger.value[0]?.verb) return true;
  if (isWord(token, claims.complementizers) || isWord(token, claims.nameEnders)) return true;
  return (
    bare(lookUp(token, claims.verbs)) || (claims.contents.has(token.key) && beginsContent(token, claims))
  );
}

/** "نفى المجلس وقوع …", "أفادت الشبكة بسقوط …". */
export function beginsContent(token: Token | undefined, { contents, contentMarks }: ClaimLexicon): boolean {
  if (token === undefined) return false;
  return token.readings.some(
    ({ clitics, key, article }) =>
      !article && (clitics === '' || contentMarks.has(clitics)) && contents.has(key),
  );
}

/** "وروسيا" goes on with a name. */
const hasProclitic = (token: Token): boolean =>
  token.readings.some(({ clitics, key }) => clitics !== '' && key.length > 2);

const bareHit = <T>(hit: LexiconHit<T> | null): LexiconHit<T> | null => (bare(hit) ? hit : null);

const bare = (hit: LexiconHit<unknown> | null): boolean =>
  hit?.reading.clitics === '' && !hit.reading.article;

/** "غرفة العمليات المركزية في الجنوب عن …": a few words behind "in", and the name's end behind them; else -1. */
function locationEnd(
  tokens: readonly Token[],
  at: number,
  lexicon: EventLexicon,
  isDate: (at: number) => boolean,
): number {
  const { claims } = lexicon;
  if (!isWord(tokens[at], claims.locatives) || hasWord(tokens[at + 1], claims.channels)) return -1;
  for (let end = at + 1; end <= at + 1 + LONGEST_LOCATION; end++) {
    const token = tokens[end];
    if (token === undefined) return end > at + 1 ? end : -1;
    const ends =
      NAME_ENDERS.has(token.clean) ||
      QUOTES.test(token.clean) ||
      isDate(end) ||
      isWord(token, claims.complementizers) ||
      isWord(token, claims.nameEnders) ||
      isVia(tokens, end, lexicon);
    if (ends) return end > at + 1 ? end : -1;
    if (lookUp(token, lexicon.triggers.words) !== null) return -1;
  }
  return -1;
}

/** "لـ”شبكة”", "لموقع", "لرويترز": the medium that was told. */
export function isVia(tokens: readonly Token[], at: number, { claims }: EventLexicon): boolean {
  const token = tokens[at];
  if (token === undefined || claims.viaMark === '') return false;
  if (token.key === claims.viaMark) return true;
  return token.readings.some(
    ({ clitics, key }) =>
      clitics === claims.viaMark && (claims.mediumHeads.has(key) || claims.mediumNames.has(key)),
  );
}
