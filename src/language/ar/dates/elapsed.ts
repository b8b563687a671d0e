import type { Ago, TemporalUnit, Window } from '../../temporal.ts';
import { monthName } from './calendar.ts';
import { type Cursor, isWord, lookup } from './cursor.ts';
import { relativeDay, weekdayName } from './days.ts';
import {
  ABOUT,
  DUAL_UNITS,
  FUTURE,
  LATEST,
  PARTS_OF_DAY,
  PAST,
  PLURAL_UNITS,
  SEVERAL,
  SEVERAL_AFTER,
  UNITS,
} from './lexicon.ts';
import { cardinal } from './numbers.ts';
import type { Parse } from './Parse.ts';
import { table, words } from './table.ts';

const SINCE = table([['منذ', true]]);
const BEFORE = table([['قبل', true]]);
const DURING = table([['خلال في طوال طيلة', true]]);
const IN = words('في');
const LAST = table([['آخر', true]]);
const OF = words('من');
const ON = words('على عن');
const BEGINNINGS = words(
  'بدء بداية انطلاق انعقاد انتهاء موعد إجراء تدشين افتتاح انتخابات إعلان عقد حلول إعادة',
);
const ERAS = words('انتفاضة ثورة حرب احتلال حصار خلافة دراسة طفولة استقلال وحدة حكم نظام');
const NOW = words('آن يوم');
const MORE = words('أكثر أقل');
const WHAT = words('ما يقرب');
const ELAPSED = words('مضت خلت مضى فقط تقريبا');
const PART_NAMES: ReadonlySet<string> = new Set(PARTS_OF_DAY.keys());
const HALF = words('نصف');
const ONE = words('واحد واحدة');

interface Amount {
  unit: TemporalUnit;
  amount: number | null;
  approximate: boolean;
  next: number;
}

/** "قبل يومين" is a day; "منذ أسبوع" lasts from then until now. "قبل يومين من الانتخابات" is counted from elsewhere: none. */
export function ago(cursor: Cursor, at: number): Parse<Ago> | null {
  const since = lookup(cursor, at, SINCE, { clitics: '*' });
  const word = since ?? lookup(cursor, at, BEFORE, { article: false, clitics: '*' });
  if (!word) return null;
  const about = approximation(cursor, at + 1);
  const amount = indefiniteAmount(cursor, about);
  if (!amount) return null;
  const elapsed = isWord(cursor, amount.next, ELAPSED) ? amount.next + 1 : amount.next;
  if (!since && isWord(cursor, elapsed, OF) && !isWord(cursor, elapsed + 1, NOW)) return null;
  // "قبل يومين على بدء", "منذ أيام الانتفاضة": counted from what follows.
  if (isWord(cursor, elapsed, ON) && isWord(cursor, elapsed + 1, BEGINNINGS)) return null;
  if (amount.amount === null && isWord(cursor, elapsed, ERAS, { article: true })) return null;
  return {
    start: word.start,
    next: elapsed,
    meaning: { kind: 'ago', unit: amount.unit, amount: amount.amount, ongoing: since !== null },
    approximate: about > at + 1 || amount.approximate,
  };
}

/** "خلال الأيام الثلاثة الماضية", "ال24 ساعة الماضية", "الأشهر القليلة الماضية", "اليومين الماضيين", "آخر 24 ساعة". */
export function window(cursor: Cursor, at: number): Parse<Window> | null {
  const during = lookup(cursor, at, DURING, { article: false, clitics: '*' });
  const from = during ? at + 1 : at;
  const start = during && !isWord(cursor, at, IN) ? during.start : null;
  const last = lookup(cursor, from, LAST, { article: false, clitics: during ? '' : '*' });
  if (last) {
    const amount = indefiniteAmount(cursor, from + 1);
    if (!amount || amount.amount === null || amount.unit === 'year') return null;
    return windowOf(start ?? last.start, amount.next, amount, 'last');
  }
  return definiteUnits(cursor, from, start) ?? definiteNumber(cursor, from, start);
}

/** "الأيام الثلاثة الماضية", "الساعات ال24 الماضية", "الأشهر الماضية", "اليومين الماضيين". */
function definiteUnits(cursor: Cursor, at: number, start: number | null): Parse<Window> | null {
  const clitics = start === null ? '*' : '';
  const dual = lookup(cursor, at, DUAL_UNITS, { article: true, clitics });
  const unit = dual ?? lookup(cursor, at, PLURAL_UNITS, { article: true, clitics });
  if (!unit) return null;
  const few = !dual && isWord(cursor, at + 1, SEVERAL_AFTER, { article: true });
  const number = dual || few ? null : cardinal(cursor, at + 1);
  const next = number?.next ?? (few ? at + 2 : at + 1);
  const direction = windowDirection(cursor, next);
  if (!direction) return null;
  const amount = dual ? 2 : (number?.value ?? null);
  const found = windowOf(start ?? unit.start, next + 1, { unit: unit.value, amount }, direction);
  return isWord(cursor, next, LATEST, { article: true })
    ? { ...found, meaning: { ...found.meaning, recent: true } }
    : found;
}

