import { MOST_SPELLINGS } from './spellings.ts';
import type { Spelling } from './Token.ts';

/** Numbers are given one after the other: of the spellings that are known at a time no two share a place. */
const KEPT = MOST_SPELLINGS;

/**
 * The same reader with a memory, for what follows from a word's spelling alone: a text repeats its words, and equal words
 * share one spelling. Make it once, when the module loads.
 */
export function bySpelling<Value>(read: (spelling: Spelling) => Value): (spelling: Spelling) => Value {
  const known = new Array<{ number: number; value: Value } | undefined>(KEPT).fill(undefined);
  return (spelling) => {
    const slot = spelling.number & (KEPT - 1);
    const found = known[slot];
    if (found?.number === spelling.number) return found.value;
    const value = read(spelling);
    known[slot] = { number: spelling.number, value };
    return value;
  };
}
