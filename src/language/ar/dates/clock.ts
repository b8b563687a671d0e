import type { PartOfDay } from '../../../model/date.ts';
import { type Cursor, isMark, isWord, lookup } from './cursor.ts';
import { ADVERBS_OF_DAY, PARTS_OF_DAY } from './lexicon.ts';
import { CARDINALS, digitsAt, ordinal, TENS } from './numbers.ts';
import { table, words } from './table.ts';

const HOUR = table([['ساعة', true]]);
const HOURS = table([['ساعات', true]]);
const EARLY_OR_LATE = words('أولى أول باكر باكرة مبكرة متأخرة أخيرة');
const HALF = words('نصف ربع ثلث دقيقة دقائق');
const ABBREVIATED = table<PartOfDay>([
  ['ص', 'morning'],
  ['م', 'evening'],
]);
const SIDES = table<'after' | 'before'>([
  ['بعد بعيد', 'after'],
  ['قبل قبيل', 'before'],
]);
const MINUTES = words('دقيقة دقائق دقيقتين');
const AND = words('و');
const NOON = words('ظهر');
const MIDDLE = words('منتصف');
const NIGHT = words('ليل');
const ZONE = words('توقيت');

export interface ClockParse {
  start: number;
  next: number;
  partOfDay: PartOfDay | null;
  /** True when an hour was named, not only a part of the day. */
  hour: boolean;
  /** "after midnight": the day after the evening. */
  afterMidnight: boolean;
}

/** "الساعة الخامسة مساءً", "الساعة 5:30 من فجر" (before a day), "الساعة 14:00 بتوقيت دمشق". */
export function clock(cursor: Cursor, at: number): ClockParse | null {
  const word = lookup(cursor, at, HOUR, { article: true, clitics: '*' });
  if (!word) return null;
  const bracket = isMark(cursor, at + 1, '(');
  const hourAt = bracket ? at + 2 : at + 1;
  const hour = digitsAt(cursor, hourAt) ?? ordinal(cursor, hourAt);
  if (!hour || hour.value > 24) return null;
  let next = hour.next;
  if (isMark(cursor, next, ':.,') && cursor.tokens[next + 1]?.kind === 'number') next += 2;
  if (bracket && isMark(cursor, next, ')')) next++;
  next = afterMinutes(cursor, next);
  if (isWord(cursor, next, HALF, { clitics: 'و' })) next++;
  const adverb = adverbOfDay(cursor, next) ?? abbreviated(cursor, next);
  if (adverb) next = adverb.next;
  if (isWord(cursor, next, ZONE, { clitics: 'ب' }) && cursor.tokens[next + 1]?.kind === 'word') next += 2;
  const partOfDay = adverb?.partOfDay ?? partOfHour(hour.value);
  return { start: word.start, next, partOfDay, hour: true, afterMidnight: adverb?.afterMidnight ?? false };
}

/** Skips "ودقيقتين", "وسبع وثلاثين دقيقة", "و20 دقيقة". */
function afterMinutes(cursor: Cursor, at: number): number {
  for (let next = at; next < at + 4; next++) {
    if (isWord(cursor, next, MINUTES, { clitics: '*' })) return next + 1;
    const number =
      digitsAt(cursor, next) ??
      lookup(cursor, next, CARDINALS, { clitics: 'و' }) ??
      lookup(cursor, next, TENS, { clitics: 'و' });
    if (!number && !isWord(cursor, next, AND)) return at;
  }
  return at;
}

/** "ساعات الفجر الأولى", "ساعات الصباح": before a day, or alone. */
export function hours(cursor: Cursor, at: number): ClockParse | null {
  const word = lookup(cursor, at, HOURS, { article: false, clitics: '*' });
  const part = word && lookup(cursor, at + 1, PARTS_OF_DAY, { article: true });
  if (!part) return null;
  const next = isWord(cursor, at + 2, EARLY_OR_LATE, { article: true }) ? at + 3 : at + 2;
  return { start: word.start, next, partOfDay: part.value, hour: false, afterMidnight: false };
}

/** A part of day that names neither hour nor day: "فجراً", "بعد منتصف الليل", "ساعات الصباح", "التاسعة صباحاً". */
export function timeWithoutHour(cursor: Cursor, at: number): ClockParse | null {
  const whole = hours(cursor, at);
  if (whole) return whole;
  const side = lookup(cursor, at, SIDES, { clitics: '*' });
  const midAt = side ? at + 1 : at;
  const start = cursor.tokens[at]?.start ?? 0;
  if (isWord(cursor, midAt, MIDDLE, { clitics: '*' }) && isWord(cursor, midAt + 1, NIGHT, { article: true }))
    return {
      start,
      next: midAt + 2,
      partOfDay: 'night',
      hour: false,
      afterMidnight: side?.value === 'after',
    };
  const hour = ordinal(cursor, at);
  const adverb = adverbOfDay(cursor, hour?.next ?? at);
  // "مساء" alone has no ending that makes an adverb of it.
  const sure = adverb && (hour !== null || side !== null || /ا$/.test(cursor.tokens[at]?.clean ?? ''));
  return sure ? { ...adverb, start, hour: false } : null;
}

/** "صباحاً", "مساءً", "بعد الظهر" after a day or an hour. */
export function adverbOfDay(cursor: Cursor, at: number): AdverbParse | null {
  const adverb = lookup(cursor, at, ADVERBS_OF_DAY, { article: false });
  // "لئلا" folds to the same letters as "ليلا".
  if (adverb && !cursor.tokens[at]?.clean.includes('ئ')) {
    // "مساء الجمعة" after a day begins another expression.
    const opensDay = cursor.tokens[at]?.key === 'مساء' && cursor.tokens[at + 1]?.key.startsWith('ال');
    return opensDay ? null : { partOfDay: adverb.value, next: at + 1, afterMidnight: false };
  }
  const side = lookup(cursor, at, SIDES)?.value;
  if (side && isWord(cursor, at + 1, NOON, { article: true }))
    return { partOfDay: side === 'after' ? 'afternoon' : 'morning', next: at + 2, afterMidnight: false };
  if (side === 'after' && isWord(cursor, at + 1, MIDDLE) && isWord(cursor, at + 2, NIGHT, { article: true }))
    return { partOfDay: 'night', next: at + 3, afterMidnight: true };
  return null;
}

interface AdverbParse {
  partOfDay: PartOfDay;
  next: number;
  afterMidnight: boolean;
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

function abbreviated(cursor: Cursor, at: number): AdverbParse | null {
  const word = lookup(cursor, at, ABBREVIATED);
  return word ? { partOfDay: word.value, next: at + 1, afterMidnight: false } : null;
}

/** Hours of a 24-hour clock that leave no doubt; 1 to 12 could be either half of the day. */
function partOfHour(hour: number): PartOfDay | null {
  if (hour < 13) return null;
  if (hour < 17) return 'afternoon';
  return hour < 21 ? 'evening' : 'night';
}
