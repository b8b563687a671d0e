/** Month names of Arabic calendars of the Gregorian year: Levantine, Egyptian, Maghrebi; hamzas dropped as in `fold`. */
const monthNames: readonly (readonly string[])[] = [
  ['كانون الثاني', 'يناير', 'جانفي'],
  ['شباط', 'فبراير', 'فيفري'],
  ['اذار', 'مارس'],
  ['نيسان', 'ابريل', 'افريل'],
  ['ايار', 'مايو', 'ماي'],
  ['حزيران', 'يونيو', 'يونيه', 'جوان'],
  ['تموز', 'يوليو', 'يوليه', 'جويلية', 'يوليوز'],
  ['اب', 'اغسطس', 'اوت', 'غشت'],
  ['ايلول', 'سبتمبر', 'شتنبر'],
  ['تشرين الاول', 'اكتوبر'],
  ['تشرين الثاني', 'نوفمبر', 'نونبر'],
  ['كانون الاول', 'ديسمبر', 'دجنبر'],
];
const monthByName = new Map(
  monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Sunday first, as `Date` counts. */
const weekdays = ['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعة', 'السبت'];

const alternatives = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '\\s+');
const months = alternatives(monthByName.keys());
const longDate = new RegExp(
  `^(?:(?:يوم\\s+)?(?<weekday>${weekdays.join('|')})\\s*[,/-]?\\s*)?(?<day>\\d{1,2})\\s+(?:من\\s+)?` +
    `(?<month>${months})(?:\\s*[/(-]\\s*(?<second>${months})\\)?)?\\s*[,/-]?\\s*(?:عام\\s+|سنة\\s+)?(?<year>\\d{4})م?` +
    '(?:\\s*[,-]?\\s*(?:في\\s+)?(?:الساعة\\s+)?(?<time>\\d{1,2}:.*))?$',
  'u',
);

/** ASCII digits for Arabic-Indic and Persian ones. */
const asciiDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) & 0xff) % 16));

/** Alef without hamza or madda, plain digits and commas; no diacritics, kashida or bidi marks; single spaces. */
export const fold = (text: string): string =>
  asciiDigits(text)
    .replace(/[\u064b-\u0652\u0640\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/،/g, ',')
    .replace(/\s+/g, ' ')
    .trim();

/** The parts of a date with an Arabic month name, text already folded; `weekday` counts from Sunday 0. Null when it is none. */
export function arabicDateParts(
  folded: string,
): { year: number; month: number; day: number; weekday: number | null; time: string } | null {
  const groups = longDate.exec(folded)?.groups;
  if (!groups) return null;
  const month = monthByName.get(groups.month?.replace(/\s+/g, ' ') ?? '');
  const second = groups.second ? monthByName.get(groups.second) : month;
  // "حزيران/يوليو" names two different months: no reading of it is safe.
  if (!month || second !== month) return null;
  return {
    year: Number(groups.year),
    month,
    day: Number(groups.day),
    weekday: groups.weekday ? weekdays.indexOf(groups.weekday) : null,
    time: groups.time ?? '',
  };
}
