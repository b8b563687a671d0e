import { Temporal } from 'temporal-polyfill/full';
import type { TokenizedText } from '../../language/Token.ts';
import type { TemporalExpression } from '../../language/temporal.ts';
import type { Publication } from './clock.ts';
import * as note from './notes.ts';

/** A report is dated in one of its first lines. */
const HEAD_LINES = 3;
/** Tokens that such a line may hold beside its date. */
const OTHER_TOKENS = 2;

/**
 * The publication, unless a line at the head of the text that holds nothing but a full date says a later one: no text is
 * dated after it came out, so the date given with it is wrong, and what is relative is counted from the text's own. A
 * warning says so; a difference of one day is left to clocks and late editions.
 */
export function withOwnDate(
  publication: Publication,
  { tokens, sentences }: TokenizedText,
  expressions: readonly TemporalExpression[],
): Publication {
  const [first] = expressions;
  const { day: given } = publication;
  if (!given || first?.meaning.kind !== 'calendar-date' || first.meaning.calendar !== 'gregorian')
    return publication;
  const { year, month, day } = first.meaning;
  if (year?.kind !== 'named' || month?.kind !== 'named' || day === null) return publication;
  const line = sentences
    .slice(0, HEAD_LINES)
    .find((sentence) => sentence.start <= first.start && first.end <= sentence.end);
  if (!line) return publication;
  const others = tokens
    .slice(line.firstToken, line.endToken)
    .filter((token) => token.end <= first.start || token.start >= first.end).length;
  const own = plainDate(year.value, month.value, day);
  if (others > OTHER_TOKENS || !own || given.until(own).days <= 1) return publication;
  const warning = note.datedLater(own, given);
  return { day: own, warnings: [...publication.warnings, warning], byClock: warning };
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
