import { isWord } from '../language/lexicon.ts';
import type { PlaceCue, PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token, TokenizedText, TokenReading } from '../language/Token.ts';
import type { PlaceKind } from '../model/place.ts';
import { before, readContext } from './context.ts';
import { canBeName, endOfName, isDefinite, isOrdinary } from './nameExtent.ts';
import { newToponym } from './newToponym.ts';
import type { Toponym } from './Toponym.ts';

/** Kinds whose cue promises a proper name, whatever the word. */
const SETTLED: ReadonlySet<PlaceKind | undefined> = new Set(['settlement', 'neighbourhood', 'camp']);
/** Kinds whose cue ("منطقة") often stands before a description: only a word that is nothing else is a name there. */
const DIVISIONS: ReadonlySet<PlaceKind | undefined> = new Set(['admin1', 'admin2', 'admin3']);

/** A name no gazetteer has, shown by the cue before it: "قرية X". */
export function unknownName(tokenized: TokenizedText, lexicon: PlaceLexicon, at: number): Toponym | null {
  const { tokens } = tokenized;
  const token = tokens[at] as Token;
  if (!canBeName(token, lexicon)) return null;
  const reading = token.readings[0] as TokenReading;
  const endToken =
    lexicon.spelling?.endOfName(tokens, at) ?? endOfName(tokens, at, lexicon, lexicon.settlementAdjectives);
  if (endToken <= at || (lexicon.genitives.size > 0 && !isWord(tokens[at - 1], lexicon.genitives)))
    return null;
  const context = readContext(tokenized, lexicon, at, endToken, reading);
  const { cue } = context;
  // The name stands right behind its cue, at most quotation marks or a hashtag's sign between.
  const joint = before(tokens, at);
  const joined =
    lexicon.spelling === null ? joint === cue?.token : cue && at > cue.token && at - cue.token <= 2;
  if (!cue || !joined) return null;
  const kind = cue.cue.kinds[0];
  if (!SETTLED.has(kind) && !DIVISIONS.has(kind)) return null;
  if (lexicon.spelling === null) {
    const cueIsDefinite = isDefinite(tokens[cue.token]);
    if (cueIsDefinite || describes(token, lexicon, cue.cue)) return null;
  }
  const last = tokens[endToken - 1] as Token;
  return newToponym({ start: token.start, end: last.end, firstToken: at, endToken, context });
}

/** True for a word that says something about the cue before it, or goes on without naming: "قرية عائمة", "بلدة ومدينة". */
function describes(token: Token, lexicon: PlaceLexicon, { kinds, plural }: PlaceCue): boolean {
  const definite = isDefinite(token);
  const settled = SETTLED.has(kinds[0]);
  if (isOrdinary(token, lexicon) && !(settled && definite && !plural)) return true;
  if (plural && !settled && !definite) return true;
  return token.readings.some(
    ({ clitics, key }) => clitics !== '' && (lexicon.cues.has(key) || lexicon.commonWords.has(key)),
  );
}
