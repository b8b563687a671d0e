import { incidentTypeNames } from '../../src/model/incidentType.ts';
import type { Counts } from '../filter/crossFilter.ts';
import { spreadKinds } from '../filter/dayTally.ts';
import type { TimeBins } from '../filter/timeBins.ts';
import { barOf, type TimeAxis } from './axis.ts';

const TYPES = incidentTypeNames.length;
const KINDS = spreadKinds.length;

/** What the bars are drawn and read from. */
export type Bars = Pick<Counts, 'bars' | 'spread'>;

/** Incidents in one bar: by type those dated within it, and by {@link spreadKinds} those dated too roughly for it. */
export interface BarCounts {
  readonly types: readonly number[];
  readonly kinds: readonly number[];
  readonly exact: number;
  readonly rough: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

export function countsOf({ bars, spread }: Bars, bin: number): BarCounts {
  const types = [...bars.subarray(bin * TYPES, (bin + 1) * TYPES)];
  const kinds = [...spread.subarray(bin * KINDS, (bin + 1) * KINDS)];
  return { types, kinds, exact: sum(types), rough: sum(kinds) };
}

/** The bars as one SVG path per type, and one for the stripe of rough dates; each in a box 1000 wide and 100 high. */
export interface BarPaths {
  readonly types: readonly string[];
  readonly rough: string;
  /** Incidents in the highest bar on the axis, 0 for none: what the full height stands for. */
  readonly most: number;
}

const fixed = (value: number): string => value.toFixed(2);

/** Stacks what is dated exactly upwards; what is dated roughly hangs below the line, on a scale of its own. */
export function barPaths(bins: TimeBins, bars: Bars, axis: TimeAxis): BarPaths {
  const [low, high] = [barOf(bins, axis.first), barOf(bins, axis.last)];
  const counts = Array.from({ length: high - low + 1 }, (_, index) => countsOf(bars, low + index));
  const most = Math.max(0, ...counts.map((bar) => bar.exact));
  const mostRough = Math.max(1, ...counts.map((bar) => bar.rough));
  const paths = Array.from({ length: TYPES }, () => [] as string[]);
  const rough: string[] = [];
  for (const [index, bar] of counts.entries()) {
    if (bar.exact + bar.rough === 0) continue;
    const a = 1000 * axis.position(bins.starts[low + index] as number);
    const b = 1000 * axis.position(bins.starts[low + index + 1] as number);
    const gap = Math.min(2, Math.abs(b - a) * 0.16);
    const [left, width] = [Math.min(a, b) + gap / 2, Math.abs(b - a) - gap];
    let floor = 100;
    for (const [type, count] of bar.types.entries()) {
      if (count === 0) continue;
      const height = (100 * count) / most;
      floor -= height;
      paths[type]?.push(`M${fixed(left)} ${fixed(floor)}h${fixed(width)}v${fixed(height)}h${fixed(-width)}Z`);
    }
    // No gaps: a range is one stretch of time, not many days.
    if (bar.rough > 0)
      rough.push(
        `M${fixed(Math.min(a, b))} 0h${fixed(Math.abs(b - a))}v${fixed(25 + (75 * bar.rough) / mostRough)}h${fixed(-Math.abs(b - a))}Z`,
      );
  }
  return { types: paths.map((path) => path.join('')), rough: rough.join(''), most };
}
