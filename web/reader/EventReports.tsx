import type { EventState } from '../data/events.ts';
import { plural } from '../i18n/plural.ts';
import { useWords } from '../state/useWords.ts';
import { sourcesWords } from '../wording/sourcesWords.ts';

/** One line on the other reports of the event and those that deny it, and the way to all of them side by side. */
export function EventReports(props: {
  event: EventState;
  shown: string;
  onCompare: () => void;
  onRetry: () => void;
}) {
  const { event, shown, onCompare, onRetry } = props;
  const words = useWords();
  const { texts, formats } = words;
  const { compare } = texts.source;
  if (event === null) return null;
  if (event === 'loading') return <p className="reader-event quiet">{texts.event.loading}</p>;
  if (event === 'failed') {
    return (
      <p className="reader-event" role="alert">
        {texts.event.failed}{' '}
        <button type="button" className="button button-small" onClick={onRetry}>
          {texts.error.retry}
        </button>
      </p>
    );
  }
  const isDenial = event.denials.some(({ id }) => id === shown);
  const said = [
    ...(event.sources > 1 ? [sourcesWords(event.sources, event.independent, words)] : []),
    ...(event.denials.length > 0 ? [plural(formats, event.denials.length, compare.reportsDenying)] : []),
  ];
  return (
    <p className="reader-event">
      {isDenial ? compare.deniesThis : said.join(texts.comma)}{' '}
      <button type="button" className="button button-small" onClick={onCompare}>
        {isDenial ? compare.openDenied : compare.open}
      </button>
    </p>
  );
}
