import type { Sentence } from '../language/Token.ts';
import type { Span } from '../model/span.ts';

/**
 * For each sentence the items that lie wholly within it, in one pass: both lists stand in text order. `spanOf` says where
 * an item stands.
 */
export function perSentence<T>(
  sentences: readonly Sentence[],
  items: readonly T[],
  spanOf: (item: T) => Span,
): T[][] {
  let next = 0;
  return sentences.map(({ end }) => {
    const inside: T[] = [];
    for (let item = items[next]; item !== undefined && spanOf(item).start < end; item = items[++next]) {
      if (spanOf(item).end <= end) inside.push(item);
    }
    return inside;
  });
}
