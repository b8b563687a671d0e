import './help.css';
import { ModalDialog } from '../shell/ModalDialog.tsx';
import { useWords } from '../state/useWords.ts';
import { startTour } from './tourState.ts';

/** What precision and wording mean, the keys, and the tour again. */
export function HelpDialog({ close }: { close: () => void }) {
  const { texts } = useWords();
  const { help } = texts;
  return (
    <ModalDialog title={help.title} close={close}>
      {help.sections.map(({ title, text }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
      <h3>{help.keysTitle}</h3>
      <dl className="help-keys">
        {help.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="help-tour">
        <button
          type="button"
          className="button"
          onClick={() => {
            close();
            startTour();
          }}
        >
          {help.tourAgain}
        </button>
      </p>
    </ModalDialog>
  );
}
