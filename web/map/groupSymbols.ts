import { mercatorX, mercatorY } from '../basemap/mercator.ts';
import type { MapSymbol } from '../filter/symbols.ts';
import { metresPerPixel } from './marks.ts';
import { mostSignRadius, signRadius } from './signSize.ts';

/** Two signs become one when their centres are nearer than this share of their radii together. */
const TOUCH = 0.95;
/** Grouping makes signs larger, which can make them meet again; after so many rounds what is left may overlap a little. */
const ROUNDS = 6;
/**
 * An area whose uncertainty is smaller on the screen than a sign is has no room to be seen as an area, pixels: it is
 * grouped like a place. A larger one stands by itself.
 */
export const SMALL_AREA_PX = 12;
/** No two signs that could touch are farther apart. */
const CELL_PX = 2 * TOUCH * mostSignRadius;

interface Sign {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly isArea: boolean;
  count: number;
  members: number[];
}

const cellOf = (x: number, y: number): number => Math.floor(x / CELL_PX) * 2 ** 24 + Math.floor(y / CELL_PX);
const radiusOf = (sign: Sign, most: number): number =>
  signRadius(sign.count, most, sign.members.length, sign.isArea);

/** One round: each sign, the largest first, joins the nearest larger one that it touches. */
function merged(signs: readonly Sign[], most: number): Sign[] {
  const kept: Sign[] = [];
  const cells = new Map<number, Sign[]>();
  for (const sign of signs) {
    const radius = radiusOf(sign, most);
    let nearest: Sign | null = null;
    let nearestPx = Number.POSITIVE_INFINITY;
    for (let dx = -CELL_PX; dx <= CELL_PX; dx += CELL_PX) {
      for (let dy = -CELL_PX; dy <= CELL_PX; dy += CELL_PX) {
        for (const lead of cells.get(cellOf(sign.x + dx, sign.y + dy)) ?? []) {
          const distance = Math.hypot(sign.x - lead.x, sign.y - lead.y);
          if (distance < nearestPx && distance < TOUCH * (radius + radiusOf(lead, most))) {
            nearest = lead;
            nearestPx = distance;
          }
        }
      }
    }
    if (nearest) {
      nearest.count += sign.count;
      for (const member of sign.members) nearest.members.push(member);
      continue;
    }
    kept.push(sign);
    const cell = cellOf(sign.x, sign.y);
    const there = cells.get(cell);
    if (there) there.push(sign);
    else cells.set(cell, [sign]);
  }
  return kept;
}

/**
 * Which symbols stand so close at a zoom that they would hide each other: for every symbol the one that leads its group
 * (itself when alone). Decided by zoom and by the counts without any filter, so that neither a brush nor a switch
 * regroups the map.
 */
export function groupSymbols(
  symbols: readonly MapSymbol[],
  totals: Uint32Array,
  most: number,
  zoom: number,
): Int32Array {
  const world = 256 * 2 ** zoom;
  // Places before areas, so that a group stands at a place where it has one.
  const order = (a: Sign, b: Sign) =>
    Number(a.isArea) - Number(b.isArea) || b.count - a.count || a.index - b.index;
  let signs: Sign[] = symbols
    .filter(
      ({ isArea, radiusM, place }) => !isArea || radiusM / metresPerPixel(place.lat, zoom) < SMALL_AREA_PX,
    )
    .map(({ index, place, isArea }) => ({
      index,
      x: mercatorX(place.lon) * world,
      y: mercatorY(place.lat) * world,
      isArea,
      count: totals[index] as number,
      members: [index],
    }))
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
