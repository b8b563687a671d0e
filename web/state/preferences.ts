import {
  type Digits,
  digitStyles,
  type InterfaceLanguage,
  interfaceLanguages,
  preferredLanguage,
} from '../i18n/languages.ts';
import { isEmbedded } from './embedded.ts';
import { type Theme, themes, useViewer } from './viewerStore.ts';

const LANGUAGE_KEY = 'balagh.language';
const THEME_KEY = 'balagh.theme';
const DIGITS_KEY = 'balagh.digits';

/** What was remembered under a key; null when nothing was, and inside another page. Storage can be switched off in a browser: it then simply forgets. */
export function recall(key: string): string | null {
  if (isEmbedded()) return null;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
/** Remembers a choice of this browser for the next visit. */
export function remember(key: string, value: string): void {
  if (isEmbedded()) return;
  try {
    localStorage.setItem(key, value);
  } catch {
    // forgetting is all that happens
  }
}

/** Language, theme and digits of the last visit, else those of the browser. */
export function recallPreferences(): { language: InterfaceLanguage; theme: Theme; digits: Digits } {
  const language = interfaceLanguages.find((code) => code === recall(LANGUAGE_KEY));
  const theme = themes.find((name) => name === recall(THEME_KEY));
  const digits = digitStyles.find((style) => style === recall(DIGITS_KEY));
  return {
    language: language ?? preferredLanguage(navigator.languages),
    theme: theme ?? 'system',
    digits: digits ?? 'latn',
  };
}

/** Remembers language, theme and digits when a person changes them. */
export function rememberPreferences(): () => void {
  return useViewer.subscribe((now, before) => {
    if (now.language !== before.language) remember(LANGUAGE_KEY, now.language);
    if (now.theme !== before.theme) remember(THEME_KEY, now.theme);
    if (now.digits !== before.digits) remember(DIGITS_KEY, now.digits);
  });
}
