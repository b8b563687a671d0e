import type { Calendar, Direction, Reference } from '../../temporal.ts';
import { type Cursor, isMark, isWord, lookup } from './cursor.ts';
import { directionOf, PAST } from './lexicon.ts';
import { table, words } from './table.ts';

const YEAR_WORD = words('عام سنة');
/** Adjectives and pronouns that count a year from the one named before. */
const ANCHORED = table([
  ['نفسه نفسها ذاته ذاتها عينه عينها', 0],
  ['تالي تالية', 1],
  ['سابق سابقة', -1],
]);
/** Pronouns before the year; the feminine is for سنة alone, and "ذلك السنة" are the Sunnis. */
const THAT_YEAR = table([
  ['نفس ذات', words('عام سنة')],
  ['ذلك ذاك', words('عام')],
  ['تلك', words('سنة')],
]);
/** Prepositions before "the year after": without one it may be an office ("الأمين العام السابق"). */
const IN = words('في من خلال منذ حتى مطلع بداية نهاية أواخر منتصف ربيع صيف خريف شتاء');
const OF = words('من في');
const THIS = words('هذا هذه');
const HIJRI_MARK = words('ه هجري هجرية للهجرة');
const GREGORIAN_MARK = words('م ميلادي ميلادية للميلاد');
const BEFORE = words('قبل');
/** Years that news writes about; wider would read counts of people as years. */
const GREGORIAN_YEARS = [1900, 2100] as const;
/** After the word "year" no count is meant, and history is told too; 1300 to 1500 could be of either calendar. */
const ANNOUNCED_YEARS = [1501, 2100] as const;
const HIJRI_YEARS = [1300, 1500] as const;
/** With its era written beside it, any year that history tells of. */
const MARKED_YEARS = [600, 2100] as const;
const MARKED_HIJRI_YEARS = [1, 1500] as const;

export interface YearParse {
  year: Reference;
  direction: Direction;
  calendar: Calendar | null;
  start: number;
  next: number;
}

/** What stands before a year: nothing that helps, the word "year", or a Hijri month or a date in numbers. */
export type YearContext = 'bare' | 'announced' | 'hijri';

/** A year in four digits, with its era mark ("1439 هـ", "2018م"). */
export function yearNumber(cursor: Cursor, at: number, context: YearContext = 'bare'): YearParse | null {
  const token = cursor.tokens[at];
  if (token?.kind !== 'number' || token.key.length > 4) return null;
  const value = Number(token.key);
  const mark = isMark(cursor, at + 1, ')') ? at + 2 : at + 1;
  const markedHijri = isWord(cursor, mark, HIJRI_MARK, { clitics: '*' });
  const marked = mark === at + 1 && (markedHijri || isWord(cursor, mark, GREGORIAN_MARK, { clitics: '*' }));
  if (token.key.length !== 4 && !(marked && token.key.length === 3)) return null;
  const hijri = markedHijri || (context === 'hijri' && within(HIJRI_YEARS, value));
  if (!within(yearsOf(hijri, marked || markedHijri, context), value)) return null;
  return {
    year: { kind: 'named', value },
    direction: null,
    calendar: hijri ? 'hijri' : marked ? 'gregorian' : null,
    start: token.start,
    next: marked ? at + 2 : at + 1,
  };
}

function yearsOf(hijri: boolean, marked: boolean, context: YearContext): readonly [number, number] {
  if (hijri) return marked ? MARKED_HIJRI_YEARS : HIJRI_YEARS;
  if (marked) return MARKED_YEARS;
  return context === 'announced' ? ANNOUNCED_YEARS : GREGORIAN_YEARS;
}

/** A year in brackets after its word or month: "عام (2018)". */
function yearInBrackets(cursor: Cursor, at: number, context: YearContext): YearParse | null {
  if (!isMark(cursor, at, '(')) return yearNumber(cursor, at, context);
  const year = yearNumber(cursor, at + 1, context);
  if (!year || !isMark(cursor, year.next, ')')) return null;
  const era = isWord(cursor, year.next + 1, HIJRI_MARK) || isWord(cursor, year.next + 1, GREGORIAN_MARK);
  return { ...year, next: year.next + (era ? 2 : 1) };
}

function within([first, last]: readonly [number, number], year: number): boolean {
  return year >= first && year <= last;
}

