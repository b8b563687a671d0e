import { hasWord, isWord, lookUp } from '../../language/lexicon.ts';
import type { PlaceLexicon } from '../../language/PlaceLexicon.ts';
import { readingStart, type Token, type TokenizedText, type TokenReading } from '../../language/Token.ts';
import { readContext } from '../context.ts';
import { newToponym } from '../newToponym.ts';
import type { Toponym } from '../Toponym.ts';
import type { LearnedReading } from './Recogniser.ts';
import type { TextStyle } from './weightsFile.ts';

/**
 * From which probability on a gazetteer name is a place here, a name that only a cue announces stays, and a name that
 * nothing else knows is shown; chosen by cross validation (scripts/train), never on balagh-gold. Below one half: texts of an
 * event that it has not learned from hold more names than the model is sure of.
 */
export const learnedLimits: Record<TextStyle, Limits> = {
  post: {
    known: 0.2,
    cued: 0.1,
    unknown: 0.3,
    rulesFor: 2,
    rulesAgainst: 3,
    modelAgainst: Number.POSITIVE_INFINITY,
  },
  news: { known: 0.3, cued: 0, unknown: 0.6, rulesFor: 3, rulesAgainst: 4, modelAgainst: 1 },
};

export interface Limits {
  known: number;
  cued: number;
  unknown: number;
  /** The most points that the rules count for a name again: the model has read what they found. */
  rulesFor: number;
  /** The most that they count against it: in reports a club or an army that bears a place's name is not the place. */
  rulesAgainst: number;
  /**
   * The most points that the model may take. In reports the rules know more than the corpora that it learned from: villages
   * behind a cue or in a list. There it takes a name away only where the rules had little to say for it.
   */
  modelAgainst: number;
}

/** Points of a name's score for each unit of log-odds. */
const POINTS = 1.5;
/** Below this score the rules say no, whatever the model believes: function words. */
const NEVER = -5;
const LONGEST_NAME = 6;
/** How far before a name the head of an organisation is looked for: "هيئة تحرير الشام". */
const WORDS_OF_ORGANISATION = 3;
/** A token that begins a name of its own with less probability than this goes on with the one before. */
const OWN_NAME = 0.5;

const logOdds = (p: number): number => {
  const bounded = Math.min(0.999, Math.max(0.001, p));
  return Math.log(bounded / (1 - bounded));
};

/** The score of a name that covers tokens `first` to `end` (exclusive), from the rules' score above their threshold and the model. */
export function learnedScore(
  reading: LearnedReading,
  first: number,
  end: number,
  aboveThreshold: number,
): number {
  if (aboveThreshold < NEVER) return aboveThreshold;
  let p = 1;
  for (let at = first; at < end; at++) p = Math.min(p, reading.inName(at));
  const { known, rulesFor, rulesAgainst, modelAgainst } = learnedLimits[reading.style];
  const rules = Math.max(-rulesAgainst, Math.min(rulesFor, aboveThreshold));
  return rules + Math.max(-modelAgainst, POINTS * (logOdds(p) - logOdds(known)));
}

/** False when the model is sure that an unknown name behind a cue is none: "the capital of spring". */
export function allowsCuedName(reading: LearnedReading, { firstToken, endToken }: Toponym): boolean {
  const { cued } = learnedLimits[reading.style];
  for (let at = firstToken; at < endToken; at++) if (reading.inName(at) >= cued) return true;
  return false;
}

/**
 * A name that no gazetteer has and no cue announces, which the model takes for one by the words around it. Generic nouns of
 * settlements ("منطقة") and proclitics stay outside. A gazetteer name inside is part of it ("صباح الأحمد"), save behind the
 * common noun of a site ("مستشفى درعا"): then it is the place, as `isKnown` says.
 */
export function learnedName(
  tokenized: TokenizedText,
  lexicon: PlaceLexicon,
  reading: LearnedReading,
  at: number,
  isKnown: (token: number) => boolean,
): Toponym | null {
  const { tokens } = tokenized;
  const limit = learnedLimits[reading.style].unknown;
  const first = tokens[at] as Token;
  if (reading.inName(at) < limit || !canBegin(first, lexicon)) return null;
  const isSite = lookUp(first, lexicon.cues) !== null;
  let end = at + 1;
  while (end < tokens.length && end - at < LONGEST_NAME && continues(end)) end++;
  while (end > at + 1 && tokens[end - 1]?.kind === 'punctuation') end--;
  if ((isSite && end === at + 1) || namesOrganisation(tokens, at, lexicon)) return null;
  const front = frontOf(first);
  const context = readContext(tokenized, lexicon, at, end, front);
  const start = readingStart(first, front);
  const last = tokens[end - 1] as Token;
  return newToponym({ start, end: last.end, firstToken: at, endToken: end, context, learned: true });

  function continues(token: number): boolean {
    const joined = (tokens[token] as Token).start - (tokens[token - 1] as Token).end <= 1;
    return (
      joined &&
      reading.inName(token) >= limit &&
      reading.beginsName(token) < OWN_NAME * reading.inName(token) &&
      !(isSite && isKnown(token))
    );
  }
}

/** True behind the head of an organisation and what goes with it, with neither a preposition nor a mark between. */
export function namesOrganisation(tokens: readonly Token[], at: number, lexicon: PlaceLexicon): boolean {
  for (let i = at - 1; i >= Math.max(0, at - WORDS_OF_ORGANISATION); i--) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || isWord(token, lexicon.prepositions)) return false;
    if (hasWord(token, lexicon.organisationHeads)) return true;
  }
  return false;
}

/** Neither a mark or number, nor a function word, nor the generic noun of a settlement or division before its name. */
function canBegin(token: Token, lexicon: PlaceLexicon): boolean {
  if (token.kind !== 'word' || token.clean.length < 3 || isWord(token, lexicon.neverNames)) return false;
  const cue = lookUp(token, lexicon.cues)?.value;
  return cue === undefined || (cue.names && !GENERIC.has(cue.kinds[0] ?? ''));
}

const GENERIC: ReadonlySet<string> = new Set([
  '',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'settlement',
  'neighbourhood',
]);

/** The proclitics to cut: those that an article behind them shows ("بالفحيحيل"), else none. */
function frontOf(token: Token): TokenReading {
  return token.readings.find((r) => r.clitics !== '' && r.article) ?? (token.readings[0] as TokenReading);
}
