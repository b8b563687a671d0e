import { type ReactNode, useEffect, useRef } from 'react';
import { chooseTextWarning, showTextOf, useTextIsShown, useTextWarnings } from '../state/textWarnings.ts';
import { useWords } from '../state/useWords.ts';
import { type WarningKind, warningWords } from '../wording/warningWords.ts';

/** Says what a text tells of before it is shown, unless nothing is to be warned of or a person asked for it. */
export function ContentGate(props: { kinds: readonly WarningKind[]; report: string; children: ReactNode }) {
  const { kinds, report, children } = props;
  const words = useWords();
  const { warning } = words.texts.source;
  const shown = useTextIsShown(report);
  const always = useTextWarnings(({ choice }) => choice === 'show');
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // The button is gone: the focus goes on to what it showed.
    if (shown && asked.current) box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    asked.current = false;
  }, [shown]);
  const show = (how: () => void) => {
    asked.current = true;
    how();
  };
  if (kinds.length === 0) return children;
  if (shown) {
    return (
      <div className="gate-open" ref={box}>
        {always && (
          <p className="gate-note quiet">
            {warning.holds(warningWords(kinds, words))}{' '}
            <button type="button" className="link-button" onClick={() => chooseTextWarning('warn')}>
              {warning.askAgain}
            </button>
          </p>
        )}
        {children}
      </div>
    );
  }
  return (
    <section className="gate" aria-label={warning.title}>
      <h3>{warning.title}</h3>
      <p>{warning.holds(warningWords(kinds, words))}</p>
      <p className="gate-buttons">
        <button type="button" className="button button-strong" onClick={() => show(() => showTextOf(report))}>
          {warning.show}
        </button>
        <button type="button" className="button" onClick={() => show(() => chooseTextWarning('show'))}>
          {warning.alwaysShow}
        </button>
      </p>
    </section>
  );
}
