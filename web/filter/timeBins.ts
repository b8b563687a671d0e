/** How long the bars of the histogram are. */
export type BinUnit = 'day' | 'week' | 'month' | 'year';

/**
 * The bars of the histogram over a stretch of days: `starts[i]` is the first day of bar i (days since 1970-01-01),
 * `starts[count]` the day after the last bar; `of[day - firstDay]` the bar of a day.
 */
export interface TimeBins {
  readonly unit: BinUnit;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly count: number;
  readonly starts: Int32Array;
  readonly of: Int32Array;
}

const MS_PER_DAY = 86_400_000;
/** 1970-01-05 was a Monday: weeks start there (ISO 8601). */
const MONDAY = 4;

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

function startOf(unit: BinUnit, day: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return day - modulo(day - MONDAY, 7);
  const date = new Date(day * MS_PER_DAY);
  return Date.UTC(date.getUTCFullYear(), unit === 'month' ? date.getUTCMonth() : 0, 1) / MS_PER_DAY;
}

function nextStart(unit: BinUnit, start: number): number {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  const date = new Date(start * MS_PER_DAY);
  const next = unit === 'month' ? [0, 1] : [1, 0];
  return (
    Date.UTC(date.getUTCFullYear() + (next[0] as number), date.getUTCMonth() + (next[1] as number), 1) /
    MS_PER_DAY
  );
}

/** The unit that gives at most some 200 bars. */
export function unitFor(days: number): BinUnit {
  if (days <= 200) return 'day';
  if (days <= 200 * 7) return 'week';
  return days <= 200 * 30 ? 'month' : 'year';
}

/** Bars that cover `from` to `to` (inclusive days). Whole weeks, months or years are taken at both ends. */
export function timeBins(from: number, to: number, unit: BinUnit = unitFor(to - from + 1)): TimeBins {
  const starts: number[] = [];
  for (let start = startOf(unit, from); start <= to; start = nextStart(unit, start)) starts.push(start);
  const count = starts.length;
  const end = nextStart(unit, starts[count - 1] as number);
  starts.push(end);
  const firstDay = starts[0] as number;
  const of = new Int32Array(end - firstDay);
  for (let bin = 0; bin < count; bin++)
    of.fill(bin, (starts[bin] as number) - firstDay, (starts[bin + 1] as number) - firstDay);
  return { unit, firstDay, lastDay: end - 1, count, starts: Int32Array.from(starts), of };
}

/** An asked-for axis within the days there are; null where it lies outside of them. */
export function axisWithin(
  axis: readonly [number, number],
  days: readonly [number, number],
): readonly [number, number] | null {
  const from = Math.max(axis[0], days[0]);
  const to = Math.min(axis[1], days[1]);
  return from < to ? [from, to] : null;
}

/** Fewest days an axis shows: a single day alone would fill the whole width and say nothing. */
const LEAST_DAYS = 14;

/**
 * The days that the axis shows: from the first to the last that an incident is dated to within a month. Those known
 * only to the year ("in 2011") would stretch the axis over years of nothing; they count as far as they reach in.
 */
export function axisDays(first: Int32Array, last: Int32Array): [number, number] | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const longest of [31, 100_000]) {
    for (let row = 0; row < first.length; row++) {
      const length = (last[row] as number) - (first[row] as number);
      if (length < 0 || length > longest) continue;
      from = Math.min(from, first[row] as number);
      to = Math.max(to, last[row] as number);
    }
    if (from <= to) break;
  }
  if (from > to) return null;
  const missing = Math.max(0, LEAST_DAYS - (to - from + 1));
  return [from - Math.floor(missing / 2), to + Math.ceil(missing / 2)];
}

/** Whether two axes have the same bars; what came in a message is another object each time. */
export const sameBins = (a: TimeBins | null, b: TimeBins | null): boolean =>
  a?.unit === b?.unit && a?.firstDay === b?.firstDay && a?.lastDay === b?.lastDay;
