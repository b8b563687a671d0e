import { dayText } from '../../src/model/days.ts';
import { isEdtf } from '../../src/model/edtf.ts';

export const dateKinds = ['day', 'range', 'month', 'year', 'before', 'after', 'unknown'] as const;
export type DateKind = (typeof dateKinds)[number];

/** What the simple fields of a date hold. Days count from 1970-01-01; months from 1. */
export interface DateFields {
  readonly kind: DateKind;
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly year: string;
  /** Only about then: of one day, a month or a year. */
  readonly about: boolean;
}

/** A date in EDTF (ISO 8601-2), null for one that is not known, or why the fields make none. */
export type MadeDate = { readonly edtf: string | null } | { readonly problem: 'reversed' | 'badYear' };

/** The EDTF string that the fields make; always one that src/model/edtf.ts reads. */
export function edtfOf({ kind, from, to, month, year, about }: DateFields): MadeDate {
  if (kind === 'unknown') return { edtf: null };
  if (kind === 'range' && from >= to) return { problem: 'reversed' };
  if ((kind === 'month' || kind === 'year') && !/^\d{4}$/.test(year)) return { problem: 'badYear' };
  const sign = about ? '~' : '';
  const made = {
    day: () => `${dayText(from)}${sign}`,
    range: () => `${dayText(from)}/${dayText(to)}`,
    month: () => `${year}-${String(month).padStart(2, '0')}${sign}`,
    year: () => `${year}${sign}`,
    before: () => `../${dayText(to)}`,
    after: () => `${dayText(from)}/..`,
  }[kind]();
  return isEdtf(made) ? { edtf: made } : { problem: 'badYear' };
}

const pattern = /^(\d{4})(?:-(\d{2}))?(-\d{2})?~?$/;

/** The fields that show a date as it is now. */
export function fieldsOf(
  edtf: string | null,
  range: { readonly from: number | null; readonly to: number | null },
  otherwise: number,
): DateFields {
  const from = range.from ?? range.to ?? otherwise;
  const to = range.to ?? from;
  const [year, month] = dayText(from).split('-') as [string, string];
  const parts = pattern.exec(edtf ?? '');
  const kind: DateKind =
    edtf === null
      ? 'unknown'
      : range.from === null
        ? 'before'
        : range.to === null
          ? 'after'
          : parts?.[3]
            ? 'day'
            : parts?.[2] && Number(parts[2]) <= 12
              ? 'month'
              : parts && !parts[2]
                ? 'year'
                : range.from === range.to
                  ? 'day'
                  : 'range';
  const about = edtf !== null && kind !== 'range' && /[~%]/.test(edtf);
  return { kind, from, to, month: Number(month), year, about };
}
