import { casual, type ParsedResult } from 'chrono-node';
import type { Token, TokenizedText } from '../../Token.ts';
import { SHORT_MONTHS } from './lexicon.ts';

export interface ChronoResult {
  /** Offsets in the whole text. */
  start: number;
  end: number;
  result: ParsedResult;
}

/** chrono's reader of "morning" and "night" swallows the day after them ("night of June 3"); Balagh reads these itself. */
const chrono = casual.clone();
chrono.parsers = chrono.parsers.filter((parser) => parser.constructor.name !== 'ENCasualTimeParser');

/** Only which parts a text states is used, never what chrono counts from "now": any fixed moment serves. */
const REFERENCE = { instant: new Date(Date.UTC(2001, 5, 13, 12)), timezone: 0 };
/** chrono's time grows faster than the text's length; no English sentence with a date in it is longer. */
const LONGEST_PIECE = 2_000;

/** What chrono-node finds, sentence by sentence. */
export function chronoResults(tokenized: TokenizedText): ChronoResult[] {
  return pieces(tokenized).flatMap((piece) =>
    chrono.parse(tokenized.text.slice(piece.start, piece.end), REFERENCE).map((result) => ({
      start: piece.start + result.index,
      end: piece.start + result.index + result.text.length,
      result,
    })),
  );
}

/** Sentences, the endless ones cut between tokens. */
function pieces({ tokens, sentences }: TokenizedText): { start: number; end: number }[] {
  const ends = new Set(
    sentences.map((sentence) => sentence.endToken).filter((end) => !endsInAbbreviation(tokens, end)),
  );
  const cut: { start: number; end: number }[] = [];
  let first = 0;
  tokens.forEach((token, index) => {
    const start = tokens[first]?.start ?? 0;
    const next = tokens[index + 1];
    if (!next || ends.has(index + 1) || next.end - start > LONGEST_PIECE) {
      cut.push({ start, end: token.end });
      first = index + 1;
    }
  });
  return cut;
}

/** "on Dec. 5", "at 3 p.m. on": the point after an abbreviation ends no sentence. */
function endsInAbbreviation(tokens: readonly Token[], end: number): boolean {
  if (tokens[end - 1]?.key !== '.') return false;
  const word = tokens[end - 2]?.key ?? '';
  return SHORT_MONTHS.has(word) || (word === 'm' && /^[ap]$/.test(tokens[end - 4]?.key ?? ''));
}
