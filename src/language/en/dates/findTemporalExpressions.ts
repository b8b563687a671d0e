import type { Token, TokenizedText } from '../../Token.ts';
import type { TemporalExpression, TemporalMeaning } from '../../temporal.ts';
import { type ChronoResult, chronoResults } from './chronoResults.ts';
import { classify } from './classify.ts';
import { withContext } from './context.ts';
import { dayRanges } from './dayRanges.ts';
import type { Finding } from './Finding.ts';
import { countsWhatFollows, isDate } from './guards.ts';
import { ANNOUNCING } from './lexicon.ts';
import { periods } from './periods.ts';
import { phrases } from './phrases.ts';
import { joinNeighbours } from './ranges.ts';

/** Within so many tokens a word such as "will" still governs a weekday. */
const ANNOUNCING_REACH = 12;

/**
 * Finds English expressions of time: chrono-node recognises days and times, the rules beside it read years, seasons and
 * vague spans, and drop what news does not mean as a date. Never throws.
 */
export function findTemporalExpressions(tokenized: TokenizedText): TemporalExpression[] {
  const { text, tokens } = tokenized;
  const read = chronoResults(tokenized).flatMap((result) => finding(tokens, result) ?? []);
  const others = [...periods(tokenized), ...phrases(text), ...dayRanges(text)];
  const found = joinNeighbours(text, apart([...read, ...others], tokens));
  return found.map((one) => expression(tokenized, one));
}

function finding(tokens: readonly Token[], raw: ChronoResult): Finding | null {
  const first = tokenAt(tokens, raw.start);
  const after = tokens[tokenAt(tokens, raw.end)];
  if (!isDate(raw, tokens[first - 1], after)) return null;
  const said = classify(raw.result);
  if (!said) return null;
  const preposition = /^[\s,]*(?:(?:on|at|by)\s+)?/i.exec(raw.result.text)?.[0].length ?? 0;
  const extra = trailing(raw.result.text, said.meaning.kind);
  const base: Finding = {
    start: raw.start + preposition,
    end: raw.end - extra,
    meaning: said.meaning,
    ...(said.partOfDay && extra === 0 ? { partOfDay: said.partOfDay } : {}),
    ...(said.weekday ? { weekday: said.weekday } : {}),
  };
  if (base.meaning.kind !== 'calendar-date' || !countsWhatFollows(raw, after)) return base;
  const month = tokens[first];
  return { ...base, end: month?.end ?? raw.end, meaning: { ...base.meaning, day: null } };
}

/** Length of what chrono took in after the date: a comma, a dash, a number that counts what follows ("on Thursday 23 civilians"). */
function trailing(text: string, kind: TemporalMeaning['kind']): number {
  const count = kind === 'weekday' ? /\s\d{1,4}$/.exec(text) : /(?<=\d{4})\s\d{1,2}$/.exec(text);
  return (count ?? /[\s,–-]+$/.exec(text))?.[0].length ?? 0;
}

/** In order; where two overlap the longer stays. Only then the words beside each are read. */
function apart(findings: readonly Finding[], tokens: readonly Token[]): Finding[] {
  const sorted = findings
    .map((one) => withContext(tokens, tokenAt(tokens, one.start), one))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Finding[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept;
}

/** Index of the first token that ends after an offset. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function expression(tokenized: TokenizedText, found: Finding): TemporalExpression {
  return {
    start: found.start,
    end: found.end,
    text: tokenized.text.slice(found.start, found.end),
    meaning: found.meaning,
    partOfDay: found.partOfDay ?? null,
    part: found.part ?? null,
    weekday: found.weekday ?? null,
    approximate: found.approximate ?? false,
    since: tokenized.tokens[tokenAt(tokenized.tokens, found.start) - 1]?.key === 'since',
    expected: isExpected(tokenized.tokens, tokenAt(tokenized.tokens, found.start), found.meaning.kind),
  };
}

const BOUNDS: ReadonlySet<string> = new Set(['by', 'until', 'till']);

function isExpected(tokens: readonly Token[], first: number, kind: TemporalMeaning['kind']): boolean {
  // "By 10 October", "until 5 July".
  const bounds = BOUNDS.has(tokens[first - 1]?.key ?? '') || BOUNDS.has(tokens[first - 2]?.key ?? '');
  if (bounds && kind === 'calendar-date') return true;
  for (let at = first - 1; at >= Math.max(0, first - ANNOUNCING_REACH); at--) {
    const key = tokens[at]?.key ?? '';
    if (key === '.' || key === '!' || key === '?') return false;
    // "Due to" gives a reason.
    if (ANNOUNCING.has(key) && !(key === 'due' && tokens[at + 1]?.key === 'to')) return true;
  }
  return false;
}
