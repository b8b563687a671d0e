import { isWord, lookUp } from '../../language/lexicon.ts';
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
const LIMITS: Record<TextStyle, { known: number; cued: number; unknown: number }> = {
  post: { known: 0.25, cued: 0.1, unknown: 0.3 },
  news: { known: 0.3, cued: 0.02, unknown: 0.5 },
};
/** Points of a name's score for each unit of log-odds. */
const POINTS = 1.5;
/** The model has read what the rules found; their score counts again only this far above or below their threshold. */
const RULES_COUNT = 0.5;
/** Below this score the rules say no, whatever the model believes: function words. */
const NEVER = -5;
const LONGEST_NAME = 6;
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
  const rules = Math.max(-RULES_COUNT, Math.min(RULES_COUNT, aboveThreshold));
  return rules + POINTS * (logOdds(p) - logOdds(LIMITS[reading.style].known));
}

/** False when the model is sure that an unknown name behind a cue is none: "the capital of spring". */
export function allowsCuedName(reading: LearnedReading, { firstToken, endToken }: Toponym): boolean {
  const { cued } = LIMITS[reading.style];
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
  const limit = LIMITS[reading.style].unknown;
  const first = tokens[at] as Token;
  if (reading.inName(at) < limit || !canBegin(first, lexicon)) return null;
  const isSite = lookUp(first, lexicon.cues) !== null;
  let end = at + 1;
  while (end < tokens.length && end - at < LONGEST_NAME && continues(end)) end++;
  while (end > at + 1 && tokens[end - 1]?.kind === 'punctuation') end--;
  if (isSite && end === at + 1) return null;
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
