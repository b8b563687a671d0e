import type { Note } from '../../model/note.ts';

/** So many lines at least make a list of links, and so many lines of prose above show that the text is no list itself. */
const FEWEST_LINKS = 4;
const LEAST_PROSE = 2;
/** Headlines are no longer than this (UTF-16 units). */
const LONGEST_HEADLINE = 110;

/**
 * Where the headlines of other reports begin that pages carry under a text: a run of short lines without a full stop
 * behind prose that has them. The length of the text where there are none.
 */
export function linkedHeadlinesStart(text: string): number {
  const lines = [...text.matchAll(/[^\n\r]+/g)].filter(([line]) => line.trim() !== '');
  let first = lines.length;
  while (first > 0 && isHeadline((lines[first - 1] as RegExpExecArray)[0])) first--;
  const prose = lines.slice(0, first).filter(([line]) => ENDED.test(line.trim())).length;
  const isList = lines.length - first >= FEWEST_LINKS && prose >= LEAST_PROSE;
  return isList ? (lines[first]?.index ?? text.length) : text.length;
}

/** Says from where on a text is taken for headlines of other reports, so that nothing is left out unseen. */
export function linkedHeadlinesNotes(text: string): Note[] {
  const start = linkedHeadlinesStart(text);
  if (start >= text.length) return [];
  const line = text
    .slice(start)
    .trim()
    .split(/[\n\r]/, 1)[0] as string;
  return [
    {
      en: `from "${line}" on, the text looks like headlines of other reports: no incidents were read there`,
      ar: `بدءًا من «${line}» يبدو النص عناوين لتقارير أخرى: لم تُقرأ فيه حوادث`,
    },
  ];
}

const ENDED = /[.؟!?…:»”")\]]$/u;

/** No full stop, no heading of a bulletin ("درعا::"), no hashtags that close a post, no item of a list of names. */
function isHeadline(line: string): boolean {
  const words = line.trim();
  return (
    !ENDED.test(words) &&
    words.length <= LONGEST_HEADLINE &&
    !/[#:]{2}|^[-*•▪◾📌🔸🔴]/u.test(words) &&
    /\s\S+\s/.test(words)
  );
}
