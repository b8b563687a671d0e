import type { Token } from '../../Token.ts';
import type { ChronoResult } from './chronoResults.ts';
import {
  COUNTED,
  CUES,
  MONTH_CUES,
  MONTH_NAME,
  NOT_AFTER_WEEKDAY,
  NOT_BEFORE_WEEKDAY,
  WEEKDAY_NAME,
} from './lexicon.ts';

const SHORT_WEEKDAY = /^(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?$/i;

/**
 * False for what chrono takes for a date and news does not mean so: "may", "the sun", "March 15 civilians", "3/4 of the
 * town", "Friday prayers". `before` and `after` are the tokens beside the result.
 */
export function isDate(
  { result }: ChronoResult,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  const { text, start } = result;
  const name = (MONTH_NAME.exec(text) ?? WEEKDAY_NAME.exec(text))?.[0];
  if (name !== undefined && name[0] === name[0]?.toLowerCase()) return false;
  if (name === undefined && isBareNumbers(text)) return false;
  const dated = start.isCertain('day') && start.isCertain('month');
  if (!dated && start.isCertain('weekday') && name !== undefined) {
    if (NOT_AFTER_WEEKDAY.has(after?.key ?? '') || NOT_BEFORE_WEEKDAY.has(before?.key ?? '')) return false;
    // "Sun" and "Sat" alone are also a paper, a person, a verb.
    if (SHORT_WEEKDAY.test(text)) return before?.key === 'on';
  }
  const bareMonth = start.isCertain('month') && !start.isCertain('day') && !/\d{4}/.test(text);
  if (!bareMonth || name === undefined) return true;
  // "to April Jones", "by May": a capital after these months makes a name of them, unless "in" says otherwise.
  const person = /^(?:april|may|june|august)$/i.test(name) && /^\p{Lu}/u.test(after?.clean ?? '');
  return (person ? MONTH_CUES : CUES).has(before?.key ?? '');
}

/** "3/4", "24/7", "10.5": numbers are a date only with a year in four digits, or a two-digit one between strokes. */
function isBareNumbers(text: string): boolean {
  if (/[a-z]/i.test(text.replace(/\d[TZ]|T\d/g, ''))) return false;
  return !/\d{4}/.test(text) && !/^\d{1,2}\/\d{1,2}\/\d{2}$/.test(text);
}

/** True when the number that chrono took for a day counts what follows ("in March 15 civilians were killed"). */
export function countsWhatFollows({ result }: ChronoResult, after: Token | undefined): boolean {
  return /^[A-Za-z]+\.? \d{1,2}$/.test(result.text) && COUNTED.has(after?.key ?? '');
}
