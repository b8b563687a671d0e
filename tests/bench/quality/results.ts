import type { Figure } from './evaluate.ts';
import type { Column, Row } from './rows.ts';

/** A figure as it is kept from one run to the next. */
export interface Result {
  title: string;
  gold: string;
  measure: string;
  column: Column;
  value: number;
  low: number | null;
  high: number | null;
  goal: number | null;
  atMost: boolean;
}

export function resultOf(row: Row, column: Column, { value, low, high }: Figure): Result {
  const { title, gold, measure, goals, atMost = false } = row;
  return { title, gold, measure, column, value, low, high, goal: goals[column] ?? null, atMost };
}

/** True when the goal is reached, null when there is none. */
export function isReached({ value, goal, atMost }: Result): boolean | null {
  if (goal === null) return null;
  return atMost ? value <= goal : value >= goal;
}

/** The figure of an earlier run that a result is compared with. */
export function earlierOf(result: Result, before: readonly Result[]): Result | null {
  const same = ({ title, column }: Result) => title === result.title && column === result.column;
  return before.find(same) ?? null;
}

const digits = (value: number): string => value.toFixed(3);

function goalText(result: Result): string {
  if (result.goal === null) return '';
  const bound = `${result.atMost ? '≤' : '≥'} ${result.goal}`;
  return isReached(result) ? `${bound} ✓` : `${bound} ✗`;
}

/** The results as rows of a Markdown table, with what they were before. */
export function resultTable(results: readonly Result[], before: readonly Result[]): string {
  const lines = results.map((result) => {
    const { title, gold, measure, column, value, low, high } = result;
    const interval = low === null || high === null ? '' : `${digits(low)}-${digits(high)}`;
    const earlier = earlierOf(result, before);
    const was = earlier ? digits(earlier.value) : '';
    return `| ${[title, gold, measure, column, digits(value), interval, goalText(result), was].join(' | ')} |`;
  });
  return [
    '| what | gold | measure | column | figure | 95 % interval | goal | was |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}
