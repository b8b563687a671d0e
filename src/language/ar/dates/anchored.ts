import type { AnchoredDay } from '../../temporal.ts';
import { type Cursor, isWord, lookup } from './cursor.ts';
import { CARDINALS } from './numbers.ts';
import type { Parse } from './Parse.ts';
import { table, words } from './table.ts';

const DAY = table<'day' | 'night'>([
  ['يوم', 'day'],
  ['ليلة', 'night'],
]);
/** Adjectives that count from the day named before; 0 is that day. */
const FOLLOWING = table([
  ['نفسه نفسها ذاته ذاتها عينه عينها', 0],
  ['تالي تالية موالي موالية لاحق لاحقة', 1],
  ['سابق سابقة', -1],
]);
const SAME = table([['نفس ذات', 0]]);
const THAT = table([['ذلك ذاك تلك', 0]]);
const SIDE = table([
  ['بعد', 1],
  ['قبل', -1],
]);
const SIDE_OF_IT = table([
  ['بعدها بعده', 1],
  ['قبلها قبله', -1],
]);
const THAT_THING = words('ذلك');
const DAYS = table([
  ['يوم', 1],
  ['يومين', 2],
  ['أسبوع', 7],
  ['أسبوعين', 14],
]);
const MANY_DAYS = table([['أيام', true]]);
/** Prepositions that make a point in time of it: "اليوم التالي" alone may be what a sentence is about. */
const BEFORE = words('في خلال حتى منذ من');
/** "The same day on which …", "the same day of 1869": another clause says which day. */
const SAYS_WHICH = words('الذي التي من');
/** "The day after the decision came out". */
const EVENTS = words(
  'صدور إعلان توقيع انتخاب انتخابات مقتل هجوم قصف وصول بدء انتهاء سقوط سيطرة دخول وقوع عيد حادث حادثة وفاة انفجار',
);

/** "بعد ذلك بيومين", "قبلها بيوم": days counted from the one named last. */
export function daysFromBefore(cursor: Cursor, at: number): Parse<AnchoredDay> | null {
  const joined = lookup(cursor, at, SIDE_OF_IT, { article: false, clitics: '*' });
  const side = joined ?? lookup(cursor, at, SIDE, { article: false, clitics: '*' });
  if (!side || (!joined && !isWord(cursor, at + 1, THAT_THING))) return null;
  const countAt = joined ? at + 1 : at + 2;
  const days = lookup(cursor, countAt, DAYS, { article: false, clitics: 'ب' });
  if (days) return parse(side.start, countAt + 1, side.value * days.value);
  const number = lookup(cursor, countAt, CARDINALS, { article: false, clitics: 'ب' });
  const unit = number && lookup(cursor, countAt + 1, MANY_DAYS, { article: false });
  return unit ? parse(side.start, countAt + 2, side.value * number.value) : null;
}

function parse(start: number, next: number, offset: number): Parse<AnchoredDay> {
  return { start, next, meaning: { kind: 'anchored-day', offset } };
}

/** "في اليوم التالي", "صباح اليوم نفسه", "في نفس اليوم", "في تلك الليلة": a day counted from the one named last. */
export function anchoredDay(cursor: Cursor, at: number, afterDayWord: boolean): Parse<AnchoredDay> | null {
  const same = lookup(cursor, at, SAME, { article: false, clitics: '*' });
  if (same) return definite(cursor, at + 1, same.start, at + 2, 0);
  const cued = afterDayWord || isWord(cursor, at - 1, BEFORE, { clitics: '*' });
  if (!cued) return null;
  const that = lookup(cursor, at, THAT, { article: false });
  if (that) return definite(cursor, at + 1, that.start, at + 2, 0);
  const following = lookup(cursor, at + 1, FOLLOWING);
  const start = cursor.tokens[at]?.start ?? 0;
  return following && definite(cursor, at, start, at + 2, following.value);
}

function definite(
  cursor: Cursor,
  at: number,
  start: number,
  next: number,
  offset: number,
): Parse<AnchoredDay> | null {
  const day = lookup(cursor, at, DAY, { article: true });
  if (!day || isWord(cursor, next, SAYS_WHICH) || isWord(cursor, next, EVENTS, { clitics: 'ل' })) return null;
  const night = day.value === 'night' ? ({ partOfDay: 'night' } as const) : {};
  return { start, next, meaning: { kind: 'anchored-day', offset }, ...night };
}
