import type { LanguageCode } from '../model/report.ts';
import { arabicPack } from './ar/arabicPack.ts';
import { englishPack } from './en/englishPack.ts';
import type { LanguagePack } from './LanguagePack.ts';

/** All languages that Balagh reads. */
export const languagePacks: Record<LanguageCode, LanguagePack> = { ar: arabicPack, en: englishPack };
