import type { Token, TokenizedText } from '../../Token.ts';
import { calendarDate, type Reference } from '../../temporal.ts';
import type { Finding } from './Finding.ts';
import { CUES, DIRECTIONS, PARTS_OF_DAY, PARTS_OF_PERIOD, SEASONS, UNITS } from './lexicon.ts';

/** Years, seasons and vague spans, which chrono does not read: "in 2018", "summer of 2018", "overnight", "in recent days". */
export function periods({ tokens }: TokenizedText): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at < tokens.length; ) {
    const finding = years(tokens, at) ?? season(tokens, at) ?? vague(tokens, at);
    if (finding) found.push(finding.finding);
    at = finding?.next ?? at + 1;
  }
  return found;
}

interface Step {
  finding: Finding;
  next: number;
}

const key = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? '';
const isYear = (token: Token | undefined): token is Token =>
  token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.key);

/** "in 2018", "between 2014 and 2016", "from 2011 to 2018", "2011-2018" after a cue. */
function years(tokens: readonly Token[], at: number): Step | null {
  const first = tokens[at];
  if (!isYear(first) || !yearCue(tokens, at)) return null;
  const opener = key(tokens, at - 1);
  const joint = key(tokens, at + 1);
  const second = tokens[at + 2];
  const joins =
    opener === 'between' ? joint === 'and' : ['to', 'until', 'till', 'through', '-', '–'].includes(joint);
  if (joins && isYear(second) && second.key > first.key) {
    const start =
      opener === 'between' || opener === 'from' ? (tokens[at - 1]?.start ?? first.start) : first.start;
    const meaning = { kind: 'range', from: year(first), to: year(second) } as const;
    return { finding: { start, end: second.end, meaning }, next: at + 3 };
  }
  const after = tokens[at + 1];
  // "the early 1900s" is a decade.
  if (after?.key === 's' && after.start === first.end) return null;
  // "in 2018 cases": what follows is counted.
  if (after?.kind === 'word' && /[^s]s$/.test(after.key) && after.key !== 'was' && !isPossessive(after))
    return null;
  return { finding: { start: first.start, end: first.end, meaning: year(first) }, next: at + 1 };
}

function isPossessive(token: Token): boolean {
  return /['’]/.test(token.clean);
}

function yearCue(tokens: readonly Token[], at: number): boolean {
  const before = key(tokens, at - 1);
  return (
    isListed(tokens, at) ||
    isModifier(tokens, at) ||
    (CUES.has(before) && before !== 'to' && before !== 'of') ||
    PARTS_OF_PERIOD.has(before) ||
    (before === 'of' && PARTS_OF_PERIOD.has(key(tokens, at - 2))) ||
    (before === '-' && key(tokens, at - 2) === 'mid')
  );
}

/** "in 2014 and 2015": after a year that has its cue. */
function isListed(tokens: readonly Token[], at: number): boolean {
  return key(tokens, at - 1) === 'and' && isYear(tokens[at - 2]) && CUES.has(key(tokens, at - 3));
}

/** "the 2013 attack", "its 2014 campaign": one thing, called by its year. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return (
    ['the', 'its', 'their'].includes(key(tokens, at - 1)) &&
    after?.kind === 'word' &&
    /^[a-z]{3,}$/.test(after.clean) &&
    !after.key.endsWith('s')
  );
}

function year(token: Token): ReturnType<typeof calendarDate> {
  return calendarDate({ year: { kind: 'named', value: Number(token.key) } });
}

/** "summer 2018", "the summer of 2018", "last winter"; "fall" needs a year. */
function season(tokens: readonly Token[], at: number): Step | null {
  const name = SEASONS.get(key(tokens, at));
  const token = tokens[at];
  if (!name || !token) return null;
  const of = key(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  const named = tokens[of];
  const direction = DIRECTIONS.get(key(tokens, at - 1)) ?? null;
  const reference: Reference = isYear(named) ? { kind: 'named', value: Number(named.key) } : null;
  if (!reference && (!direction || key(tokens, at) === 'fall')) return null;
  const start = reference ? token.start : (tokens[at - 1]?.start ?? token.start);
  return {
    finding: {
      start,
      end: reference && named ? named.end : token.end,
      meaning: { kind: 'season', season: name, year: reference, direction: reference ? null : direction },
    },
    next: reference ? of + 1 : at + 1,
  };
}

/** "overnight", "this morning", "in recent weeks", "the last few days". */
function vague(tokens: readonly Token[], at: number): Step | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.key === 'overnight')
    return {
      finding: {
        start: token.start,
        end: token.end,
        meaning: { kind: 'relative-day', offset: -1 },
        partOfDay: 'night',
      },
      next: at + 1,
    };
  const part = PARTS_OF_DAY.get(key(tokens, at + 1));
  if (token.key === 'this' && part)
    return {
      finding: {
        start: token.start,
        end: tokens[at + 1]?.end ?? token.end,
        meaning: { kind: 'relative-day', offset: 0 },
        partOfDay: part,
      },
      next: at + 2,
    };
  const few = key(tokens, at + 1) === 'few' || key(tokens, at + 1) === 'several' ? at + 2 : at + 1;
  const direction = token.key === 'recent' ? 'last' : (DIRECTIONS.get(token.key) ?? null);
  const unit = UNITS.get(key(tokens, few));
  const end = tokens[few];
  const several = end?.key.endsWith('s') ?? false;
  if (!direction || direction === 'this' || !unit || !end || !several) return null;
  return {
    finding: {
      start: token.start,
      end: end.end,
      meaning: {
        kind: 'window',
        unit,
        amount: null,
        direction,
        ...(token.key === 'recent' ? { recent: true } : {}),
      },
    },
    next: few + 1,
  };
}
