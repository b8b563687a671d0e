import type { Days } from './axis.ts';

/** Lengths of the presets in days; null is everything. */
export const presetDays = { day: 1, week: 7, month: 30, all: null } as const;
export type Preset = keyof typeof presetDays;
export const presets = Object.keys(presetDays) as Preset[];

/**
 * The period a preset gives: of its length, ending where the present period ends (so that "day" after "7 days" narrows
 * what is looked at), or at the last day with an incident when all is shown.
 */
export function presetPeriod(
  preset: Preset,
  to: number | null,
  latestDay: number,
): [number | null, number | null] {
  const length = presetDays[preset];
  if (length === null) return [null, null];
  const end = to ?? latestDay;
  return [end - length + 1, end];
}

/** The preset that a period is, null when it is none. */
export function presetOf(from: number | null, to: number | null): Preset | null {
  if (from === null && to === null) return 'all';
  if (from === null || to === null) return null;
  return presets.find((preset) => presetDays[preset] === to - from + 1) ?? null;
}

/** The period moved by its own length, earlier (-1) or later (1), kept within `limits`. */
export function shiftedPeriod(from: number, to: number, direction: -1 | 1, limits: Days): [number, number] {
  const length = to - from + 1;
  const shift = Math.min(limits[1] - to, Math.max(limits[0] - from, direction * length));
  return [from + shift, to + shift];
}
