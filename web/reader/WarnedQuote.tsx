import type { ReactNode } from 'react';
import { showTextOf, useTextIsShown } from '../state/textWarnings.ts';
import { useWords } from '../state/useWords.ts';
import { quoted } from '../wording/quoted.ts';
import { type WarningKind, warningWords } from '../wording/warningWords.ts';

/**
 * The words an incident rests on, in the quotation marks of their language; hidden behind what they tell of where a
 * person wants to be warned. `insideButton` leaves out the button that shows them, where one cannot stand in another.
 */
export function WarnedQuote(props: {
  quote: string;
  lang: string;
  /** Its report, whose text a person may have asked to see; null where that is not known. */
  report: string | null;
  kinds: readonly WarningKind[];
  insideButton?: boolean;
  /** How the words are shown once they may be: a list marks what was searched for. */
  show?: (text: string) => ReactNode;
}) {
  const { quote, lang, report, kinds, insideButton = false, show } = props;
  const words = useWords();
  const { warning } = words.texts.source;
  const shown = useTextIsShown(report ?? '');
  if (kinds.length === 0 || shown) {
    return (
      // A `dir` here would hide the words from a `dir="auto"` around: what it stands in has its own.
      <span dir={insideButton ? undefined : 'auto'} lang={lang === 'und' ? undefined : lang}>
        {show ? show(quoted(quote, lang)) : quoted(quote, lang)}
      </span>
    );
  }
  return (
    <span className="quote-hidden">
      {warning.hidden(warningWords(kinds, words))}
      {!insideButton && report !== null && (
        <>
          {' · '}
          <button type="button" className="link-button" onClick={() => showTextOf(report)}>
            {warning.showQuote}
          </button>
        </>
      )}
    </span>
  );
}
