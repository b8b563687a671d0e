import type { LoadError } from '../data/LoadError.ts';
import { useIsStale } from '../data/stale.ts';
import { useWords } from '../state/useWords.ts';

/** The report could not be opened: what the machine says, and what helps. */
export function ReaderFailed({ failure }: { failure: { error: LoadError; retry?: () => void } | null }) {
  const { texts } = useWords();
  const stale = useIsStale();
  return (
    <div className="reader-wait" role="alert">
      <p>{texts.error.report}</p>
      {failure?.error.kind === 'network' && <p>{texts.error.network}</p>}
      {stale && <p>{texts.stale}</p>}
      {failure && (
        <p className="quiet" dir="auto">
          {failure.error.message}
        </p>
      )}
      {stale ? (
        <button type="button" className="button" onClick={() => location.reload()}>
          {texts.error.reload}
        </button>
      ) : (
        failure?.retry && (
          <button type="button" className="button" onClick={failure.retry}>
            {texts.error.retry}
          </button>
        )
      )}
    </div>
  );
}
