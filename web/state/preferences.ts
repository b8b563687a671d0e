import { type InterfaceLanguage, interfaceLanguages, preferredLanguage } from '../i18n/languages.ts';
import { type Theme, themes, useViewer } from './viewerStore.ts';

const LANGUAGE_KEY = 'balagh.language';
const THEME_KEY = 'balagh.theme';

// Storage can be switched off in a browser: the interface then simply forgets.
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // forgetting is all that happens
  }
}

/** The language and theme of the last visit, else those of the browser. */
export function recallPreferences(): { language: InterfaceLanguage; theme: Theme } {
  const language = interfaceLanguages.find((code) => code === stored(LANGUAGE_KEY));
  const theme = themes.find((name) => name === stored(THEME_KEY));
  return { language: language ?? preferredLanguage(navigator.languages), theme: theme ?? 'system' };
}

/** Remembers language and theme when a person changes them. */
export function rememberPreferences(): () => void {
  return useViewer.subscribe((now, before) => {
    if (now.language !== before.language) store(LANGUAGE_KEY, now.language);
    if (now.theme !== before.theme) store(THEME_KEY, now.theme);
  });
}
