import type { MapSymbol } from '../filter/symbols.ts';

/** South, west, north, east in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Share of the incidents that may lie outside on each side: one report from afar must not shrink all others to a dot. */
const OUTSIDE = 0.04;
/** Wider areas (a governorate, "the north of Syria") say little about where to look. */
const WIDE_AREA_M = 30_000;

function quantiles(values: readonly { at: number; weight: number }[]): [number, number] {
  const sorted = [...values].sort((a, b) => a.at - b.at);
  const total = sorted.reduce((sum, value) => sum + value.weight, 0);
  let low = sorted[0]?.at ?? 0;
  let high = sorted.at(-1)?.at ?? 0;
  let seen = 0;
  for (const { at, weight } of sorted) {
    if (seen <= OUTSIDE * total) low = at;
    if (seen < (1 - OUTSIDE) * total) high = at;
    seen += weight;
  }
  return [low, high];
}

/** What the map shows first: where nearly all incidents are. Null without any place. `totals` are counts by symbol. */
export function startBounds(symbols: readonly MapSymbol[], totals: Uint32Array): Bounds | null {
  const precise = symbols.filter((symbol) => !symbol.isArea || symbol.radiusM <= WIDE_AREA_M);
  const used = precise.length > 0 ? precise : symbols;
  if (used.length === 0) return null;
  const weighted = (coordinate: 'lat' | 'lon') =>
    used.map((symbol) => ({ at: symbol.place[coordinate], weight: totals[symbol.index] as number }));
  const [south, north] = quantiles(weighted('lat'));
  const [west, east] = quantiles(weighted('lon'));
  return [south, west, north, east];
}
