import { isKnownName, knownClaimantOf } from '../../language/claimantKey.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import { isWord, lookUp, lookUpPhrase } from '../../language/lexicon.ts';
import type { Sentence, TokenizedText } from '../../language/Token.ts';
import { evidenceOf, type Note } from '../../model/note.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { CLAIMS_REMEMBERED, type Claim } from './Claim.ts';
import { findClaims } from './findClaims.ts';

/** The claims of one sentence. */
export interface SentenceClaims {
  claims: Claim[];
  /** Whose account the sentence goes on with, where it has no claim of its own. */
  continued: Claim[];
}

/** An account goes on for this many sentences that name nobody. */
const ACCOUNT_REACH = 2;
/** Between two claims of one claimant it goes on for this many. */
const ENCLOSED_REACH = 8;
/** A date among so many first words of a sentence opens it. */
const DATE_REACH = 2;
/** Most words of a phrase that opens another matter. */
const LONGEST_SHIFT = 3;

/**
 * The claims of all sentences, and whose account a sentence without any goes on with: "وقال المجلس إن … . وتعرضت بلدات …".
 * An account ends at a claim of another, where a sentence opens on another matter ("من جهة أخرى") or on earlier days
 * ("وكانت …"), and after two sentences; between two claims of one claimant other matters are his too. Who only comments has no
 * account: the claim's own sentence must tell of events.
 */
export function findReportClaims(
  tokenized: TokenizedText,
  lexicon: EventLexicon,
  datesOf: readonly (readonly Span[])[],
  outlet: string | null,
): SentenceClaims[] {
  const { sentences } = tokenized;
  let earlier: Claim[] = [];
  const own = sentences.map((sentence, i) => {
    const claims = findClaims(tokenized, sentence, lexicon, { earlier, dates: datesOf[i] ?? [] });
    earlier = [...earlier, ...claims].slice(-CLAIMS_REMEMBERED);
    return claims;
  });
  const named = withOneName(asOutlet(joinFragments(own, sentences), lexicon, outlet));
  const returns = nextSpeakers(named);
  let account: Claim[] = [];
  let since = 0;
  return named.map((claims, i) => {
    if (claims.length > 0) {
      account = tellsEvents(tokenized, sentences[i] as Sentence, lexicon) ? accountOf(claims) : [];
      since = 0;
      return { claims, continued: [] };
    }
    since++;
    const shift = shiftOf(tokenized, sentences[i] as Sentence, lexicon, datesOf[i] ?? []);
    const enclosed = account.some(({ claimant }) => claimant.name === returns[i]);
    const joins = goesOn(tokenized, sentences[i] as Sentence, lexicon);
    const ends = shift === 'past' || !joins || (!enclosed && shift === 'matter');
    if (ends || since > (enclosed ? ENCLOSED_REACH : ACCOUNT_REACH)) account = [];
    return { claims, continued: account };
  });
}

/** "… في البلدة. وفقا لناشطين.": a sentence that only says who says so speaks of the one before it. */
function joinFragments(own: readonly Claim[][], sentences: readonly Sentence[]): Claim[][] {
  const joined = own.map((claims) => [...claims]);
  sentences.forEach((sentence, i) => {
    const claims = joined[i] ?? [];
    const [first, last] = [claims[0], claims.at(-1)];
    const isFragment =
      i > 0 &&
      first?.trailing === true &&
      first.firstToken <= sentence.firstToken + 1 &&
      (last?.endToken ?? 0) >= sentence.endToken - 1;
    if (!isFragment) return;
    joined[i - 1]?.push(...claims);
    joined[i] = [];
  });
  return joined;
}

/** "مراسلنا", "our correspondent": the outlet speaks, by its name where that is given. */
function asOutlet(
  own: readonly Claim[][],
  { claims: words }: EventLexicon,
  outlet: string | null,
): Claim[][] {
  if (outlet === null || outlet.trim() === '') return [...own];
  return own.map((claims) =>
    claims.map((claim) => {
      const [first = ''] = claim.claimant.name.split(/\s+/);
      if (!words.ownWords.has(first.toLowerCase())) return claim;
      const { anonymous: _anonymous, ...claimant } = claim.claimant;
      return { ...claim, claimant: { ...claimant, name: outlet.trim() } };
    }),
  );
}

