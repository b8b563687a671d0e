import { useEffect, useState } from 'react';
import { directionOf } from '../i18n/languages.ts';
import { textsOf } from '../i18n/texts.ts';
import { useViewer } from './viewerStore.ts';

const darkQuery = '(prefers-color-scheme: dark)';

/** The theme in force: the chosen one, or the device's. */
export function useEffectiveTheme(): 'light' | 'dark' {
  const theme = useViewer((state) => state.theme);
  const [deviceDark, setDeviceDark] = useState(() => matchMedia(darkQuery).matches);
  useEffect(() => {
    const query = matchMedia(darkQuery);
    const follow = () => setDeviceDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  if (theme !== 'system') return theme;
  return deviceDark ? 'dark' : 'light';
}

/** Gives the page its language, direction, title and theme. */
export function useDocument(): void {
  const language = useViewer((state) => state.language);
  const theme = useEffectiveTheme();
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dir = directionOf[language];
    document.title = `${textsOf[language].appName} · ${textsOf[language].tagline}`;
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}
