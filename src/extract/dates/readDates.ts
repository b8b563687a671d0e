import { languagePacks } from '../../language/packs.ts';
import type { TokenizedText } from '../../language/Token.ts';
import type { TemporalExpression } from '../../language/temporal.ts';
import type { DateExpression, PartOfDay } from '../../model/date.ts';
import { edtfRange } from '../../model/edtf.ts';
import { evidenceOf, type Note } from '../../model/note.ts';
import type { LanguageCode } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';
import { antecedentAfter, NO_ANTECEDENT } from './anchored.ts';
import { publicationDay } from './clock.ts';
import * as note from './notes.ts';
import { withOwnDate } from './ownDate.ts';
import { timePrecision } from './precision.ts';
import type { Resolution, ResolveContext } from './Resolution.ts';
import { resolveRange } from './ranges.ts';
import { readAs } from './readAs.ts';
import { resolvePoint } from './resolvePoint.ts';

/** A date expression of the report with its first and last day (`YYYY-MM-DD`, inclusive; null when open or unresolved). */
export interface ReadDate extends DateExpression {
  from: string | null;
  to: string | null;
  /** Doubts that a person should look at; each stands in `evidence` too. */
  warnings: Note[];
  /**
   * True for "in recent months", "for more than six weeks", "at ten": it names no date and is not shown among the dates, but
   * an event told beside it took place then, and not on the day of the report.
   */
  vague: boolean;
  /** True behind "since": what is told beside it goes on from then, and need not have begun then. */
  since: boolean;
}

/** A part of day that names neither day nor hour ("at dawn"): what it tells of has it beside the day that governs it. */
export interface TimeOfDayMention extends Span {
  text: string;
  partOfDay: PartOfDay;
}

export interface DateReading {
  /** In order, without overlap. */
  dates: ReadDate[];
  timesOfDay: TimeOfDayMention[];
  /** The day that relative dates are counted from, `YYYY-MM-DD`: the publication's, or the text's own where that is later. */
  publishedDay: string | null;
  warnings: Note[];
}

export interface DateContext {
  /** ISO 8601 date or date-time of the report's publication, null when unknown. */
  publishedAt: string | null;
  /** IANA zone of the report's clock, default Asia/Damascus. */
  timeZone?: string;
}

/** First day of the week by CLDR: Saturday in Syria and most of the Arab East, Monday for English by ISO 8601. */
const WEEK_START: Record<LanguageCode, number> = { ar: 6, en: 1 };

/**
 * Finds and resolves the dates of a report. Relative expressions count from the publication date by the clock of the
 * zone; without one their `edtf` is null and the evidence says so. Throws a RangeError for an unknown time zone only.
 */
export function readDates(
  tokenized: TokenizedText,
  language: LanguageCode,
  context: DateContext,
): DateReading {
  const expressions = languagePacks[language].findTemporalExpressions(tokenized);
  const given = publicationDay(context.publishedAt, context.timeZone);
  const publication = withOwnDate(given, tokenized, expressions);
  const reading: DateReading = {
    dates: [],
    timesOfDay: [],
    publishedDay: publication.day?.toString() ?? null,
    warnings: [...publication.warnings],
  };
  let antecedent = NO_ANTECEDENT;
  let sentence = 0;
  for (const expression of expressions) {
    const { meaning } = expression;
    if (meaning.kind === 'time-of-day' && !meaning.hour) {
      if (expression.partOfDay) reading.timesOfDay.push(timeOfDay(expression, expression.partOfDay));
      continue;
    }
    while ((tokenized.sentences[sentence + 1]?.start ?? Number.POSITIVE_INFINITY) <= expression.start)
      sentence++;
    const date = readDate({
      published: publication.day,
      weekStart: WEEK_START[language],
      expression,
      antecedent,
      byClock: publication.byClock,
      sentenceStart: tokenized.sentences[sentence]?.start ?? 0,
    });
    if (meaning.kind !== 'time-of-day') antecedent = antecedentAfter(antecedent, date);
    reading.dates.push(date);
    reading.warnings.push(...date.warnings);
  }
  return reading;
}

function timeOfDay(expression: TemporalExpression, partOfDay: PartOfDay): TimeOfDayMention {
  return { text: expression.text, start: expression.start, end: expression.end, partOfDay };
}

function readDate(context: ResolveContext): ReadDate {
  const { expression } = context;
  const { meaning } = expression;
  const resolution =
    meaning.kind === 'range' ? resolveRange(meaning, context) : resolvePoint(meaning, context);
  const edtf = withQualifiers(resolution, expression.approximate);
  const range = edtf === null ? null : edtfRange(edtf);
  return {
    text: expression.text,
    start: expression.start,
    end: expression.end,
    edtf,
    precision: timePrecision(edtf, expression.partOfDay),
    ...(expression.partOfDay === null ? {} : { partOfDay: expression.partOfDay }),
    ...evidenceOf(notesOf(resolution, context)),
    from: range?.from ?? null,
    to: range?.to ?? null,
    warnings: resolution.warnings,
    vague: isVague(expression),
    since: expression.since,
  };
}

function isVague({ meaning, approximate, partOfDay }: TemporalExpression): boolean {
  switch (meaning.kind) {
    case 'window':
      return meaning.amount === null && (meaning.recent === true || meaning.direction === 'next');
    case 'ago':
      // "For more than six weeks now" says how long; "for a week now" still says from when.
      if (!meaning.ongoing || meaning.unit === 'hour' || meaning.unit === 'day') return false;
      return meaning.amount === null || approximate || meaning.unit === 'year';
    case 'time-of-day':
      return partOfDay === null;
    default:
      return false;
  }
}

/** How it was read, what it was counted from and by which clock, what was taken for granted. */
function notesOf(resolution: Resolution, { expression, published, byClock }: ResolveContext): Note[] {
  const notes = [readAs(expression.meaning), ...resolution.notes];
  const counted = published && resolution.notes.some(({ en }) => en === note.countedFrom(published).en);
  if (counted && byClock) notes.push(byClock);
  if (resolution.edtf === null) return notes;
  if (expression.part) notes.push(note.partOfPeriod(expression.part));
  if (expression.partOfDay === 'night') notes.push(note.nightOfEvening());
  return notes;
}

/** EDTF's signs on each end: ~ approximate, ? uncertain, % both. */
function withQualifiers(resolution: Resolution, about: boolean): string | null {
  if (resolution.edtf === null) return null;
  const approximate = resolution.approximate || about;
  const sign =
    approximate && resolution.uncertain ? '%' : approximate ? '~' : resolution.uncertain ? '?' : '';
  return sign === ''
    ? resolution.edtf
    : resolution.edtf
        .split('/')
        .map((end) => (end.endsWith('X') ? end : end + sign))
        .join('/');
}
