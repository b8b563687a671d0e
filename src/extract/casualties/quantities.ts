import type { CasualtyLexicon } from '../../language/CasualtyLexicon.ts';
import { hasWord, isWord } from '../../language/lexicon.ts';
import type { Token } from '../../language/Token.ts';
import { type FoundNumber, readNumber, readNumberEndingAt } from './numbers.ts';

/** How many, as the words say: both null for "dozens", `max` null for "at least", `min` null for "up to". */
export interface Quantity {
  firstToken: number;
  lastToken: number;
  min: number | null;
  max: number | null;
}

/** "Not less than", "at the least" stand this near to the number. */
const MODIFIER_REACH = 4;

/** The quantity that a number is part of: with the other end of its range, and "more than" or "at least" around it. */
export function quantityOf(
  tokens: readonly Token[],
  number: FoundNumber,
  range: { first: number; end: number },
  lexicon: CasualtyLexicon,
): Quantity {
  const [low, high] = rangeAround(tokens, number, range, lexicon);
  const found = { firstToken: low.firstToken, lastToken: high.lastToken };
  const bounds = { min: low.value, max: high.value };
  let bound: 'none' | 'least' | 'most' = 'none';
  for (let at = found.firstToken - 1; at >= Math.max(range.first, low.firstToken - MODIFIER_REACH); at--) {
    const word = tokens[at];
    const [least, most] = [isWord(word, lexicon.atLeast), isWord(word, lexicon.atMost)];
    if (least || most) {
      // "لا يزيد عن" is the greatest; "لا يقل عن" is listed as the least with its negator in mind.
      const turned = isWord(word, lexicon.turned) && isWord(tokens[at - 1], lexicon.negators);
      bound = least && !turned ? 'least' : 'most';
      found.firstToken = at;
      while (isWord(tokens[found.firstToken - 1], lexicon.modifierStarts)) found.firstToken--;
      break;
    }
    if (isWord(word, lexicon.approximate) || isWord(word, lexicon.between)) found.firstToken = at;
    else if (!isWord(word, lexicon.fillers)) break;
  }
  const behind = atLeastBehind(tokens, found.lastToken, range.end, lexicon);
  if (behind > 0) {
    bound = 'least';
    found.lastToken = behind;
  }
  return {
    ...found,
    min: bound === 'most' ? null : bounds.min,
    max: bound === 'least' ? null : bounds.max,
  };
}

/** "3 أشخاص على الأقل": the last token of "at least" behind the number and its noun, 0 when none is there. */
function atLeastBehind(
  tokens: readonly Token[],
  last: number,
  end: number,
  lexicon: CasualtyLexicon,
): number {
  for (let at = last + 1; at <= Math.min(end - 1, last + MODIFIER_REACH); at++) {
    if (tokens[at]?.kind !== 'word') return 0;
    if (isWord(tokens[at], lexicon.leastBehind)) return at;
  }
  return 0;
}

/** Both ends of "بين 10 و15", "10 إلى 15", "10-15"; twice the number itself where it is no range. */
function rangeAround(
  tokens: readonly Token[],
  number: FoundNumber,
  range: { first: number; end: number },
  lexicon: CasualtyLexicon,
): [FoundNumber, FoundNumber] {
  const next = readNumber(tokens, number.lastToken + 2, range.end, lexicon);
  if (next && next.value > number.value && joins(tokens, number.lastToken + 1, number.firstToken, lexicon))
    return [number, next];
  // "عشرة وخمسة عشر": the joint is written onto the second number.
  const joined = readNumber(tokens, number.lastToken + 1, range.end, lexicon);
  if (joined && joined.value > number.value && isWord(tokens[number.firstToken - 1], lexicon.between))
    return [number, joined];
  const before =
    number.firstToken - 2 >= range.first
      ? readNumberEndingAt(tokens, number.firstToken - 2, range.first, lexicon)
      : null;
  if (
    before &&
    before.value < number.value &&
    joins(tokens, number.firstToken - 1, before.firstToken, lexicon)
  )
    return [before, number];
  return [number, number];
}

/** A dash or "to" joins two numbers; "and" does so behind "between" alone. */
function joins(tokens: readonly Token[], at: number, firstToken: number, lexicon: CasualtyLexicon): boolean {
  const joint = tokens[at];
  if (/^[-–—]$/.test(joint?.clean ?? '') || isWord(joint, lexicon.rangeJoints)) return true;
  return isWord(joint, lexicon.conjunctions) && hasWord(tokens[firstToken - 1], lexicon.between);
}
