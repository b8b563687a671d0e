import type { AttributionVerb, ClaimLexicon } from '../../language/ClaimLexicon.ts';
import type { EventLexicon } from '../../language/EventLexicon.ts';
import { hasWord, isWord, lookUp } from '../../language/lexicon.ts';
import type { Sentence, Token, TokenizedText } from '../../language/Token.ts';
import type { Claimant } from '../../model/incident.ts';
import type { Claim, ClaimContext } from './Claim.ts';
import { type FoundName, nameIn, refersTo } from './claimantName.ts';
import { makeClaimant } from './makeClaimant.ts';
import { beginsContent, nameExtent } from './nameExtent.ts';

/** Where a verb or preposition of saying stands, and where the name behind it begins. */
export interface NamePosition {
  at: number;
  from: number;
  isPreposition: boolean;
  /** The medium that was told, where it stands before the speaker. */
  medium: FoundName | null;
}

/** A claim whose speaker is named behind the verb; `certain` when nothing else need show that he says something. */
interface NamedClaim extends Claim {
  /** Who relays the claim, and so claims it too: "نقلت الوكالة عن مصدر". */
  relay?: Claimant;
  certain: boolean;
}

/** The claim of the name at `from`; null where there is none, or not the words that the verb needs. */
export function readNamed(
  tokenized: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
  verb: AttributionVerb,
  position: NamePosition,
  context: ClaimContext,
): NamedClaim | null {
  const { tokens } = tokenized;
  const { claims } = lexicon;
  const { at, from, isPreposition } = position;
  if (from >= sentence.endToken || isNobody(tokens[from] as Token, claims)) return null;
  const { nameEnd, via, end } = nameExtent(tokens, sentence, lexicon, from, verb, context.dates);
  const found = nameIn(tokenized, from, nameEnd, claims, { afterMark: isPreposition });
  if (found === null || (verb.needs && !needMet(tokens, end, sentence, verb))) return null;
  const earlier = context.earlier.map(({ claimant }) => claimant);
  const relayed = isPreposition ? null : readRelayed(tokenized, sentence, lexicon, verb, end, context);
  const medium =
    via >= 0 ? nameIn(tokenized, via, end, claims, { afterMark: true, keepHead: true }) : position.medium;
  const claimant = (name: FoundName, links: readonly FoundName[], start: number, stop: number): Claimant => {
    const referred = start < 0 ? null : refersTo(tokens, start, stop, claims, earlier);
    return makeClaimant(referred ? { ...name, name: referred.name } : name, verb, links, referred);
  };
  if (relayed) {
    const links = [...(medium ? [medium] : []), found];
    const said = claimant(relayed.found, links, -1, -1);
    const stance = isWord(tokens[relayed.end], claims.denialNouns) ? 'denied' : said.stance;
    const relay = claimant(found, medium ? [medium] : [], from, nameEnd);
    return { claimant: { ...said, stance }, relay, firstToken: at, endToken: relayed.end, certain: true };
  }
  const responsible = isWord(tokens[end], claims.responsibilities);
  const one = claimant(found, medium ? [medium] : [], from, nameEnd);
  return {
    claimant: responsible ? { ...one, stance: 'claimed' } : one,
    firstToken: at,
    endToken: Math.max(end, nameEnd),
    certain:
      verb.stance === 'denied' ||
      verb.accuses === true ||
      responsible ||
      one.name !== found.name ||
      reports(tokens[end], lexicon),
  };
}

/** "بحسب وصفه", "تفيد المعلومات": no one in particular says so. */
function isNobody(token: Token, { selfWords, hearsay }: ClaimLexicon): boolean {
  return isWord(token, selfWords) || hasWord(token, hearsay);
}

/** "أكد المرصد مقتل …": what is reported follows as a noun. */
export function reports(token: Token | undefined, lexicon: EventLexicon): boolean {
  const trigger = lookUp(token, lexicon.triggers.words);
  if (beginsContent(token, lexicon.claims)) return true;
  if (trigger === null || trigger.value[0]?.verb === true) return false;
  const { clitics } = trigger.reading;
  return clitics === '' || lexicon.claims.contentMarks.has(clitics);
}

/** The word that the verb needs stands behind the name; only marks may stand between. */
function needMet(
  tokens: readonly Token[],
  end: number,
  sentence: Sentence,
  { needs }: AttributionVerb,
): boolean {
  let at = end;
  while (at < sentence.endToken && tokens[at]?.kind === 'punctuation') at++;
  return needs !== undefined && isWord(tokens[at], needs);
}

/** Whom the speaker quotes in turn: "نقلت وكالة X عن مصدر في Y قوله", "ذكرت X نقلا عن مصدر". */
function readRelayed(
  tokenized: TokenizedText,
  sentence: Sentence,
  lexicon: EventLexicon,
  verb: AttributionVerb,
  end: number,
  context: ClaimContext,
): { found: FoundName; end: number } | null {
  const { tokens } = tokenized;
  const { claims } = lexicon;
  let mark = end;
  if (!verb.relays) {
    while (mark < Math.min(end + 2, sentence.endToken) && tokens[mark]?.kind === 'punctuation') mark++;
    if (!isWord(tokens[mark], claims.relayWords)) return null;
    mark++;
  }
  if (!isWord(tokens[mark], claims.relayMarks)) return null;
  const extent = nameExtent(tokens, sentence, lexicon, mark + 1, verb, context.dates);
  const found = nameIn(tokenized, mark + 1, extent.nameEnd, claims);
  return found && { found, end: extent.end };
}
