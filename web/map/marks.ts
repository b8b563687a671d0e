import { incidentTypeNames } from '../../src/model/incidentType.ts';
import type { CrossFiltered } from '../filter/crossFilter.ts';
import type { MapSymbol } from '../filter/symbols.ts';

/** A symbol with what it stands for under the present filters. */
export interface Mark {
  readonly symbol: MapSymbol;
  readonly count: number;
  /** Position of the most frequent type. */
  readonly dominant: number;
  /** Last dated day, null when all are undated. */
  readonly latest: number | null;
}

const TYPES = incidentTypeNames.length;

/**
 * The marks to draw, in drawing order: areas under points, large under small, so that nothing is hidden whole. Ties are
 * broken by position in the dataset: the order never flickers.
 */
export function marksOf(symbols: readonly MapSymbol[], filtered: CrossFiltered): Mark[] {
  const marks: Mark[] = [];
  for (const symbol of symbols) {
    let count = 0;
    let dominant = 0;
    for (let type = 0; type < TYPES; type++) {
      const ofType = filtered.symbolTypes[symbol.index * TYPES + type] as number;
      count += ofType;
      if (ofType > (filtered.symbolTypes[symbol.index * TYPES + dominant] as number)) dominant = type;
    }
    if (count === 0) continue;
    const latest = filtered.symbolLatest[symbol.index] as number;
    marks.push({ symbol, count, dominant, latest: latest < -1_000_000_000 ? null : latest });
  }
  return marks.sort(
    (a, b) =>
      Number(b.symbol.isArea) - Number(a.symbol.isArea) ||
      (a.symbol.isArea ? b.symbol.radiusM - a.symbol.radiusM : b.count - a.count) ||
      a.symbol.index - b.symbol.index,
  );
}

/** Most incidents at one point when nothing is filtered: sizes are measured against it and so stay put. */
export function mostAtOnePoint(symbols: readonly MapSymbol[], symbolOfRow: Int32Array): number {
  const counts = new Uint32Array(symbols.length);
  for (const index of symbolOfRow) if (index >= 0) counts[index] = (counts[index] as number) + 1;
  return symbols.reduce(
    (most, symbol) => (symbol.isArea ? most : Math.max(most, counts[symbol.index] as number)),
    1,
  );
}

const LEAST_RADIUS = 5;
const MOST_RADIUS = 24;
/** Radius in pixels of a single incident where space allows. */
const UNIT_RADIUS = 6;

/** Radius in pixels of a point symbol: its area grows with the count, and the largest of the dataset fits the cap. */
export function symbolRadius(count: number, most: number): number {
  const unit = Math.min(UNIT_RADIUS, MOST_RADIUS / Math.sqrt(most));
  return Math.min(MOST_RADIUS, Math.max(LEAST_RADIUS, unit * Math.sqrt(count)));
}

/** Metres of one pixel at a latitude and zoom (Web Mercator, 256 px tiles, WGS 84 equatorial radius 6,378,137 m). */
export function metresPerPixel(lat: number, zoom: number): number {
  return (2 * Math.PI * 6_378_137 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom);
}
