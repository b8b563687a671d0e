import { incidentTypeNames } from '../../src/model/incidentType.ts';
import { type Counts, spreadKinds } from '../filter/crossFilter.ts';
import type { TimeBins } from '../filter/timeBins.ts';
import type { TimeAxis } from './axis.ts';

const TYPES = incidentTypeNames.length;

/** The bars as one SVG path per type and one for dates that span several bars, in a box 1000 wide and 100 high. */
export interface BarPaths {
  readonly types: readonly string[];
  readonly spread: string;
  /** Incidents in the highest bar: what the full height stands for. */
  readonly most: number;
}

const fixed = (value: number): string => value.toFixed(2);

/** Incidents dated too roughly for one bar that may lie in this one. */
export function spreadIn(filtered: Pick<Counts, 'spread'>, bin: number): number {
  let count = 0;
  for (let kind = 0; kind < spreadKinds.length; kind++)
    count += filtered.spread[bin * spreadKinds.length + kind] as number;
  return count;
}

/** Stacks the counts; incidents known only roughly stand on top, drawn apart. */
export function barPaths(bins: TimeBins, filtered: Counts, axis: TimeAxis): BarPaths {
  let most = 1;
  const totals = new Uint32Array(bins.count);
  for (let bin = 0; bin < bins.count; bin++) {
    let total = spreadIn(filtered, bin);
    for (let type = 0; type < TYPES; type++) total += filtered.bars[bin * TYPES + type] as number;
    totals[bin] = total;
    most = Math.max(most, total);
  }
  const paths = Array.from({ length: TYPES + 1 }, () => [] as string[]);
  for (let bin = 0; bin < bins.count; bin++) {
    if (totals[bin] === 0) continue;
    const a = 1000 * axis.position(bins.starts[bin] as number);
    const b = 1000 * axis.position(bins.starts[bin + 1] as number);
    const gap = Math.min(2, Math.abs(b - a) * 0.16);
    const left = Math.min(a, b) + gap / 2;
    const width = Math.abs(b - a) - gap;
    let floor = 100;
    for (let part = 0; part <= TYPES; part++) {
      const count = part < TYPES ? (filtered.bars[bin * TYPES + part] as number) : spreadIn(filtered, bin);
      if (count === 0) continue;
      const height = (100 * count) / most;
      floor -= height;
      paths[part]?.push(`M${fixed(left)} ${fixed(floor)}h${fixed(width)}v${fixed(height)}h${fixed(-width)}Z`);
    }
  }
  return {
    types: paths.slice(0, TYPES).map((path) => path.join('')),
    spread: (paths[TYPES] ?? []).join(''),
    most,
  };
}
