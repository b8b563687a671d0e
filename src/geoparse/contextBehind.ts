import { isWord, lookUp, lookUpPhrase } from '../language/lexicon.ts';
import type { Direction, PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token, TokenizedText } from '../language/Token.ts';
import type { NameContext } from './Toponym.ts';

/** A compass word or two, read as one bearing, with the token behind them. */
interface Sector {
  direction: Direction;
  endToken: number;
}

/** "eastern", "north-west", "north western" from token `at` on; null when no compass word stands there. */
function sectorAt(tokens: readonly Token[], at: number, lexicon: PlaceLexicon): Sector | null {
  const first = lookUp(tokens[at], lexicon.sectors);
  if (!first) return null;
  const second = lookUp(tokens[at + 1], lexicon.sectors);
  return second
    ? { direction: meanBearing(first.value, second.value), endToken: at + 2 }
    : { direction: first.value, endToken: at + 1 };
}

/**
 * What stands behind a name in languages that put it there: "Daraa governorate", "Daraa's eastern countryside", "Syria's
 * south"; and the word that makes an organisation of it ("Homs Brigade"). Extends the phrase over what it reads.
 */
export function readBehind(
  { text, tokens }: TokenizedText,
  end: number,
  context: NameContext,
  lexicon: PlaceLexicon,
): void {
  const next = tokens[end];
  if (lexicon.spelling?.isCapitalised(next) && isWord(next, lexicon.organisationTails))
    context.afterOrganisation = next?.clean ?? '';
  if (lexicon.longestTrailingCue === 0) return;
  const possessive = isWord(next, lexicon.possessives);
  const from = possessive ? end + 1 : end;
  const sector = possessive ? sectorAt(tokens, from, lexicon) : null;
  const at = sector?.endToken ?? from;
  const phrase = lookUpPhrase(tokens, at, lexicon.trailingCues, lexicon.longestTrailingCue);
  const definite = phrase?.reading.article && phrase.reading.clitics === '';
  const hit = lexicon.trailingCuesAreDefinite && !definite ? null : phrase;
  const words = (to: number): string =>
    text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  if (hit && (sector !== null || !possessive || !hit.value.names)) {
    context.endToken = hit.endToken;
    context.afterOrganisation = '';
    const { value: cue } = hit;
    if (cue.names) context.cue = { word: words(hit.endToken), token: at, cue };
    else if (cue.relation === 'countryside')
      context.relation = {
        kind: 'countryside',
        sector: sector?.direction ?? null,
        words: words(hit.endToken),
        sectorWords: '',
      };
    else if (cue.relation) context.relation = { kind: cue.relation, words: words(hit.endToken) };
    if (!sector || !cue.names) return;
  }
  if (!sector) return;
  context.endToken = Math.max(context.endToken, sector.endToken);
  context.relation = { kind: 'part', direction: sector.direction, words: words(context.endToken) };
}

/** The middle of two bearings: "north" and "west" make northwest. */
export function meanBearing(a: Direction, b: Direction): Direction {
  if (a === 'centre') return b;
  if (b === 'centre') return a;
  return Math.abs(a - b) > 180 ? ((a + b + 360) / 2) % 360 : (a + b) / 2;
}
