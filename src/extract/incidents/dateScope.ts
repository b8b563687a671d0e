import type { Token, TokenizedText } from '../../language/Token.ts';
import type { IncidentDate } from '../../model/date.ts';
import type { Note } from '../../model/note.ts';
import { evidenceOf } from '../../model/note.ts';
import type { Clause } from '../clauses.ts';
import type { ReadDate } from '../dates/readDates.ts';
import type { FoundEvent, SentenceReading } from './findEvents.ts';
import { isNewsDay, leadDay, type Section, sectionAt, sectionsOf, wholeDay } from './reportDay.ts';

/** An incident's date with how sure the rule that chose it is (0..1). */
export interface ScopedDate {
  date: IncidentDate | null;
  confidence: number;
  /** The rule that chose the date, or why there is none. */
  rule: Note;
  warnings: Note[];
}

/**
 * How often a date of each rule is right, from three annotated sets (106 texts, 166 incidents; `npm run bench:incidents -- --only
 * confidence` counts the first) with one right and one wrong case added (Laplace), rounded down to .05. Annotators allow a
 * day of slack where nothing but the publication supports the date: that rule is set lower. A title's day was not seen.
 */
const RIGHT = {
  clause: 0.9,
  sentence: 0.85,
  heading: 0.85,
  lead: 0.9,
  title: 0.8,
  publication: 0.7,
} as const;

/** What the report as a whole says about time. */
export interface DateScope {
  tokens: readonly Token[];
  publishedDay: string | null;
  /** Days of title lines and of a chronicle's headings, in text order. */
  sections: readonly Section[];
  /** The day of the lead, for what names no date of its own. */
  leadDay: ReadDate | null;
  /** The day that the title names, which is no part of the text. */
  titleDay: ReadDate | null;
}

/** Reads what holds for all of a report; `titleDates` are those of its title. */
export function createDateScope(
  tokenized: TokenizedText,
  dates: readonly ReadDate[],
  publishedDay: string | null,
  titleDates: readonly ReadDate[] = [],
): DateScope {
  const titleDay = titleDates.find((date) => isNewsDay(date, publishedDay)) ?? null;
  return {
    tokens: tokenized.tokens,
    publishedDay,
    sections: sectionsOf(tokenized, dates, publishedDay),
    leadDay: leadDay(tokenized, dates, publishedDay),
    titleDay: titleDay && wholeDay(titleDay),
  };
}

/**
 * The date that governs an event: the nearest in its clause, else the nearest in its sentence that stands beside no other
 * event, else the day of the heading it stands under, of the report's lead, of its title, else the publication date as an
 * approximation. Earlier acts ("had met") take no date from outside their sentence. A part of day named in the clause goes
 * with the day that governs it.
 */
export function dateOf(
  event: FoundEvent,
  events: readonly FoundEvent[],
  reading: SentenceReading,
  scope: DateScope,
): ScopedDate {
  return withPartOfDay(governing(event, events, reading, scope), event, reading, scope);
}

function governing(
  event: FoundEvent,
  events: readonly FoundEvent[],
  reading: SentenceReading,
  scope: DateScope,
): ScopedDate {
  // "The heaviest shelling for years" dates nothing.
  const inSentence = reading.dates.filter(
    ({ since, vague, precision }) => !(since && vague && precision === 'year'),
  );
  const inClause = inSentence.filter((date) => clauseOf(date, reading, scope) === event.clause);
  const eventStart = scope.tokens[event.token]?.start ?? 0;
  // A date beside another event is that event's: "… after forces had taken it this morning".
  const free = inSentence.filter((date) => {
    // "Since 8 May …, and …": another clause says what began then.
    if (date.since && date.end <= eventStart) return false;
    const clause = clauseOf(date, reading, scope);
    return !events.some(
      (other) =>
        other.clause === clause &&
        other.clause !== event.clause &&
        other.subType !== event.subType &&
        !isOnlyOutcome(other, event, reading),
    );
  });
  const resolved = (dates: readonly ReadDate[]): ReadDate[] => dates.filter((date) => date.edtf !== null);
  const own =
    nearest(resolved(inClause), event, scope) ??
    nearest(resolved(free), event, scope) ??
    nearest(inClause, event, scope) ??
    nearest(free, event, scope);
  if (own) {
    const sameClause = inClause.includes(own);
    return fromExpression(own, sameClause ? CLAUSE : SENTENCE, sameClause ? RIGHT.clause : RIGHT.sentence);
  }
  if (event.earlier) return undated(EARLIER);
  const unresolved = inSentence.find((date) => date.edtf === null);
  if (unresolved && scope.publishedDay === null) return fromExpression(unresolved, SENTENCE, 0);
  // A date of its own sentence that is another event's does not come back as the lead's.
  const elsewhere = (day: ReadDate | null | undefined): day is ReadDate =>
    day != null && !inSentence.some((date) => date.start === day.start);
  const section = sectionAt(scope.sections, reading.sentence.start)?.day;
  if (elsewhere(section)) return fromExpression(section, HEADING, RIGHT.heading);
  if (elsewhere(scope.leadDay)) return fromExpression(scope.leadDay, LEAD, RIGHT.lead);
  if (scope.titleDay && inSentence.length === 0) return fromTitle(scope.titleDay);
  if (scope.publishedDay === null) return undated(NO_PUBLICATION);
  return {
    date: publicationDate(scope.publishedDay),
    confidence: RIGHT.publication,
    rule: PUBLICATION,
    warnings: [],
  };
}

