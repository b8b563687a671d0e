import type { Telling } from '../../src/dataset/format.ts';
import { useWords } from '../state/useWords.ts';
import { textDirection } from '../wording/textDirection.ts';
import { warningKindsOf } from '../wording/warningWords.ts';
import { ContentGate } from './ContentGate.tsx';
import { contextOf } from './contextOf.ts';
import type { LoadedTelling } from './useTelling.ts';

/** The words of one report on an event, with a few sentences around them as soon as its text is there. */
export function ComparedText({ telling, loaded }: { telling: Telling; loaded: LoadedTelling }) {
  const { texts } = useWords();
  const { compare } = texts.source;
  const { extraction, incident, status, load } = loaded;
  // Before the report is there nothing is known of what its text tells: the quote waits with it.
  if (status === 'waiting' || status === 'failed') {
    return (
      <p role={status === 'failed' ? 'alert' : undefined}>
        {status === 'failed' && compare.contextFailed}{' '}
        <button type="button" className="button button-small" onClick={load}>
          {status === 'failed' ? texts.error.retry : compare.loadContext}
        </button>
      </p>
    );
  }
  if (!extraction) return <p className="quiet">{texts.reader.loading}</p>;
  const { report } = extraction;
  const excerpt = incident?.excerpts.find((item) => item.report === report.id);
  const span = excerpt ?? { start: 0, end: 0 };
  const { before, quote, after, cutBefore, cutAfter } = contextOf(report.text, span);
  return (
    <ContentGate kinds={incident ? warningKindsOf(incident) : []} report={telling.report}>
      {report.title && (
        <p className="compared-title" dir="auto">
          {report.title}
        </p>
      )}
      <blockquote
        className="compared-text"
        lang={report.lang === 'und' ? undefined : report.lang}
        dir={textDirection(report.lang) ?? 'auto'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: where the focus goes when the warning is gone
        tabIndex={0}
      >
        {cutBefore && '… '}
        {before}
        {quote && <mark>{quote}</mark>}
        {after}
        {cutAfter && ' …'}
      </blockquote>
    </ContentGate>
  );
}
