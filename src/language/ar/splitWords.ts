/**
 * Writers on networks that hide violent words break them: with tatweels around a space or a point ("قـ ـصف", "مقـ.ـتل"), or
 * with a star between two letters ("ق*صف"). No ordinary word is written so: a tatweel stands inside a word only.
 */
const BROKEN = /(?<=\u0640)[ .*·\-_/|]{1,2}(?=\u0640)|(?<=\u0640)[.*·](?=\p{L})|(?<=\p{L})[.*·](?=\u0640)/gu;
const STARRED = /(?<=\p{Script=Arabic})\*(?=\p{Script=Arabic})/gu;
const HINT = /[\u0640*]/;

/** The text with the breaks inside Arabic words filled by tatweels, which carry no letter; every offset stays what it was. */
export function mendWords(text: string): string {
  if (!HINT.test(text)) return text;
  const fill = (gap: string): string => '\u0640'.repeat(gap.length);
  return text.replace(BROKEN, fill).replace(STARRED, fill);
}