/** "عام 2018", "العام الماضي", "هذا العام", "سنة 1439 هـ". */
export function yearPhrase(
  cursor: Cursor,
  at: number,
  clitics = '',
  context: YearContext = 'announced',
): YearParse | null {
  const anchored = anchoredYear(cursor, at, clitics);
  if (anchored) return anchored;
  if (isWord(cursor, at, THIS, { clitics })) {
    const year = isWord(cursor, at + 1, YEAR_WORD, { article: true });
    return year ? reference(cursor, at, at + 2, 0) : null;
  }
  if (!isWord(cursor, at, YEAR_WORD, { clitics })) return null;
  const named = yearInBrackets(cursor, at + 1, context);
  const word = lookupStart(cursor, at, clitics);
  if (named) return { ...named, start: word.start };
  if (!word.article) return null;
  if (isWord(cursor, at + 1, BEFORE) && isWord(cursor, at + 2, PAST, { article: true }))
    return reference(cursor, at, at + 3, -2, word.start);
  const offset = offsetAt(cursor, at + 1);
  if (offset === null) return null;
  // "العام الحالي 2024" says it twice.
  const twice = yearNumber(cursor, at + 2);
  return twice ? { ...twice, start: word.start } : reference(cursor, at, at + 2, offset, word.start);
}

/** "العام نفسه", "العام التالي", "ذلك العام", "نفس السنة": counted from the year that the text named last. */
function anchoredYear(cursor: Cursor, at: number, clitics: string): YearParse | null {
  const nouns = lookup(cursor, at, THAT_YEAR, { article: false })?.value;
  const first = nouns !== undefined && isWord(cursor, at + 1, nouns, { article: true });
  const cued =
    isWord(cursor, at, YEAR_WORD, { article: true, clitics }) && isWord(cursor, at - 1, IN, { clitics: '*' });
  const following = cued ? lookup(cursor, at + 1, ANCHORED) : null;
  if (!first && !following) return null;
  return {
    year: { kind: 'anchored', value: following?.value ?? 0 },
    direction: null,
    calendar: null,
    start: first ? (cursor.tokens[at]?.start ?? 0) : lookupStart(cursor, at, clitics).start,
    next: at + 2,
  };
}

/** What may follow a month: ["من"] a year phrase, four digits, or a direction ("حزيران الماضي"). */
export function yearAfterMonth(cursor: Cursor, at: number, calendar: Calendar): YearParse | null {
  const hijri = calendar === 'hijri';
  const announced = hijri ? 'hijri' : 'announced';
  const afterOf = isWord(cursor, at, OF) ? at + 1 : at;
  const phrase =
    yearPhrase(cursor, afterOf, '', announced) ??
    (afterOf === at ? yearPhrase(cursor, at, 'ل', announced) : null);
  if (phrase) return phrase;
  const afterMark = isMark(cursor, at, '/-–,،') ? at + 1 : at;
  const number = yearInBrackets(cursor, afterMark, hijri ? 'hijri' : 'bare');
  if (number) return number;
  const direction = directionAt(cursor, at);
  const start = cursor.tokens[at]?.start ?? 0;
  return direction ? { year: null, direction, calendar: null, start, next: at + 1 } : null;
}

/** The direction of a definite adjective at a token: "الماضي" is `last`. */
export function directionAt(cursor: Cursor, at: number): Direction {
  const token = cursor.tokens[at];
  const reading = token?.readings.find((one) => one.article && one.clitics === '');
  return reading ? directionOf(reading.key) : null;
}

/** -1 for "الماضي", 0 for "الجاري", 1 for "المقبل". */
export function offsetAt(cursor: Cursor, at: number): number | null {
  const direction = directionAt(cursor, at);
  return direction === null ? null : { last: -1, this: 0, next: 1 }[direction];
}

function reference(cursor: Cursor, at: number, next: number, offset: number, start?: number): YearParse {
  return {
    year: { kind: 'offset', value: offset },
    direction: null,
    calendar: null,
    start: start ?? cursor.tokens[at]?.start ?? 0,
    next,
  };
}

const YEAR_START = new Map([...YEAR_WORD].map((word) => [word, true] as const));

function lookupStart(cursor: Cursor, at: number, clitics: string): { start: number; article: boolean } {
  return lookup(cursor, at, YEAR_START, { clitics }) ?? { start: 0, article: false };
}
