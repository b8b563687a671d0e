/**
 * Arabic spelling, cleaned and folded. `clean` undoes what carries no letter (vowel marks, tatweel, invisible marks,
 * presentation forms); `fold` also joins letters that writers exchange freely, so that names compare equal. Offsets are
 * kept by the tokenizer, which cleans letter by letter.
 */

/** Marks that carry no letter: Quranic signs, vowel marks and hamza above/below in NFD, tatweel, zero-width and bidi marks. */
const INVISIBLE =
  /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u08D3-\u08FF\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Arabic presentation forms A and B: shapes of letters, ligatures among them. */
const PRESENTATION = /[\uFB50-\uFDFF\uFE70-\uFEFC]/;

const FOLDS: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ئ: 'ي',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ؤ: 'و',
};
const FOLDED = /[أإآٱٲٳىیېےئةۀەہھۃکڪؤ]/;
const FOLDED_ALL = new RegExp(FOLDED.source, 'g');
const EASTERN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** True when one UTF-16 code unit carries no letter and is dropped by {@link cleanArabic}. */
export function isInvisible(char: string): boolean {
  INVISIBLE.lastIndex = 0;
  return INVISIBLE.test(char);
}

/** The letters that one code unit stands for: '' for marks, several for a ligature such as ﻻ. */
export function cleanLetter(char: string): string {
  if (isInvisible(char)) return '';
  return PRESENTATION.test(char) ? char.normalize('NFKC').replace(INVISIBLE, '') : char;
}

/** The word without vowel marks, tatweel and invisible marks, presentation forms undone; spelling otherwise kept. */
export function cleanArabic(word: string): string {
  return (PRESENTATION.test(word) ? word.normalize('NFKC') : word).replace(INVISIBLE, '');
}

/** A clean word folded for comparison: hamza carriers, final ya and ta marbuta, Persian letter forms. */
export function foldArabic(clean: string): string {
  return FOLDED.test(clean) ? clean.replace(FOLDED_ALL, (letter) => FOLDS[letter] as string) : clean;
}

/** Arabic-Indic and Persian digits as 0-9; everything else unchanged. */
export function westernDigits(text: string): string {
  return text.replace(EASTERN_DIGITS, (digit) => String((digit.codePointAt(0) as number) & 0xf));
}
