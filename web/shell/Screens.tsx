import { useMayWrite } from '../api/server.ts';
import { startAdding } from '../correct/add/draft.ts';
import type { LoadError } from '../data/LoadError.ts';
import type { DatasetState } from '../data/useDataset.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../state/useWords.ts';

/** While the incidents load: a bar that knows how far, where the server says how much there is. */
export function LoadingScreen({ state }: { state: Extract<DatasetState, { status: 'loading' }> }) {
  const { texts, formats } = useWords();
  const share = state.expected ? Math.min(1, state.received / state.expected) : null;
  return (
    <main className="screen">
      <p>{texts.loading}</p>
      <progress max={1} {...(share === null ? {} : { value: share })} aria-label={texts.loading} />
      <p className="quiet">
        {share === null ? '' : texts.loadingProgress(formats.number(Math.round(100 * share)))}
      </p>
    </main>
  );
}

function explain(error: LoadError, { texts, formats }: Words): string {
  if (error.kind === 'network') return texts.error.network;
  if (error.kind === 'status') return texts.error.status(error.file, formats.number(error.status ?? 0));
  return texts.error.damaged;
}

/** The incidents did not come: what happened, what the machine says, and trying again. */
export function ErrorScreen({ error, retry }: { error: LoadError; retry: () => void }) {
  const words = useWords();
  return (
    <main className="screen" role="alert">
      <h2>{words.texts.error.title}</h2>
      <p>{explain(error, words)}</p>
      <p className="quiet" dir="ltr">
        {error.message}
      </p>
      <button type="button" className="button button-strong" onClick={retry}>
        {words.texts.error.retry}
      </button>
    </main>
  );
}

/** Nothing has been imported, or nothing recognised: how to begin. */
export function NothingScreen({ reports }: { reports: number }) {
  const { texts } = useWords();
  const mayWrite = useMayWrite();
  return (
    <main className="screen">
      <h2>{reports > 0 ? texts.nothing.noIncidentTitle : texts.nothing.title}</h2>
      {reports > 0 && <p>{texts.nothing.noIncident}</p>}
      {mayWrite && (
        <>
          <p>{texts.nothing.add}</p>
          <button type="button" className="button button-strong" onClick={() => startAdding()}>
            {texts.nothing.addButton}
          </button>
        </>
      )}
      <p>{mayWrite ? texts.nothing.orHow : texts.nothing.how}</p>
      <pre dir="ltr">npx balagh import FILE --published 2018-06-30</pre>
      <p className="quiet">{texts.nothing.next}</p>
    </main>
  );
}
