import type { PartOfDay, TimePrecision } from '../../src/model/date.ts';
import type { Words } from '../i18n/words.ts';

/** The date of an incident as the list and the reader know it. Days count from 1970-01-01; null is open or unknown. */
export interface DateFacts {
  readonly edtf: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly precision: TimePrecision;
  readonly partOfDay: PartOfDay | null;
}

const seasonOfEdtf = /^-?\d{4}-(2[1-4])/;

function plainDate(facts: DateFacts, words: Words): string {
  const { formats, texts } = words;
  const { from, to, precision } = facts;
  if (from === null && to === null) return texts.date.undated;
  if (from === null) return texts.date.before(formats.day(to as number));
  if (to === null) return texts.date.after(formats.day(from));
  // An interval may have the precision of its ends: only a single month, season or year is named as one.
  const single = !facts.edtf?.includes('/');
  if (single && precision === 'year') return formats.year(from);
  if (single && precision === 'month') return formats.month(from);
  const season = seasonOfEdtf.exec(facts.edtf ?? '')?.[1];
  if (single && season)
    return texts.date.season[Number(season) as keyof typeof texts.date.season](formats.year(from));
  return formats.days(from, to);
}

/**
 * A date in words that never claim more than is known: "morning of 30 June 2018", "about June 2018", "23–30 June 2018",
 * "undated". EDTF's `~` is said as "about", `?` as "perhaps", `%` as "about".
 */
export function dateWords(facts: DateFacts, words: Words): string {
  const { texts } = words;
  if (facts.from === null && facts.to === null) return texts.date.undated;
  let said = plainDate(facts, words);
  if (facts.partOfDay && facts.from === facts.to) said = texts.date.partOfDay[facts.partOfDay](said);
  if (/[~%]/.test(facts.edtf ?? '')) return texts.date.about(said);
  if (facts.edtf?.includes('?')) return texts.date.perhaps(said);
  return said;
}
