import './reader.css';
import { useEvent } from '../data/events.ts';
import { LoadError } from '../data/LoadError.ts';
import type { OpenedIncident } from '../data/useOpened.ts';
import { useReport } from '../data/useReport.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { closeIncident, useViewer } from '../state/viewerStore.ts';
import { IncidentReading } from './IncidentReading.tsx';
import { useReaderKeys } from './useReaderKeys.ts';

/** The source of the opened incident: asks where it stands, then shows it with {@link OpenedReader}. */
export function SourceReader({ row }: { row: number }) {
  const { opened } = useView();
  const { texts } = useWords();
  const panel = useReaderKeys(row);
  return (
    <section className="panel reader" aria-label={texts.regions.reader} ref={panel}>
      <button
        type="button"
        className="icon-button reader-close"
        onClick={closeIncident}
        aria-label={texts.reader.close}
        title={texts.reader.close}
      >
        <Icon name="close" />
      </button>
      {opened === null && <p className="reader-wait">{texts.reader.loading}</p>}
      {opened instanceof LoadError && <ReaderProblem message={opened.message} />}
      {opened && !(opened instanceof LoadError) && <OpenedReader opened={opened} />}
    </section>
  );
}

/** Loads the report of the opened incident; what follows is {@link IncidentReading}. */
function OpenedReader({ opened }: { opened: OpenedIncident }) {
  const { dataset } = useView();
  const { texts } = useWords();
  const { version } = dataset.manifest;
  const telling = useViewer((viewer) => viewer.telling);
  const event = useEvent(version, opened.row, opened.id);
  const id = telling?.id ?? opened.id;
  const state = useReport(telling?.report ?? opened.report, version);
  const incident =
    state.status === 'ready' ? state.extraction.incidents.find((item) => item.id === id) : null;
  if (state.status === 'loading') return <p className="reader-wait">{texts.reader.loading}</p>;
  if (state.status === 'failed') return <ReaderProblem message={state.error.message} retry={state.retry} />;
  if (!incident) return <ReaderProblem />;
  return (
    <IncidentReading
      key={id}
      opened={opened}
      extraction={state.extraction}
      incident={incident}
      event={event}
    />
  );
}

function ReaderProblem({ message, retry }: { message?: string; retry?: () => void }) {
  const { texts } = useWords();
  return (
    <div className="reader-wait" role="alert">
      <p>{texts.error.report}</p>
      {message && (
        <p className="quiet" dir="auto">
          {message}
        </p>
      )}
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {texts.error.retry}
        </button>
      )}
    </div>
  );
}
