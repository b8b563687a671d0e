import type { InterfaceLanguage } from '../i18n/languages.ts';

/** Sentences for people and the language they are in: names quoted in them must not turn their direction. */
export interface Notes {
  readonly lang: InterfaceLanguage;
  readonly sentences: readonly string[];
}

/** Evidence or warnings in the interface's language, English where no Arabic stands beside it. */
export function notesIn(
  language: InterfaceLanguage,
  english: readonly string[],
  arabic: readonly string[] | undefined,
): Notes {
  return language === 'ar' && arabic && arabic.length === english.length
    ? { lang: 'ar', sentences: arabic }
    : { lang: 'en', sentences: english };
}
