import { type Digits, type InterfaceLanguage, localeWith } from './languages.ts';

const MS_PER_DAY = 86_400_000;
const asDate = (day: number): Date => new Date(day * MS_PER_DAY);

/** Numbers, days (counted from 1970-01-01), distances and lists in the manner of one language. */
export interface Formats {
  /** BCP 47 locale of all of these. */
  readonly locale: string;
  number(value: number): string;
  day(day: number): string;
  dayShort(day: number): string;
  days(from: number, to: number): string;
  month(day: number): string;
  monthShort(day: number): string;
  year(day: number): string;
  weekday(day: number): string;
  /** An ISO 8601 date or date-time as its author's clock showed it; anything else as it stands. */
  moment(iso: string): string;
  distance(metres: number): string;
  list(items: readonly string[]): string;
  country(code: string): string;
  plural(value: number): Intl.LDMLPluralRule;
}

function makeFormats(locale: string): Formats {
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const day = date({ day: 'numeric', month: 'long', year: 'numeric' });
  const dayShort = date({ day: 'numeric', month: 'short' });
  const month = date({ month: 'long', year: 'numeric' });
  const monthShort = date({ month: 'short', year: 'numeric' });
  const year = date({ year: 'numeric' });
  const weekday = date({ weekday: 'long' });
  const dateTime = date({ dateStyle: 'long', timeStyle: 'short' });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  const rules = new Intl.PluralRules(locale);
  const unit = (name: 'meter' | 'kilometer') =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      maximumFractionDigits: name === 'kilometer' ? 1 : 0,
    });
  const metres = unit('meter');
  const kilometres = unit('kilometer');
  return {
    locale,
    number: (value) => number.format(value),
    day: (value) => day.format(asDate(value)),
    dayShort: (value) => dayShort.format(asDate(value)),
    days: (from, to) => (from === to ? day.format(asDate(from)) : day.formatRange(asDate(from), asDate(to))),
    month: (value) => month.format(asDate(value)),
    monthShort: (value) => monthShort.format(asDate(value)),
    year: (value) => year.format(asDate(value)),
    weekday: (value) => weekday.format(asDate(value)),
    moment: (iso) => {
      const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(iso);
      if (!parts) return iso;
      // The offset is dropped on purpose: the reader compares with the page, not with their own clock.
      const wallClock = new Date(`${parts[1]}T${parts[2] ?? '00:00'}:00Z`);
      if (Number.isNaN(wallClock.getTime())) return iso;
      return (parts[2] ? dateTime : day).format(wallClock);
    },
    distance: (value) => {
      if (value < 1000) return metres.format(value);
      // More digits than the precision deserves would look like knowledge.
      return kilometres.format(value < 10_000 ? Math.round(value / 100) / 10 : Math.round(value / 1000));
    },
    list: (items) => list.format(items),
    country: (code) => {
      try {
        return regions.of(code) ?? code;
      } catch {
        return code;
      }
    },
    plural: (value) => rules.select(value),
  };
}

const made = new Map<string, Formats>();

/** The formats of a language with these digits, made once. */
export function formatsOf(language: InterfaceLanguage, digits: Digits = 'latn'): Formats {
  const locale = localeWith(language, digits);
  const known = made.get(locale);
  if (known) return known;
  const formats = makeFormats(locale);
  made.set(locale, formats);
  return formats;
}
