import type { Span } from '../../../src/model/span.ts';

/** How predicted spans agree with gold ones, any overlap counting once on each side. */
export interface Agreement {
  hits: number;
  predicted: number;
  gold: number;
}

export const NO_AGREEMENT: Agreement = { hits: 0, predicted: 0, gold: 0 };

export function agreement(gold: readonly Span[], predicted: readonly Span[]): Agreement {
  const free = new Set(predicted);
  let hits = 0;
  for (const span of gold) {
    let best: Span | null = null;
    let most = 0;
    for (const other of free) {
      const overlap = Math.min(span.end, other.end) - Math.max(span.start, other.start);
      if (overlap > most) [best, most] = [other, overlap];
    }
    if (best === null) continue;
    free.delete(best);
    hits++;
  }
  return { hits, predicted: predicted.length, gold: gold.length };
}

export function sum(parts: readonly Agreement[]): Agreement {
  return parts.reduce(
    (all, part) => ({
      hits: all.hits + part.hits,
      predicted: all.predicted + part.predicted,
      gold: all.gold + part.gold,
    }),
    NO_AGREEMENT,
  );
}

export function describe({ hits, predicted, gold }: Agreement): string {
  const p = hits / (predicted || 1);
  const r = hits / (gold || 1);
  return `P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r || 1)).toFixed(3)}`;
}
