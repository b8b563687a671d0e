import type { PartOfDay } from '../../../model/date.ts';
import { type Cursor, isMark, isWord, lookup } from './cursor.ts';
import { ADVERBS_OF_DAY, PARTS_OF_DAY } from './lexicon.ts';
import { digitsAt, ordinal } from './numbers.ts';
import { table, words } from './table.ts';

const HOUR = table([['ساعة', true]]);
const HALF = words('نصف ربع ثلث دقيقة دقائق');
const ABBREVIATED = table<PartOfDay>([
  ['ص', 'morning'],
  ['م', 'evening'],
]);
const SIDES = table<'after' | 'before'>([
  ['بعد بعيد', 'after'],
  ['قبل قبيل', 'before'],
]);
const NOON = words('ظهر');
const MIDDLE = words('منتصف');
const NIGHT = words('ليل');
const ZONE = words('توقيت');

export interface ClockParse {
  start: number;
  next: number;
  partOfDay: PartOfDay | null;
}

/** "الساعة الخامسة مساءً", "الساعة 5:30 من فجر" (before a day), "الساعة 14:00 بتوقيت دمشق". */
export function clock(cursor: Cursor, at: number): ClockParse | null {
  const word = lookup(cursor, at, HOUR, { article: true, clitics: '*' });
  if (!word) return null;
  const hour = digitsAt(cursor, at + 1) ?? ordinal(cursor, at + 1);
  if (!hour || hour.value > 24) return null;
  let next = hour.next;
  if (isMark(cursor, next, ':.') && cursor.tokens[next + 1]?.kind === 'number') next += 2;
  if (isWord(cursor, next, HALF, { article: true, clitics: 'و' })) next++;
  const adverb = adverbOfDay(cursor, next) ?? abbreviated(cursor, next);
  if (adverb) next = adverb.next;
  if (isWord(cursor, next, ZONE, { clitics: 'ب' }) && cursor.tokens[next + 1]?.kind === 'word') next += 2;
  return { start: word.start, next, partOfDay: adverb?.partOfDay ?? partOfHour(hour.value) };
}

/** "صباحاً", "مساءً", "بعد الظهر" after a day or an hour. */
export function adverbOfDay(cursor: Cursor, at: number): { partOfDay: PartOfDay; next: number } | null {
  const adverb = lookup(cursor, at, ADVERBS_OF_DAY, { article: false });
  if (adverb) {
    // "مساء الجمعة" after a day begins another expression.
    const opensDay = cursor.tokens[at]?.key === 'مساء' && cursor.tokens[at + 1]?.key.startsWith('ال');
    return opensDay ? null : { partOfDay: adverb.value, next: at + 1 };
  }
  const side = lookup(cursor, at, SIDES)?.value;
  if (side && isWord(cursor, at + 1, NOON, { article: true }))
    return { partOfDay: side === 'after' ? 'afternoon' : 'morning', next: at + 2 };
  if (side === 'after' && isWord(cursor, at + 1, MIDDLE) && isWord(cursor, at + 2, NIGHT, { article: true }))
    return { partOfDay: 'night', next: at + 3 };
  return null;
}

export interface PartParse {
  start: number;
  next: number;
  partOfDay: PartOfDay;
  /** "after midnight": the night's second half, which belongs to the next day. */
  afterMidnight: boolean;
}

/** A part of day that stands before its day: "مساء", "بعد ظهر", "منتصف ليل", "بعد منتصف ليل". */
export function partBeforeDay(cursor: Cursor, at: number): PartParse | null {
  const side = lookup(cursor, at, SIDES, {
    clitics: '*',
  });
  const midAt = side ? at + 1 : at;
  const mid = isWord(cursor, midAt, MIDDLE, { clitics: side ? '' : '*' });
  const partAt = mid ? midAt + 1 : midAt;
  const clitics = side || mid ? '' : '*';
  const part = lookup(cursor, partAt, PARTS_OF_DAY, { article: false, clitics });
  if (!part || (mid && part.value !== 'night')) return null;
  if (side && !mid && part.value !== 'noon') return null;
  const start = side?.start ?? (mid ? (cursor.tokens[at]?.start ?? part.start) : part.start);
  const partOfDay = side && !mid ? (side.value === 'after' ? 'afternoon' : 'morning') : part.value;
  return { start, next: partAt + 1, partOfDay, afterMidnight: mid && side?.value === 'after' };
}

function abbreviated(cursor: Cursor, at: number): { partOfDay: PartOfDay; next: number } | null {
  const word = lookup(cursor, at, ABBREVIATED);
  return word ? { partOfDay: word.value, next: at + 1 } : null;
}

/** Hours of a 24-hour clock that leave no doubt; 1 to 12 could be either half of the day. */
function partOfHour(hour: number): PartOfDay | null {
  if (hour < 13) return null;
  if (hour < 17) return 'afternoon';
  return hour < 21 ? 'evening' : 'night';
}
