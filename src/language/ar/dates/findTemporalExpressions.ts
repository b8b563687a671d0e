import { hasWord } from '../../lexicon.ts';
import type { TokenizedText } from '../../Token.ts';
import type { TemporalExpression } from '../../temporal.ts';
import { daysFromBefore } from './anchored.ts';
import { clock, timeWithoutHour } from './clock.ts';
import { type Cursor, endBefore, isMark, isWord } from './cursor.ts';
import { dayExpression } from './dayExpression.ts';
import { ago, window } from './elapsed.ts';
import { ANNOUNCING, FUTURE_VERB, TELLING } from './lexicon.ts';
import { mayOpen } from './openers.ts';
import type { Parse } from './Parse.ts';
import { period } from './periods.ts';
import { range } from './ranges.ts';
import { words } from './table.ts';

/** In order of trust: the first rule that reads something at a token wins. */
const RULES: readonly ((cursor: Cursor, at: number) => Parse | null)[] = [
  range,
  window,
  ago,
  daysFromBefore,
  dayExpression,
  period,
  timeOfDay,
];

/** Within so many tokens a word such as "سوف" still governs a weekday. */
const ANNOUNCING_REACH = 12;

/**
 * Finds Arabic expressions of time, sentence by sentence, in one pass; every rule looks ahead at a bounded number of
 * tokens. Never throws.
 */
export function findTemporalExpressions({ text, tokens, sentences }: TokenizedText): TemporalExpression[] {
  if (sentences.length === 0) return findIn({ text, tokens });
  return sentences.flatMap(({ firstToken, endToken }) =>
    findIn({ text, tokens: tokens.slice(firstToken, endToken) }),
  );
}

function findIn(cursor: Cursor): TemporalExpression[] {
  const found: TemporalExpression[] = [];
  let announcedUntil = -1;
  for (let at = 0; at < cursor.tokens.length; ) {
    if (announces(cursor, at)) announcedUntil = at + ANNOUNCING_REACH;
    else if (isMark(cursor, at, '.!؟?؛') || hasWord(cursor.tokens[at], TELLING)) announcedUntil = -1;
    const parse = mayOpen(cursor.tokens[at]) ? firstParse(cursor, at) : null;
    if (!parse) {
      at++;
      continue;
    }
    found.push(
      expression(cursor, parse, at <= announcedUntil, isWord(cursor, at - 1, SINCE, { clitics: '*' })),
    );
    at = parse.next;
  }
  return found;
}

const NOT = words('غير');

function announces(cursor: Cursor, at: number): boolean {
  // "غير متوقعة": unexpected.
  if (isWord(cursor, at - 1, NOT)) return false;
  const token = cursor.tokens[at];
  return hasWord(token, ANNOUNCING) || (token?.kind === 'word' && FUTURE_VERB.test(token.clean));
}

function firstParse(cursor: Cursor, at: number): Parse | null {
  for (const rule of RULES) {
    const parse = rule(cursor, at);
    if (parse) return parse;
  }
  return null;
}

function timeOfDay(cursor: Cursor, at: number): Parse | null {
  const time = clock(cursor, at) ?? timeWithoutHour(cursor, at);
  if (!time || (time.partOfDay === null && !time.hour)) return null;
  // "القناة الثانية مساء أمس": the part belongs to the day behind it.
  if (!time.hour && dayExpression(cursor, time.next - 1)) return null;
  const { start, next, afterMidnight } = time;
  const hour = time.hour && !isHabit(cursor, at);
  return {
    start,
    next,
    meaning: { kind: 'time-of-day', hour, afterMidnight },
    ...(time.partOfDay === null ? {} : { partOfDay: time.partOfDay }),
  };
}

/** "يومياً من الساعة التاسعة", "بين الساعة", "حتى الساعة": bounds of a time, not the hour of an event. */
function isHabit(cursor: Cursor, at: number): boolean {
  if (isWord(cursor, at - 1, BOUNDS, { clitics: '*' })) return true;
  for (let before = at - 1; before >= at - HABIT_REACH; before--)
    if (isWord(cursor, before, DAILY)) return true;
  return false;
}

const BOUNDS = words('من بين حتى إلى منذ لغاية');
const DAILY = words('يوميا يومي يومية');
/** Within so many tokens "daily" still says how often the hour comes. */
const HABIT_REACH = 6;

const SINCE = words('منذ');

function expression(cursor: Cursor, parse: Parse, expected: boolean, since: boolean): TemporalExpression {
  const end = endBefore(cursor, parse.next);
  return {
    start: parse.start,
    end,
    text: cursor.text.slice(parse.start, end),
    meaning: parse.meaning,
    partOfDay: parse.partOfDay ?? null,
    part: parse.part ?? null,
    weekday: parse.weekday ?? null,
    approximate: parse.approximate ?? false,
    expected,
    since: since || (parse.meaning.kind === 'ago' && parse.meaning.ongoing),
  };
}
