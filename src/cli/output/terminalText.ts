const isolateStart = '\u2068';
const isolateEnd = '\u2069';
// Control characters could command the terminal, and direction marks reorder the words around them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const wide =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Text of a report, an outlet or a file name as one line that a terminal can show without being commanded by it. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(unprintable, '');
}

/** Columns that the text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (!invisible.test(segment)) width += wide.test(segment) ? 2 : 1;
  }
  return width;
}

/** The text cut to a number of columns, with an ellipsis where something is missing. */
export function cutTo(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const { segment } of graphemes.segment(text)) {
    width += displayWidth(segment);
    if (width > columns) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** One line of text; Arabic in it is shown on its own, so that it cannot turn round what stands beside it. */
export function isolated(text: string): string {
  const line = oneLine(text);
  return rightToLeft.test(line) ? `${isolateStart}${line}${isolateEnd}` : line;
}