/** A known source is called by the fullest of its own names that the report has: "المرصد السوري لحقوق الإنسان" for "مدير المرصد". */
function withOneName(own: readonly Claim[][]): Claim[][] {
  const fullest = new Map<string, string>();
  for (const { claimant } of own.flat()) {
    const key = knownClaimantOf(claimant.name);
    if (key === null || !isKnownName(claimant.name)) continue;
    if ((fullest.get(key)?.length ?? 0) < claimant.name.length) fullest.set(key, claimant.name);
  }
  if (fullest.size === 0) return [...own];
  return own.map((claims) =>
    claims.map((claim) => {
      const key = knownClaimantOf(claim.claimant.name);
      const name = key === null ? undefined : fullest.get(key);
      return name === undefined ? claim : { ...claim, claimant: { ...claim.claimant, name } };
    }),
  );
}

/** True when the sentence has a word of what happens: a speaker who only comments gives no account. */
function tellsEvents({ tokens }: TokenizedText, sentence: Sentence, lexicon: EventLexicon): boolean {
  for (let at = sentence.firstToken; at < sentence.endToken; at++)
    if (lookUp(tokens[at], lexicon.triggers.words) !== null) return true;
  return false;
}

/** True for "وتعرضت …", "كما …": headings and links begin without "and". No sentence goes on in which another speaks. */
function goesOn({ tokens }: TokenizedText, sentence: Sentence, { claims }: EventLexicon): boolean {
  let first = sentence.firstToken;
  while (first < sentence.endToken && tokens[first]?.kind === 'punctuation') first++;
  const joined = tokens[first]?.readings.some(({ clitics }) => /^[وف]/.test(clitics)) ?? false;
  if (claims.continuers !== null && !joined && !isWord(tokens[first], claims.continuers)) return false;
  for (let at = first; at < sentence.endToken; at++)
    if (lookUp(tokens[at], claims.verbs)?.reading.article === false) return false;
  return true;
}

/** The claims that a report's next sentences may go on with: the last that opens, with who relays it; no denial. */
function accountOf(claims: readonly Claim[]): Claim[] {
  const last = claims.filter(({ trailing }) => !trailing).at(-1) ?? claims.at(-1);
  return claims
    .filter(({ firstToken, claimant }) => firstToken === last?.firstToken && claimant.stance !== 'denied')
    .map((claim) => withEvidence(claim, CONTINUED));
}

/** The same claim, with the reason why it is taken to reach an event of another sentence. */
export function withEvidence(claim: Claim, note: Note): Claim {
  return { ...claim, claimant: { ...claim.claimant, ...evidenceOf([note]) } };
}

const CONTINUED: Note = {
  en: 'named in an earlier sentence; this one goes on with the account and names no one else',
  ar: 'مذكور في جملة سابقة؛ وهذه الجملة تواصل روايته ولا تسمّي غيره',
};

/** For each sentence who speaks next in a later one; undefined where nobody does. */
function nextSpeakers(own: readonly (readonly Claim[])[]): (string | undefined)[] {
  const speakers: (string | undefined)[] = new Array(own.length).fill(undefined);
  for (let i = own.length - 2; i >= 0; i--) speakers[i] = own[i + 1]?.[0]?.claimant.name ?? speakers[i + 1];
  return speakers;
}

function shiftOf(
  { tokens }: TokenizedText,
  sentence: Sentence,
  { claims }: EventLexicon,
  dates: readonly Span[],
): 'matter' | 'past' | null {
  let at = sentence.firstToken;
  while (at < sentence.endToken && tokens[at]?.kind === 'punctuation') at++;
  const opening = tokens.slice(at, Math.min(at + DATE_REACH, sentence.endToken));
  // "والسبت، أسفرت …": another day is another matter.
  if (dates.some((date) => opening.some((token) => overlaps(token, date)))) return 'past';
  return lookUpPhrase(tokens, at, claims.shifts, LONGEST_SHIFT)?.value ?? null;
}
