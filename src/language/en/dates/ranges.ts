import type { PointMeaning } from '../../temporal.ts';
import type { Finding } from './Finding.ts';

const DAY_RANGE = /^,?\s*(?:(?:and|to|until|till|through)\s+|[-–]\s*)(?:on\s+)?$/;

/** Joins "from A to B" and "between A and B" (the first takes its year from the second), and "May 26 last year". */
export function joinNeighbours(text: string, findings: readonly Finding[]): Finding[] {
  const joined: Finding[] = [];
  for (const finding of findings) {
    const first = joined.at(-1);
    const range = first && join(text, first, finding);
    if (range) joined[joined.length - 1] = range;
    else joined.push(finding);
  }
  return joined;
}

function join(text: string, first: Finding, second: Finding): Finding | null {
  const between = text.slice(first.end, second.start);
  if (between.length > 14) return null;
  const { meaning } = first;
  const year =
    second.meaning.kind === 'relative-unit' && second.meaning.unit === 'year' ? second.meaning : null;
  if (year && meaning.kind === 'calendar-date' && meaning.year === null && /^(?:,? | of )$/.test(between))
    return {
      ...first,
      end: second.end,
      meaning: { ...meaning, year: { kind: 'offset', value: year.offset } },
    };
  if (!DAY_RANGE.test(between)) return null;
  const opener = /\b(from|between)\s+(?:the\s+)?$/i.exec(
    text.slice(Math.max(0, first.start - 14), first.start),
  )?.[1];
  const and = between.includes('and');
  if (opener === undefined || (opener.toLowerCase() === 'between') !== and) return null;
  const [from, to] = [pointOf(first), pointOf(second)];
  if (!from || !to) return null;
  const inherits = from.kind === 'calendar-date' && to.kind === 'calendar-date' && from.year === null;
  return {
    start: first.start,
    end: second.end,
    meaning: { kind: 'range', from: inherits ? { ...from, year: to.year } : from, to },
  };
}

function pointOf({ meaning }: Finding): PointMeaning | null {
  return meaning.kind === 'calendar-date' || meaning.kind === 'weekday' || meaning.kind === 'relative-day'
    ? meaning
    : null;
}
