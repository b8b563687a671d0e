/**
 * GeoNames mixes Arabic, Persian, Urdu, Kurdish and Uyghur spellings in one untagged list. A name made only of the
 * letters of Arabic proper (with vowel marks, spaces, hyphens) can be shown; one with other letters of the script cannot.
 */
const ARABIC_PROPER = /^[\u0621-\u063A\u0641-\u064A\u064B-\u0652 -]+$/;
/** Kurdish and Uyghur write a hamza seat before an initial vowel; no Arabic name begins so. */
const FOREIGN_START = /^ئ/;
/** Words that say what a place is, not what it is called; reports write them before the name anyway. */
const GENERIC = /^(مدينة|مدينه|بلدة|بلديه|بلدية|قرية|قريه|محافظة|قضاء|ولاية|منطقة|ناحية|اقليم|إقليم) /;

/** Marks of direction that stick to names copied from a page ("حفر الباطن" and U+200E). */
const BIDI_MARKS = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g;
const VOWEL_MARKS = /[\u064B-\u0652]/g;

/** The name without a word that says what the place is: "مدينة حمص" is حمص. */
export function withoutGeneric(name: string): string {
  return name.replace(GENERIC, '');
}

/** True when the name is written with the letters of Arabic alone. */
export function isProperArabic(name: string): boolean {
  return ARABIC_PROPER.test(name) && !FOREIGN_START.test(name) && !name.startsWith('-');
}

/**
 * The Arabic names among untagged alternates, the one to show first: spellings with ة before those with ه, without a
 * generic word before those with one. Vowel marks are taken off. Ties
 * keep the source's order.
 */
export function arabicNamesFirstToShow(alternates: readonly string[]): string[] {
  const names = alternates
    .map((name) => name.replace(BIDI_MARKS, ''))
    .filter(isProperArabic)
    .map((name) => name.replace(VOWEL_MARKS, ''));
  return [...new Set(names)]
    .map((name) => ({ name, penalty: penalty(name) }))
    .sort((a, b) => a.penalty - b.penalty)
    .map(({ name }) => name);
}

function penalty(name: string): number {
  let sum = 0;
  if (GENERIC.test(name)) sum += 4;
  if (/ه($| )/.test(name)) sum += 2;
  // A letter that stands alone is a slip of the source ("د مشق").
  if (/(^| )[\u0621-\u064A]( |$)/.test(name)) sum += 4;
  if (/ى./.test(name)) sum += 3;
  return sum;
}
