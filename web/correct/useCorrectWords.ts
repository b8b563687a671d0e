import { correctAr } from '../i18n/correctAr.ts';
import { correctEn } from '../i18n/correctEn.ts';
import type { InterfaceLanguage } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../state/useWords.ts';

export type CorrectTexts = typeof correctEn;
const textsOf: Record<InterfaceLanguage, CorrectTexts> = { ar: correctAr, en: correctEn };

/** All that is needed to speak of corrections; its dictionary comes only with what corrects. */
export interface CorrectWords {
  readonly words: Words;
  readonly correct: CorrectTexts;
}

export function useCorrectWords(): CorrectWords {
  const words = useWords();
  return { words, correct: textsOf[words.language] };
}
