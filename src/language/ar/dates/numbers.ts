import { foldArabic } from '../normalize.ts';
import { type Cursor, keyAt, lookup } from './cursor.ts';
import { table } from './table.ts';

/** Cardinals, masculine and feminine, in all three cases. */
export const CARDINALS = table<number>([
  ['واحد واحدة احدى إحدى أحد', 1],
  ['اثنين اثنان اثنتين اثنتان اثنا اثني اثنتا اثنتي', 2],
  ['ثلاث ثلاثة', 3],
  ['أربع أربعة', 4],
  ['خمس خمسة', 5],
  ['ست ستة', 6],
  ['سبع سبعة', 7],
  ['ثمان ثمانية ثماني', 8],
  ['تسع تسعة', 9],
  ['عشر عشرة', 10],
]);
export const TENS = table<number>([
  ['عشرين عشرون', 20],
  ['ثلاثين ثلاثون', 30],
  ['أربعين أربعون', 40],
  ['خمسين خمسون', 50],
  ['ستين ستون', 60],
  ['سبعين سبعون', 70],
  ['ثمانين ثمانون', 80],
  ['تسعين تسعون', 90],
]);
export const ORDINALS = table<number>([
  ['أول أولى', 1],
  ['ثاني ثانية', 2],
  ['ثالث ثالثة', 3],
  ['رابع رابعة', 4],
  ['خامس خامسة', 5],
  ['سادس سادسة', 6],
  ['سابع سابعة', 7],
  ['ثامن ثامنة', 8],
  ['تاسع تاسعة', 9],
  ['عاشر عاشرة', 10],
  ['حادي حادية واحد واحدة', 11],
]);
const TEEN = new Set([foldArabic('عشر'), foldArabic('عشرة')]);

export interface NumberParse {
  value: number;
  start: number;
  next: number;
}

/** "3", "ال3", "ثلاثة", "الثلاثة", "خمسة عشر", "أربع وعشرين": a whole number up to 99 in words, any in digits. */
export function cardinal(cursor: Cursor, at: number): NumberParse | null {
  const digits = digitsAt(cursor, at);
  if (digits) return digits;
  const tens = lookup(cursor, at, TENS);
  if (tens) return { value: tens.value, start: tens.start, next: at + 1 };
  const ones = lookup(cursor, at, CARDINALS);
  if (!ones) return null;
  if (ones.value < 10 && TEEN.has(keyAt(cursor, at + 1) ?? ''))
    return { value: 10 + ones.value, start: ones.start, next: at + 2 };
  const compound = lookup(cursor, at + 1, TENS, { clitics: 'و' });
  if (compound) return { value: ones.value + compound.value, start: ones.start, next: at + 2 };
  return { value: ones.value, start: ones.start, next: at + 1 };
}

/** "السابع", "الحادي عشر", "الحادي والعشرين", "الثلاثين": the day of a month in words, 1 to 31. */
export function ordinal(cursor: Cursor, at: number): NumberParse | null {
  const tens = lookup(cursor, at, TENS, { article: true });
  if (tens) return tens.value <= 30 ? { value: tens.value, start: tens.start, next: at + 1 } : null;
  const ones = lookup(cursor, at, ORDINALS, { article: true });
  if (!ones) return null;
  const unit = ones.value === 11 ? 1 : ones.value;
  if (unit < 10 && TEEN.has(keyAt(cursor, at + 1) ?? ''))
    return { value: 10 + unit, start: ones.start, next: at + 2 };
  const compound = lookup(cursor, at + 1, TENS, { article: true, clitics: 'و' });
  if (compound && unit < 10 && unit + compound.value <= 31)
    return { value: unit + compound.value, start: ones.start, next: at + 2 };
  return ones.value <= 10 ? { value: ones.value, start: ones.start, next: at + 1 } : null;
}

/** Digits, with the article written before them as a word of its own ("ال24", "الـ 24"). */
export function digitsAt(cursor: Cursor, at: number): NumberParse | null {
  const token = cursor.tokens[at];
  if (!token) return null;
  if (token.kind === 'number')
    return token.key.length <= 4 ? { value: Number(token.key), start: token.start, next: at + 1 } : null;
  const number = cursor.tokens[at + 1];
  if (number?.kind !== 'number' || number.key.length > 4) return null;
  for (const reading of token.readings)
    if (reading.key === 'ال' || (reading.key === 'ل' && reading.clitics !== ''))
      return {
        value: Number(number.key),
        start: token.start + (token.letterOffsets?.[reading.cut] ?? reading.cut),
        next: at + 2,
      };
  return null;
}
