import type { LanguageCode } from '../model/report.ts';
import { foldArabic } from './ar/normalize.ts';
import { foldLatin } from './en/normalize.ts';

/** A word folded for comparison, as the tokens of a text of that language are. */
export function foldWord(word: string, language: LanguageCode): string {
  return language === 'ar' ? foldArabic(word) : foldLatin(word);
}
