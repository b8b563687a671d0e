import './settings.css';
import { digitStyles } from '../i18n/languages.ts';
import { ModalDialog } from '../shell/ModalDialog.tsx';
import { Segmented } from '../shell/Segmented.tsx';
import { chooseTextWarning, useTextWarnings } from '../state/textWarnings.ts';
import { useWords } from '../state/useWords.ts';
import { setDigits, setTheme, themes, useViewer } from '../state/viewerStore.ts';

/** What a person chooses for this browser: theme, digits, and whether violent texts are warned of. */
export function SettingsDialog({ close }: { close: () => void }) {
  const { texts } = useWords();
  const theme = useViewer((state) => state.theme);
  const digits = useViewer((state) => state.digits);
  const warning = useTextWarnings((state) => state.choice);
  const { settings } = texts.help;
  return (
    <ModalDialog title={settings.title} close={close}>
      <h3>{texts.theme}</h3>
      <Segmented
        label={texts.theme}
        value={theme}
        onChange={setTheme}
        options={themes.map((value) => ({ value, label: texts.themes[value] }))}
      />
      <h3>{settings.digits}</h3>
      <Segmented
        label={settings.digits}
        value={digits}
        onChange={setDigits}
        options={digitStyles.map((value) => ({ value, label: settings.digitsNames[value] }))}
      />
      <h3>{texts.source.warning.title}</h3>
      <Segmented
        label={texts.source.warning.title}
        value={warning}
        onChange={chooseTextWarning}
        options={[
          { value: 'warn', label: texts.source.warning.askAgain },
          { value: 'show', label: texts.source.warning.alwaysShow },
        ]}
      />
      <p className="quiet settings-kept">{settings.kept}</p>
    </ModalDialog>
  );
}
