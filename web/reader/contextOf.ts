import type { Span } from '../../src/model/span.ts';

/** Sentences of context on each side, and how far they may reach where a text has no full stops. */
const SENTENCES = 2;
const MOST_CHARACTERS = 420;

const sentenceEnd = /[.!?؟…](?=\s|$)|\n/g;

/** An excerpt with what stands before and after it; `cut` says where the text goes on. */
export interface Context {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Never between the two halves of a character outside of the basic plane. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);

/** The excerpt and about two sentences on each side, at most 420 characters each, cut at ends of sentences or words. */
export function contextOf(text: string, span: Span): Context {
  const start = Math.min(Math.max(0, span.start), text.length);
  const end = Math.min(Math.max(start, span.end), text.length);
  const ends = [...text.slice(0, start).matchAll(sentenceEnd)].map((match) => match.index + 1);
  // The end nearest before the excerpt closes the sentence next to it, not one of the context.
  const from = Math.max(ends.at(-1 - SENTENCES) ?? 0, start - MOST_CHARACTERS);
  const begin = ends.includes(from) || from === 0 ? from : whole(text, wordAfter(text, from, start));
  const nexts = [...text.slice(end).matchAll(sentenceEnd)].map((match) => end + match.index + 1);
  const upTo = Math.min(nexts[SENTENCES] ?? text.length, end + MOST_CHARACTERS);
  const finish =
    nexts.includes(upTo) || upTo === text.length ? upTo : whole(text, wordBefore(text, upTo, end));
  return {
    before: text.slice(begin, start).trimStart(),
    quote: text.slice(start, end),
    after: text.slice(end, finish).trimEnd(),
    cutBefore: text.slice(0, begin).trim() !== '',
    cutAfter: text.slice(finish).trim() !== '',
  };
}

function wordAfter(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function wordBefore(text: string, upTo: number, limit: number): number {
  const space = text.slice(limit, upTo).search(/\s\S*$/);
  return space < 0 ? upTo : limit + space;
}
