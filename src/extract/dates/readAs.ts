import type {
  Ago,
  CalendarDate,
  PointMeaning,
  Reference,
  Season,
  TemporalMeaning,
  TemporalUnit,
  WeekdayMeaning,
  Window,
} from '../../language/temporal.ts';
import type { Note } from '../../model/note.ts';
import { weekdayAr, weekdayEn } from './notes.ts';

/** How an expression was understood, before anything is counted: the first reason of its value, in both languages. */
export function readAs(meaning: TemporalMeaning): Note {
  if (meaning.kind !== 'range') {
    const { en, ar } = phrase(meaning);
    return { en: `read as ${en}`, ar: `قُرئ: ${ar}` };
  }
  const [from, to] = [phrase(meaning.from), phrase(meaning.to)];
  return { en: `read as from ${from.en} to ${to.en}`, ar: `قُرئ: من ${from.ar} إلى ${to.ar}` };
}

function phrase(meaning: PointMeaning): Note {
  switch (meaning.kind) {
    case 'relative-day':
      return daysFrom(meaning.offset, { en: 'the day of publication', ar: 'يوم النشر' });
    case 'anchored-day':
      return daysFrom(meaning.offset, { en: 'the day named before', ar: 'اليوم المذكور قبله' });
    case 'weekday':
      return weekday(meaning);
    case 'calendar-date':
      return calendarDate(meaning);
    case 'season':
      return SEASONS[meaning.season];
    case 'relative-unit':
      return relativeTo(meaning.unit, meaning.offset);
    case 'ago':
      return ago(meaning);
    case 'window':
      return window(meaning);
    case 'months-of-year':
      return {
        en: `months ${meaning.firstMonth} to ${meaning.lastMonth} of a year`,
        ar: `الأشهر ${meaning.firstMonth} إلى ${meaning.lastMonth} من سنة`,
      };
    case 'decade':
      return meaning.tens === null ? { en: 'a century', ar: 'قرن' } : { en: 'a decade', ar: 'عقد' };
    case 'time-of-day':
      return { en: 'an hour whose day is not named', ar: 'ساعة لم يُذكر يومها' };
  }
}

const SEASONS: Record<Season, Note> = {
  spring: { en: 'spring (March to May)', ar: 'الربيع (آذار/مارس إلى أيار/مايو)' },
  summer: { en: 'summer (June to August)', ar: 'الصيف (حزيران/يونيو إلى آب/أغسطس)' },
  autumn: { en: 'autumn (September to November)', ar: 'الخريف (أيلول/سبتمبر إلى تشرين الثاني/نوفمبر)' },
  winter: { en: 'winter (December to February)', ar: 'الشتاء (كانون الأول/ديسمبر إلى شباط/فبراير)' },
};

function daysFrom(offset: number, origin: Note): Note {
  if (offset === 0) return origin;
  const { en, ar } = count('day', Math.abs(offset));
  return offset < 0
    ? { en: `${en} before ${origin.en}`, ar: `قبل ${origin.ar} ${by(ar)}` }
    : { en: `${en} after ${origin.en}`, ar: `بعد ${origin.ar} ${by(ar)}` };
}

function weekday({ weekday: day, direction, count: times, weekOffset }: WeekdayMeaning): Note {
  const [en, ar] = [weekdayEn(day), weekdayAr(day)];
  if (weekOffset !== null || direction === 'this') {
    const week = relativeTo('week', weekOffset ?? 0);
    return { en: `${en} of ${week.en}`, ar: `${ar} من ${week.ar}` };
  }
  if (direction === null) return { en: `a ${en}`, ar: `يوم ${ar}` };
  const [nthEn, nthAr] = times > 1 ? ['second', 'الثاني'] : ['nearest', 'الأقرب'];
  return direction === 'last'
    ? { en: `the ${nthEn} ${en} before publication`, ar: `يوم ${ar} ${nthAr} قبل النشر` }
    : { en: `the ${nthEn} ${en} after publication`, ar: `يوم ${ar} ${nthAr} بعد النشر` };
}

