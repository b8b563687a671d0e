import type { BinUnit } from '../../filter/timeBins.ts';
import type { Days } from '../axis.ts';

/** What is shown at each step: so many days, as many as the period chosen before, or all from the start of the axis. */
export const playWindows = ['day', 'week', 'month', 'period', 'cumulative'] as const;
export type PlayWindow = (typeof playWindows)[number];

const DAYS: Record<PlayWindow, number | null> = {
  day: 1,
  week: 7,
  month: 30,
  period: null,
  cumulative: null,
};
const UNIT_DAYS: Record<BinUnit, number> = { day: 1, week: 7, month: 30, year: 365 };

/** Steps a second. */
export const playSpeeds = { slow: 1, normal: 2, fast: 4, fastest: 8 } as const;
export type PlaySpeed = keyof typeof playSpeeds;

/** Milliseconds between two steps; where less motion is wanted never under two seconds. */
export const stepMs = (speed: PlaySpeed, lessMotion: boolean): number =>
  (lessMotion ? 4000 : 1000) / playSpeeds[speed] + (lessMotion ? 1500 : 0);

/** What moves over the axis: a window of so many days, null for one that grows from the start, and the days of a step. */
export interface Playing {
  readonly lengthDays: number | null;
  readonly stepDays: number;
}

/** The window and step for an axis whose bars are of `unit`; `before` is the period chosen before. */
export function playing(window: PlayWindow, before: Days | null, unit: BinUnit): Playing {
  const lengthDays =
    window === 'cumulative' ? null : (DAYS[window] ?? (before ? before[1] - before[0] + 1 : DAYS.week));
  // A step longer than the window would leave days out that nobody ever sees.
  return { lengthDays, stepDays: Math.min(lengthDays ?? UNIT_DAYS[unit], UNIT_DAYS[unit]) };
}

/** Where play begins: at the start of the period chosen before if there is more of the axis to come, else at the axis' start. */
export function firstStep({ lengthDays }: Playing, before: Days | null, axis: Days): Days {
  const on = before && before[0] >= axis[0] && before[1] < axis[1];
  if (lengthDays === null) return [axis[0], on ? before[1] : axis[0]];
  const start = on ? before[0] : axis[0];
  return [start, Math.min(axis[1], start + lengthDays - 1)];
}

/** The period one step later (1) or earlier (-1), held within the axis; null when it is at that end already. */
export function nextStep(
  { lengthDays, stepDays }: Playing,
  shown: Days,
  axis: Days,
  direction: 1 | -1 = 1,
): Days | null {
  const atStart = lengthDays === null ? shown[1] <= axis[0] : shown[0] <= axis[0];
  if (direction === 1 ? shown[1] >= axis[1] : atStart) return null;
  const earliest = Math.min(axis[1], axis[0] + (lengthDays ?? 1) - 1);
  const to = Math.min(axis[1], Math.max(earliest, shown[1] + direction * stepDays));
  return [lengthDays === null ? axis[0] : Math.max(axis[0], to - lengthDays + 1), to];
}
