import { accessAr } from '../i18n/accessAr.ts';
import { accessEn } from '../i18n/accessEn.ts';
import type { InterfaceLanguage } from '../i18n/languages.ts';
import { useWords } from '../state/useWords.ts';

export type AccessTexts = typeof accessEn;
const textsOf: Record<InterfaceLanguage, AccessTexts> = { ar: accessAr, en: accessEn };

export const useAccessWords = (): AccessTexts => textsOf[useWords().language];
