import { foldArabic } from '../normalize.ts';

/** A lookup from folded word to value; several spellings may stand in one row, divided by spaces. */
export function table<Value>(rows: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (const [spellings, value] of rows)
    for (const word of spellings.split(' ')) map.set(foldArabic(word), value);
  return map;
}

/** A set of folded words, divided by spaces. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(foldArabic));
}
