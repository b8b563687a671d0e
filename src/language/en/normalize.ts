/** Apostrophes, half rings and the hamza and ayn signs of transliterations: written or left out at will. */
const APOSTROPHES = /['`´\u2018\u2019\u201B\u02B9-\u02BF\u02C8\u02CA\u02CB\u2032]/g;
const COMBINING = /\p{Mn}/gu;

/** A Latin word folded for comparison: lower case, no diacritics, no apostrophes ("Darʿā" -> "dara"). */
export function foldLatin(word: string): string {
  return word
    .replace(APOSTROPHES, '')
    .normalize('NFD')
    .replace(COMBINING, '')
    .toLowerCase()
    .replace(/[ıøłđðþæœß]/g, (letter) => LATIN_LETTERS[letter] as string);
}

/** Letters that Unicode does not decompose. */
const LATIN_LETTERS: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};
