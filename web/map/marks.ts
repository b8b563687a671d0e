import { incidentTypeNames } from '../../src/model/incidentType.ts';
import type { Counts } from '../filter/crossFilter.ts';
import { openStart } from '../filter/openDays.ts';
import type { MapSymbol } from '../filter/symbols.ts';

const TYPES = incidentTypeNames.length;

/** One sign on the map: a place, an area, or a group of places too close to tell apart, under the present filters. */
export interface Mark {
  /** Where it stands: the place itself, in a group that with most incidents. Never a point between places. */
  readonly symbol: MapSymbol;
  /** All places of a group, the one it stands at first. */
  readonly members: readonly MapSymbol[];
  /** Places it stands for; a place and the area round it are one. More than one makes it a group. */
  readonly placeCount: number;
  /** True when it holds nothing but areas: it is drawn as one, never as a pin. */
  readonly isArea: boolean;
  readonly count: number;
  /** Position of the most frequent type. */
  readonly dominant: number;
  /** Last dated day, null when all are undated. */
  readonly latest: number | null;
}

function makeMark(members: readonly MapSymbol[], counts: Uint32Array, filtered: Counts): Mark {
  const types = new Uint32Array(TYPES);
  let latest = openStart;
  for (const { index } of members) {
    for (let type = 0; type < TYPES; type++)
      types[type] = (types[type] as number) + (filtered.symbolTypes[index * TYPES + type] as number);
    latest = Math.max(latest, filtered.symbolLatest[index] as number);
  }
  const ordered = [...members].sort(
    (a, b) =>
      Number(a.isArea) - Number(b.isArea) ||
      (counts[b.index] as number) - (counts[a.index] as number) ||
      a.index - b.index,
  );
  return {
    symbol: ordered[0] as MapSymbol,
    members: ordered,
    placeCount: new Set(members.map((member) => member.placeIndex)).size,
    isArea: members.every((member) => member.isArea),
    count: types.reduce((sum, count) => sum + count, 0),
    dominant: types.indexOf(Math.max(...types)),
    latest: latest === openStart ? null : latest,
  };
}

/**
 * The marks to draw, in drawing order: areas under points, large under small, so that nothing is hidden whole. Ties are
 * broken by position in the dataset: the order never flickers. `leader` says which symbols stand together.
 */
export function marksOf(symbols: readonly MapSymbol[], filtered: Counts, leader: Int32Array): Mark[] {
  const counts = new Uint32Array(symbols.length);
  const groups = new Map<number, MapSymbol[]>();
  for (const symbol of symbols) {
    const { index } = symbol;
    for (let type = 0; type < TYPES; type++)
      counts[index] = (counts[index] as number) + (filtered.symbolTypes[index * TYPES + type] as number);
    if (counts[index] === 0) continue;
    const lead = leader[index] as number;
    const group = groups.get(lead);
    if (group) group.push(symbol);
    else groups.set(lead, [symbol]);
  }
  return [...groups.values()]
    .map((members) => makeMark(members, counts, filtered))
    .sort(
      (a, b) =>
        Number(b.isArea) - Number(a.isArea) ||
        (a.isArea ? b.symbol.radiusM - a.symbol.radiusM : b.count - a.count) ||
        a.symbol.index - b.symbol.index,
    );
}

/** Most incidents at one point: sizes are measured against it and so do not change with the filters. */
export function mostAtOnePoint(symbols: readonly MapSymbol[], totals: Uint32Array): number {
  return symbols.reduce(
    (most, symbol) => (symbol.isArea ? most : Math.max(most, totals[symbol.index] as number)),
    1,
  );
}

/** Metres of one pixel at a latitude and zoom (Web Mercator, 256 px tiles, WGS 84 equatorial radius 6,378,137 m). */
export function metresPerPixel(lat: number, zoom: number): number {
  return (2 * Math.PI * 6_378_137 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom);
}