function calendarDate({ calendar, day, month, year }: CalendarDate): Note {
  const parts = [
    day === null ? null : { en: `day ${day}`, ar: `اليوم ${day}` },
    month && part(month, { en: 'month', ar: 'الشهر' }),
    year ? part(year, { en: 'year', ar: 'السنة' }) : { en: 'no year named', ar: 'دون ذكر السنة' },
  ].filter((one) => one !== null);
  const name =
    calendar === 'hijri' ? { en: 'a Hijri date', ar: 'تاريخ هجري' } : { en: 'a date', ar: 'تاريخ' };
  return {
    en: `${name.en}: ${parts.map((one) => one.en).join(', ')}`,
    ar: `${name.ar}: ${parts.map((one) => one.ar).join('، ')}`,
  };
}

function part(reference: NonNullable<Reference>, { en, ar }: Note): Note {
  if (reference.kind === 'named') return { en: `${en} ${reference.value}`, ar: `${ar} ${reference.value}` };
  const { value } = reference;
  const signed = value === 0 ? '' : value > 0 ? ` + ${value}` : ` − ${-value}`;
  return reference.kind === 'offset'
    ? { en: `${en} of publication${signed}`, ar: `${ar} من تاريخ النشر${signed}` }
    : { en: `${en} named before${signed}`, ar: `${ar} المذكورة قبله${signed}` };
}

function relativeTo(unit: 'week' | 'month' | 'year', offset: number): Note {
  const name = { week: 'أسبوع', month: 'شهر', year: 'سنة' }[unit];
  const own = { en: `the ${unit} of publication`, ar: `${name} النشر` };
  if (offset === 0) return own;
  const { en, ar } = count(unit, Math.abs(offset));
  return offset < 0
    ? { en: `${en} before ${own.en}`, ar: `قبل ${own.ar} ${by(ar)}` }
    : { en: `${en} after ${own.en}`, ar: `بعد ${own.ar} ${by(ar)}` };
}

function ago({ unit, amount, ongoing }: Ago): Note {
  const { en, ar } = count(unit, amount);
  return ongoing
    ? { en: `the time since ${en} before publication`, ar: `المدة منذ ${ar} قبل النشر` }
    : { en: `${en} before publication`, ar: `قبل النشر ${by(ar)}` };
}

function window({ unit, amount, direction }: Window): Note {
  const { en, ar } = count(unit, amount);
  return direction === 'last'
    ? { en: `${en} up to publication`, ar: `${ar} حتى النشر` }
    : { en: `${en} from publication on`, ar: `${ar} ابتداءً من النشر` };
}

/** The preposition ب: joined to a word, with a stroke before a number. */
function by(amount: string): string {
  return /^\d/.test(amount) ? `بـ${amount}` : `ب${amount}`;
}

/** One, two, a few (3 to 10), many of a unit, as Arabic counts; the last is for an unsaid number. */
const UNITS_AR: Record<TemporalUnit, readonly [string, string, string, string, string]> = {
  hour: ['ساعة', 'ساعتين', 'ساعات', 'ساعة', 'بضع ساعات'],
  day: ['يوم', 'يومين', 'أيام', 'يومًا', 'بضعة أيام'],
  week: ['أسبوع', 'أسبوعين', 'أسابيع', 'أسبوعًا', 'بضعة أسابيع'],
  month: ['شهر', 'شهرين', 'أشهر', 'شهرًا', 'بضعة أشهر'],
  year: ['سنة', 'سنتين', 'سنوات', 'سنة', 'بضع سنوات'],
};

function count(unit: TemporalUnit, amount: number | null): Note {
  const [one, two, few, many, some] = UNITS_AR[unit];
  if (amount === null) return { en: `some ${unit}s`, ar: some };
  const ar = amount === 1 ? one : amount === 2 ? two : `${amount} ${amount <= 10 ? few : many}`;
  return { en: amount === 1 ? `one ${unit}` : `${amount} ${unit}s`, ar };
}
