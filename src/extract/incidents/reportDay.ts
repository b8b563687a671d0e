import type { Sentence, Token, TokenizedText } from '../../language/Token.ts';
import type { ReadDate } from '../dates/readDates.ts';
import { perSentence } from '../perSentence.ts';
import { isHistory } from './background.ts';

/** Full sentences at the head of a report whose date holds for what has none of its own. */
const LEAD_SENTENCES = 2;
/** Fewer words than these are a headline's remainder or a dateline ("مركز الأخبار"): the lead is still to come. */
const LEAD_WORDS = 7;
/** A lead does not begin later than this: what follows is the body, or a page without text. */
const LONGEST_HEAD = 6;
/** Words that a line may hold beside its date and still be a heading ("حصاد أحداث يوم الثلاثاء 11-7-2023"). */
const HEADING_WORDS = 4;

/** From a heading on, its day holds until the next heading. */
export interface Section {
  start: number;
  day: ReadDate;
}

/** The day of the lead: that of publication where the lead names it, for it is the news; else the first named. */
export function leadDay(
  { tokens, sentences }: TokenizedText,
  dates: readonly ReadDate[],
  publishedDay: string | null,
): ReadDate | null {
  let [full, end] = [0, 0];
  for (const sentence of sentences.slice(0, LONGEST_HEAD)) {
    if (full === LEAD_SENTENCES) break;
    end = sentence.end;
    if (wordsIn(tokens, sentence) >= LEAD_WORDS) full++;
  }
  const lead = dates.filter((date) => date.end <= end && isNewsDay(date, publishedDay));
  const day = lead.find((date) => date.from === publishedDay) ?? lead[0] ?? null;
  return day && wholeDay(day);
}

/**
 * Lines that hold a day and hardly anything else: the title line of a bulletin, or one of the days of a chronicle. Below the
 * head of the text only a line that ends in a colon or holds the day alone is one.
 */
export function sectionsOf(
  { text, tokens, sentences }: TokenizedText,
  dates: readonly ReadDate[],
  publishedDay: string | null,
): Section[] {
  const datesOf = perSentence(sentences, dates, (date) => date);
  const sections: Section[] = [];
  sentences.forEach((sentence, index) => {
    const [day, second] = datesOf[index] as ReadDate[];
    if (!day || second || !isNewsDay(day, publishedDay) || !isLine(text, sentence)) return;
    const inDate = tokens
      .slice(sentence.firstToken, sentence.endToken)
      .filter((token) => token.start >= day.start && token.end <= day.end && token.kind === 'word').length;
    const others = wordsIn(tokens, sentence) - inDate;
    const line = text.slice(sentence.start, sentence.end);
    if (/[.!?؟…]$/.test(line)) return;
    const colon = line.endsWith(':');
    // "Raids on the town yesterday" is a headline: a heading tells its date in numbers.
    const titled = index < LONGEST_HEAD && /\p{Nd}/u.test(day.text);
    const most = titled || colon ? HEADING_WORDS : 0;
    if (others <= most) sections.push({ start: sentence.start, day: wholeDay(day) });
  });
  return sections;
}

/** The heading that an offset stands under; sections stand in text order. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle] as Section).start <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1] ?? null;
}

/** A single day that is no history. */
export function isNewsDay(date: ReadDate, publishedDay: string | null): boolean {
  return date.from !== null && date.from === date.to && !isHistory(date, publishedDay);
}

/** "This morning" in the lead says the day of what follows, not its hour. */
export function wholeDay({ partOfDay: _hour, ...date }: ReadDate): ReadDate {
  return { ...date, precision: 'day' };
}

function wordsIn(tokens: readonly Token[], { firstToken, endToken }: Sentence): number {
  let words = 0;
  for (let at = firstToken; at < endToken; at++) if (tokens[at]?.kind === 'word') words++;
  return words;
}

/** True for a sentence that has its line, or the rest of it behind a colon, for itself. */
function isLine(text: string, { start, end }: Sentence): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  const opens = start < 3 || before === '' || /\n/.test(text.slice(Math.max(0, start - 3), start));
  return opens && (/^\s*(?:\n|$)/.test(text.slice(end, end + 8)) || /:\s*$/.test(text.slice(start, end)));
}
