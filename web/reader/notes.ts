import type { InterfaceLanguage } from '../i18n/languages.ts';

/** Evidence or warnings in the interface's language, English where no Arabic stands beside it. */
export function notesIn(
  language: InterfaceLanguage,
  english: readonly string[],
  arabic: readonly string[] | undefined,
): readonly string[] {
  return language === 'ar' && arabic && arabic.length === english.length ? arabic : english;
}
