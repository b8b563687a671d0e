import type { Days } from './axis.ts';

const MS_PER_DAY = 86_400_000;

/** The same day of another month, or that month's last day where it has no such day (31 March -> 28 February). */
export function monthsLater(day: number, months: number): number {
  const date = new Date(day * MS_PER_DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(lastOfMonth, date.getUTCDate())) / MS_PER_DAY;
}

/**
 * The day that a key moves a handle to, null for keys that move none: arrows by a day, with Shift by a week, Page Up and
 * Page Down by a month, Home and End to the ends. Left and right follow the eye, up is later in either direction.
 */
export function keyTarget(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  day: number,
  limits: Days,
  rightToLeft: boolean,
): number | null {
  const step = shiftKey ? 7 : 1;
  const onward = rightToLeft ? -step : step;
  const targets: Record<string, () => number> = {
    ArrowRight: () => day + onward,
    ArrowLeft: () => day - onward,
    ArrowUp: () => day + step,
    ArrowDown: () => day - step,
    PageUp: () => monthsLater(day, 1),
    PageDown: () => monthsLater(day, -1),
    Home: () => limits[0],
    End: () => limits[1],
  };
  const target = Object.hasOwn(targets, key) ? targets[key]?.() : undefined;
  return target === undefined ? null : Math.min(limits[1], Math.max(limits[0], target));
}
