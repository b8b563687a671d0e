import type { ReactNode } from 'react';
import { interfaceLanguages } from '../i18n/languages.ts';
import { textsOf } from '../i18n/texts.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { setLanguage, setTheme, themes, useViewer } from '../state/viewerStore.ts';
import { Segmented } from './Segmented.tsx';

/** Name, what is shown in words, language and theme. */
export function TopBar({ children }: { children?: ReactNode }) {
  const { texts, language } = useWords();
  const theme = useViewer((state) => state.theme);
  return (
    <header className="top-bar">
      <h1 className="brand">
        <span lang="ar">بلاغ</span> <span lang="en">Balagh</span>
      </h1>
      <div className="top-summary">{children}</div>
      <div className="top-switches">
        <Segmented
          label={texts.language}
          value={language}
          onChange={setLanguage}
          options={interfaceLanguages.map((code) => ({
            value: code,
            label: textsOf[code].languageName,
            lang: code,
          }))}
        />
        <Segmented
          label={texts.theme}
          value={theme}
          onChange={setTheme}
          options={themes.map((name) => ({
            value: name,
            label: texts.themes[name],
            icon: <Icon name={name} />,
          }))}
        />
      </div>
    </header>
  );
}