/** People killed "on Tuesday when a bomb exploded": told before, at no place of its own, its day is that of both. */
function isOnlyOutcome(other: FoundEvent, event: FoundEvent, { mentions }: SentenceReading): boolean {
  if (!other.consequence || other.clause.index > event.clause.index) return false;
  const { firstToken, endToken } = other.clause;
  return !mentions.some(({ toponym }) => toponym.firstToken >= firstToken && toponym.endToken <= endToken);
}

function clauseOf(date: ReadDate, reading: SentenceReading, scope: DateScope): Clause | undefined {
  const { tokens } = scope;
  return reading.clauses.find((clause) => {
    const first = tokens[clause.firstToken];
    const last = tokens[clause.endToken - 1];
    return first !== undefined && last !== undefined && date.start >= first.start && date.start < last.end;
  });
}

function nearest(dates: readonly ReadDate[], event: FoundEvent, scope: DateScope): ReadDate | null {
  // "صدت … محاولات اقتحام، كان آخرها أمس": an event told in several words is near where the last of them stands, too.
  const words = [event.token, event.lastToken].map((token) => scope.tokens[token]?.start ?? 0);
  const away = ({ start }: ReadDate): number => Math.min(...words.map((at) => Math.abs(start - at)));
  return [...dates].sort((a, b) => away(a) - away(b))[0] ?? null;
}

/** "At dawn" beside an event whose day is named elsewhere: that day, at dawn. */
function withPartOfDay(
  scoped: ScopedDate,
  event: FoundEvent,
  { timesOfDay = [] }: SentenceReading,
  { tokens }: DateScope,
): ScopedDate {
  const { date } = scoped;
  if (!date || date.partOfDay || date.from === null || date.from !== date.to) return scoped;
  const first = tokens[event.clause.firstToken]?.start ?? 0;
  const end = tokens[event.clause.endToken - 1]?.end ?? 0;
  const parts = timesOfDay.filter((time) => time.start >= first && time.end <= end);
  const part = parts[0];
  if (!part || parts.length > 1) return scoped;
  const note = partNote(part.text);
  return {
    ...scoped,
    date: {
      ...date,
      partOfDay: part.partOfDay,
      precision: 'part-of-day',
      evidence: [...date.evidence, note.en],
      evidenceAr: [...(date.evidenceAr ?? date.evidence), note.ar],
    },
  };
}

function partNote(text: string): Note {
  return {
    en: `the clause names the part of the day: "${text}"`,
    ar: `تذكر الجملة وقت اليوم: «${text}»`,
  };
}

/** The title is no part of the text: its date has no place in it. */
function fromTitle(day: ReadDate): ScopedDate {
  const scoped = fromExpression(day, TITLE, RIGHT.title);
  const { date } = scoped;
  return { ...scoped, date: date && { ...date, text: null, startOffset: null, endOffset: null } };
}

function fromExpression(read: ReadDate, rule: Note, confidence: number): ScopedDate {
  if (read.edtf === null) {
    const notes = read.evidence.map((en, i) => ({ en, ar: read.evidenceAr?.[i] ?? en }));
    return { date: null, confidence: 0, rule: UNREAD, warnings: notes };
  }
  const rules = evidenceOf([rule]);
  const date: IncidentDate = {
    edtf: read.edtf,
    from: read.from,
    to: read.to,
    precision: read.precision,
    ...(read.partOfDay ? { partOfDay: read.partOfDay } : {}),
    text: read.text,
    startOffset: read.start,
    endOffset: read.end,
    evidence: [...rules.evidence, ...read.evidence],
    evidenceAr: [...rules.evidenceAr, ...(read.evidenceAr ?? read.evidence)],
  };
  return { date, confidence, rule, warnings: read.warnings };
}

function publicationDate(day: string): IncidentDate {
  return {
    edtf: `${day}~`,
    from: day,
    to: day,
    precision: 'day',
    text: null,
    startOffset: null,
    endOffset: null,
    ...evidenceOf([
      {
        en: `the text gives no date: about the publication date, ${day}`,
        ar: `لا يذكر النص تاريخًا: نحو تاريخ النشر، ${day}`,
      },
    ]),
  };
}

function undated(note: Note): ScopedDate {
  return { date: null, confidence: 0, rule: note, warnings: [note] };
}

const CLAUSE: Note = { en: 'the date in the same clause', ar: 'التاريخ الوارد في الجملة نفسها' };
const SENTENCE: Note = { en: 'the nearest date in the same sentence', ar: 'أقرب تاريخ في الفقرة نفسها' };
const HEADING: Note = {
  en: 'the date of the heading that it stands under',
  ar: 'تاريخ العنوان الذي يندرج تحته',
};
const TITLE: Note = { en: "the date of the report's title", ar: 'التاريخ الوارد في عنوان البلاغ' };
const LEAD: Note = { en: "the date of the report's opening", ar: 'التاريخ الوارد في مطلع البلاغ' };
const PUBLICATION: Note = {
  en: 'no date in the text: about the publication date',
  ar: 'لا تاريخ في النص: نحو تاريخ النشر',
};
const UNREAD: Note = {
  en: 'undated: the date in the text cannot be resolved',
  ar: 'بلا تاريخ: لا يمكن تحديد التاريخ الوارد في النص',
};
const EARLIER: Note = {
  en: 'undated: the text tells of it as something that happened before, and does not say when',
  ar: 'بلا تاريخ: يذكره النص على أنه سابق، ولا يقول متى',
};
const NO_PUBLICATION: Note = {
  en: 'undated: the text gives no date and the publication date is not known',
  ar: 'بلا تاريخ: لا يذكر النص تاريخًا، وتاريخ النشر غير معروف',
};
