import type { MapSymbol } from '../filter/symbols.ts';
import { symbolRadius } from './marks.ts';

/** Two signs become one when they would cover each other by more than this share of their radii leaves free. */
const TOUCH = 0.75;
/** Grouping makes signs larger, which can make them meet again; after so many rounds what is left may overlap a little. */
const ROUNDS = 6;

interface Sign {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  count: number;
  members: number[];
}

function merged(signs: readonly Sign[], most: number): Sign[] {
  const kept: Sign[] = [];
  for (const sign of signs) {
    const radius = symbolRadius(sign.count, most);
    let nearest: Sign | null = null;
    let nearestPx = Number.POSITIVE_INFINITY;
    for (const lead of kept) {
      const distance = Math.hypot(sign.x - lead.x, sign.y - lead.y);
      const reach = TOUCH * (radius + symbolRadius(lead.count, most));
      if (distance < reach && distance < nearestPx) {
        nearest = lead;
        nearestPx = distance;
      }
    }
    if (!nearest) kept.push(sign);
    else {
      nearest.count += sign.count;
      nearest.members.push(...sign.members);
    }
  }
  return kept;
}

/**
 * Which symbols stand so close on the screen that they would hide each other: for every symbol the one that leads its
 * group (itself when alone). Decided by zoom and by the counts without any filter, so that neither a brush nor a switch
 * regroups the map. Areas stay by themselves.
 */
export function groupSymbols(
  symbols: readonly MapSymbol[],
  totals: Uint32Array,
  most: number,
  project: (lat: number, lon: number) => { x: number; y: number },
): Int32Array {
  const order = (a: Sign, b: Sign) => b.count - a.count || a.index - b.index;
  let signs: Sign[] = symbols
    .filter((symbol) => !symbol.isArea)
    .map(({ index, place }) => {
      const { x, y } = project(place.lat, place.lon);
      return { index, x, y, count: totals[index] as number, members: [index] };
    })
    .sort(order);
  for (let round = 0; round < ROUNDS; round++) {
    const next = merged(signs, most).sort(order);
    const settled = next.length === signs.length;
    signs = next;
    if (settled) break;
  }
  const leader = Int32Array.from(symbols, (symbol) => symbol.index);
  for (const sign of signs) for (const member of sign.members) leader[member] = sign.index;
  return leader;
}
