import { Temporal } from 'temporal-polyfill/full';
import type { AnchoredDay, Decade, TimeOfDay } from '../../language/temporal.ts';
import type { DateExpression } from '../../model/date.ts';
import { checked } from './days.ts';
import * as note from './notes.ts';
import { type Resolution, type ResolveContext, resolved, unresolved } from './Resolution.ts';

/** What the text named last before an expression: what "the next day" and "the same year" are counted from. */
export interface Antecedent {
  /** The last single day (of a night over two days the first), and the words that named it. */
  day: Temporal.PlainDate | null;
  text: string;
  /** False when a longer period was named since, so that the day may not be meant any more. */
  sure: boolean;
  year: number | null;
  /** The day was named for its night. */
  night: boolean;
  /** Where that day's name ends in the text. */
  end: number;
}

/** An hour without a day is not counted from a day longer than this before the publication: that is told as history. */
const NEWS_DAYS = 7;

export const NO_ANTECEDENT: Antecedent = {
  day: null,
  text: '',
  sure: false,
  year: null,
  night: false,
  end: -1,
};

/** The antecedent for what follows a date that was read. */
export function antecedentAfter(
  before: Antecedent,
  date: Pick<DateExpression, 'text' | 'edtf' | 'partOfDay' | 'end'> & {
    from: string | null;
    to: string | null;
  },
): Antecedent {
  if (date.from === null || date.to === null) return { ...before, sure: false };
  const [from, to] = [Temporal.PlainDate.from(date.from), Temporal.PlainDate.from(date.to)];
  const year = from.year === to.year ? from.year : before.year;
  const single = from.until(to).days <= 1 && !date.edtf?.includes('~');
  return single
    ? { day: from, text: date.text, sure: true, year, night: date.partOfDay === 'night', end: date.end }
    : { ...before, sure: false, year };
}

/** "the next day", "the same night": counted from the day named last before, or undated when there is none. */
export function resolveAnchoredDay(meaning: AnchoredDay, context: ResolveContext): Resolution {
  const { day, text, sure } = context.antecedent;
  if (day === null) return unresolved(note.noDayBefore());
  const then = day.add({ days: meaning.offset });
  const read = checked(then, context, 'before', [note.countedFromDay(text, day)]);
  return sure ? read : { ...read, uncertain: true, notes: [...read.notes, note.dayBeforeUnsure()] };
}

/**
 * "at five in the evening" without a day: the day that the news before it named, else that of publication; marked
 * uncertain. After midnight of a night that belongs to the evening before, it is the next day.
 */
export function resolveTimeOfDay(meaning: TimeOfDay, context: ResolveContext): Resolution {
  const { published, antecedent } = context;
  const { day, text, sure, night } = antecedent;
  const isNews = (then: Temporal.PlainDate): boolean => {
    const days = published ? then.until(published).days : 0;
    return days >= 0 && days <= NEWS_DAYS;
  };
  const sameSentence = antecedent.end > context.sentenceStart;
  if (day && (sameSentence || (sure && isNews(day)))) {
    const later = meaning.afterMidnight && night ? 1 : 0;
    const notes = [note.hourOnDayBefore(text), ...(later ? [note.afterMidnight()] : [])];
    return resolved(day.add({ days: later }).toString(), notes, { uncertain: true });
  }
  if (!published) return unresolved(note.hourWithoutDay());
  const notes = [note.hourOnPublication(), note.countedFrom(published)];
  return resolved(published.toString(), notes, { uncertain: true });
}

/** "the eighties", "the nineteenth century": EDTF with unknown last digits. */
export function resolveDecade(meaning: Decade, { published }: ResolveContext): Resolution {
  const { century, tens } = meaning;
  const digits = tens === null ? 'XX' : `${tens / 10}X`;
  if (century?.kind === 'offset') {
    if (!published) return unresolved(note.noPublicationForYear());
    const first = Math.floor(published.year / 100) + century.value;
    return resolved(`${twoDigits(first)}${digits}`, [note.countedFrom(published)]);
  }
  const said = century === null ? note.twentiethCentury() : note.stated();
  return resolved(`${twoDigits(century === null ? 19 : century.value)}${digits}`, [said]);
}

function twoDigits(century: number): string {
  return String(century).padStart(2, '0');
}
