import type { EventLexicon } from '../../language/EventLexicon.ts';
import { lookUpPhrase } from '../../language/lexicon.ts';
import type { Sentence, TokenizedText } from '../../language/Token.ts';
import { evidenceOf, type Note } from '../../model/note.ts';
import type { Span } from '../../model/span.ts';
import { CLAIMS_REMEMBERED, type Claim } from './Claim.ts';
import { findClaims } from './findClaims.ts';

/** The claims of one sentence. */
export interface SentenceClaims {
  claims: Claim[];
  /** Whose account the sentence goes on with, where it has no claim of its own. */
  continued: Claim[];
}

/** An account goes on for this many sentences that name nobody. */
const ACCOUNT_REACH = 3;
/** Between two claims of one claimant it goes on for this many. */
const ENCLOSED_REACH = 8;
/** Most words of a phrase that opens another matter. */
const LONGEST_SHIFT = 3;

/**
 * The claims of all sentences, and whose account a sentence without any goes on with: "وقال المجلس إن … . وتعرضت بلدات …".
 * An account ends at a claim of another, where a sentence opens on another matter ("من جهة أخرى") or on earlier days
 * ("وكانت …"), and after three sentences; between two claims of one claimant other matters are his too.
 */
export function findReportClaims(
  tokenized: TokenizedText,
  lexicon: EventLexicon,
  datesOf: readonly (readonly Span[])[],
): SentenceClaims[] {
  const { sentences } = tokenized;
  let earlier: Claim[] = [];
  const own = sentences.map((sentence, i) => {
    const claims = findClaims(tokenized, sentence, lexicon, { earlier, dates: datesOf[i] ?? [] });
    earlier = [...earlier, ...claims].slice(-CLAIMS_REMEMBERED);
    return claims;
  });
  const returns = nextSpeakers(own);
  let account: Claim[] = [];
  let since = 0;
  return own.map((claims, i) => {
    if (claims.length > 0) {
      account = accountOf(claims);
      since = 0;
      return { claims, continued: [] };
    }
    since++;
    const shift = shiftOf(tokenized, sentences[i] as Sentence, lexicon);
    const enclosed = account.some(({ claimant }) => claimant.name === returns[i]);
    const ends = shift === 'past' || (!enclosed && shift === 'matter');
    if (ends || since > (enclosed ? ENCLOSED_REACH : ACCOUNT_REACH)) account = [];
    return { claims, continued: account };
  });
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
): 'matter' | 'past' | null {
  let at = sentence.firstToken;
  while (at < sentence.endToken && tokens[at]?.kind === 'punctuation') at++;
  return lookUpPhrase(tokens, at, claims.shifts, LONGEST_SHIFT)?.value ?? null;
}