/** "الثلاثة أيام الماضية", "ال24 ساعة الماضية", "48 ساعة الماضية". */
function definiteNumber(cursor: Cursor, at: number, start: number | null): Parse<Window> | null {
  const number = cardinal(cursor, at);
  if (!number) return null;
  const unit = lookup(cursor, number.next, PLURAL_UNITS) ?? lookup(cursor, number.next, UNITS);
  if (!unit) return null;
  const direction = windowDirection(cursor, number.next + 1);
  if (!direction) return null;
  const amount = { unit: unit.value, amount: number.value };
  return windowOf(start ?? number.start, number.next + 2, amount, direction);
}

function windowOf(
  start: number,
  next: number,
  amount: { unit: TemporalUnit; amount: number | null },
  direction: 'last' | 'next',
): Parse<Window> {
  return { start, next, meaning: { kind: 'window', unit: amount.unit, amount: amount.amount, direction } };
}

function windowDirection(cursor: Cursor, at: number): 'last' | 'next' | null {
  if (isWord(cursor, at, PAST, { article: true }) || isWord(cursor, at, LATEST, { article: true }))
    return 'last';
  return isWord(cursor, at, FUTURE, { article: true }) ? 'next' : null;
}

/** "أسبوع", "يومين", "ثلاثة أيام", "24 ساعة", "عدة أشهر", "أيام", "شهر ونصف". */
function indefiniteAmount(cursor: Cursor, at: number): Amount | null {
  const several = isWord(cursor, at, SEVERAL) ? at + 1 : null;
  if (several !== null) {
    const unit = lookup(cursor, several, PLURAL_UNITS, { article: false });
    return unit ? { unit: unit.value, amount: null, approximate: true, next: several + 1 } : null;
  }
  const dual = lookup(cursor, at, DUAL_UNITS, { article: false });
  if (dual) return withHalf(cursor, { unit: dual.value, amount: 2, approximate: false, next: at + 1 });
  const plural = lookup(cursor, at, PLURAL_UNITS, { article: false });
  if (plural) {
    // "منذ ساعات الصباح": hours of a part of day, not a number of hours.
    if (isWord(cursor, at + 1, PART_NAMES, { article: true })) return null;
    const next = isWord(cursor, at + 1, SEVERAL_AFTER) ? at + 2 : at + 1;
    return { unit: plural.value, amount: null, approximate: true, next };
  }
  const one = lookup(cursor, at, UNITS, { article: false });
  // "منذ عام 2011" names a year, "قبل يوم السبت" a day.
  if (one && !namesOne(cursor, at + 1)) {
    const next = isWord(cursor, at + 1, ONE) ? at + 2 : at + 1;
    return withHalf(cursor, { unit: one.value, amount: 1, approximate: false, next });
  }
  const number = cardinal(cursor, at);
  if (!number || number.value < 1) return null;
  const unit = lookup(cursor, number.next, PLURAL_UNITS) ?? lookup(cursor, number.next, UNITS);
  if (!unit || unit.article) return null;
  return { unit: unit.value, amount: number.value, approximate: false, next: number.next + 1 };
}

/** What follows says which one: "عام 2011", "شهر حزيران", "يوم السبت". */
function namesOne(cursor: Cursor, at: number): boolean {
  return (
    cursor.tokens[at]?.kind === 'number' ||
    monthName(cursor, at) !== null ||
    weekdayName(cursor, at) !== null ||
    relativeDay(cursor, at, true) !== null
  );
}

function withHalf(cursor: Cursor, amount: Amount): Amount {
  return isWord(cursor, amount.next, HALF, { clitics: 'و' })
    ? { ...amount, approximate: true, next: amount.next + 1 }
    : amount;
}

/** Skips "نحو", "حوالي", "ما يقارب", "أكثر من", "ما يقرب من": where the amount begins. */
function approximation(cursor: Cursor, at: number): number {
  if (isWord(cursor, at, MORE) && isWord(cursor, at + 1, OF)) return at + 2;
  const what = isWord(cursor, at, WHAT) ? at + 1 : at;
  if (isWord(cursor, what, WHAT) && isWord(cursor, what + 1, OF)) return what + 2;
  return isWord(cursor, what, ABOUT) ? what + 1 : at;
}
