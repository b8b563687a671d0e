import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { useMayWrite, useServer } from '../api/server.ts';
import { interfaceLanguages } from '../i18n/languages.ts';
import { textsOf } from '../i18n/texts.ts';
import { useWords } from '../state/useWords.ts';
import { setLanguage } from '../state/viewerStore.ts';
import { LazyDialogButton } from './LazyDialogButton.tsx';
import { Segmented } from './Segmented.tsx';

const HelpDialog = lazy(() =>
  import('../help/HelpDialog.tsx').then((module) => ({ default: module.HelpDialog })),
);
const SettingsDialog = lazy(() =>
  import('../settings/SettingsDialog.tsx').then((module) => ({ default: module.SettingsDialog })),
);

// Only where the server takes what people write.
const WriteTools = lazy(() =>
  import('../correct/WriteTools.tsx').then((module) => ({ default: module.WriteTools })),
);

// Only where a server tells what is new, and where it knows people by tokens. A server that goes away in this very moment
// takes these two with it, not the page.
const without: { default: ComponentType } = { default: () => null };
const NewsBar = lazy<ComponentType>(() =>
  import('../live/NewsBar.tsx').then(
    (module) => ({ default: module.NewsBar }),
    () => without,
  ),
);
const SessionButton = lazy<ComponentType>(() =>
  import('../access/SessionButton.tsx').then(
    (module) => ({ default: module.SessionButton }),
    () => without,
  ),
);

/** Name, what is shown in words, what can be done with it, language, settings and help. */
export function TopBar({ children, actions }: { children?: ReactNode; actions?: ReactNode }) {
  const { texts, language } = useWords();
  const mayWrite = useMayWrite();
  const { signIn, role } = useServer();
  return (
    <header className="top-bar">
      <h1 className="brand">
        <span lang="ar">بلاغ</span> <span lang="en">Balagh</span>
      </h1>
      <div className="top-summary">{children}</div>
      <div className="top-switches">
        {mayWrite && (
          <Suspense fallback={null}>
            <WriteTools />
          </Suspense>
        )}
        {role !== null && (
          <Suspense fallback={null}>
            <NewsBar />
          </Suspense>
        )}
        {actions}
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
        {signIn && (
          <Suspense fallback={null}>
            <SessionButton />
          </Suspense>
        )}
        <LazyDialogButton
          label={texts.help.settings.button}
          icon="settings"
          className="settings-button"
          dialog={SettingsDialog}
        />
        <LazyDialogButton label={texts.help.button} icon="help" className="help-button" dialog={HelpDialog} />
      </div>
    </header>
  );
}
