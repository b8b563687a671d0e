import { hasWord, isWord, lookUp } from '../language/lexicon.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token, TokenizedText, TokenReading } from '../language/Token.ts';
import { readContext } from './context.ts';
import { newToponym } from './newToponym.ts';
import type { Toponym } from './Toponym.ts';

/** Kinds whose cue promises a proper name; "شارع" or "سوق" may be followed by anything. */
const SETTLED = ['settlement', 'neighbourhood', 'camp'] as const;

/** A name no gazetteer has, shown by the cue before it: "قرية X". One word, or two behind heads such as أم and تل. */
export function unknownName(tokenized: TokenizedText, lexicon: PlaceLexicon, at: number): Toponym | null {
  const { tokens } = tokenized;
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || !canBeName(token, lexicon)) return null;
  const reading = token.readings[0] as TokenReading;
  const two = isWord(token, lexicon.nameHeads) && canBeName(tokens[at + 1], lexicon) && isNear(tokens, at);
  const endToken = lexicon.spelling?.endOfName(tokens, at) ?? at + (two ? 2 : 1);
  if (endToken <= at || (lexicon.genitives.size > 0 && !isWord(tokens[at - 1], lexicon.genitives)))
    return null;
  const context = readContext(tokenized, lexicon, at, endToken, reading);
  const { cue } = context;
  // The name stands right behind its cue, at most a quotation mark between.
  if (!cue || at - cue.token > 2 || !SETTLED.some((kind) => cue.cue.kinds[0] === kind)) return null;
  const last = tokens[endToken - 1] as Token;
  return newToponym({ start: token.start, end: last.end, firstToken: at, endToken, context });
}

function canBeName(token: Token | undefined, lexicon: PlaceLexicon): boolean {
  if (token?.kind !== 'word' || token.clean.length < 3) return false;
  if (hasWord(token, lexicon.neverNames) || isWord(token, lexicon.prepositions)) return false;
  if (token.readings.some((reading) => reading.clitics === 'ل' && reading.article)) return false;
  if (lookUp(token, lexicon.cues)?.reading.clitics === '') return false;
  return (
    lookUp(token, lexicon.directions)?.reading.clitics !== '' || lookUp(token, lexicon.directions) === null
  );
}

function isNear(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.start - (tokens[at] as Token).end === 1;
}
