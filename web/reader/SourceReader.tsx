import './reader.css';
import { useEvent } from '../data/events.ts';
import { useReport } from '../data/useReport.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { closeIncident, useViewer } from '../state/viewerStore.ts';
import { IncidentReading } from './IncidentReading.tsx';
import { useReaderKeys } from './useReaderKeys.ts';

/** The source of the opened incident. Loads its report; what follows is {@link IncidentReading}. */
export function SourceReader({ row }: { row: number }) {
  const { dataset } = useView();
  const { texts } = useWords();
  const panel = useReaderKeys(row);
  const { version } = dataset.manifest;
  const own = dataset.table.id(row);
  const telling = useViewer((viewer) => viewer.telling);
  const event = useEvent(version, row, own);
  const id = telling?.id ?? own;
  const state = useReport(telling?.report ?? dataset.table.report(row), version);
  const incident =
    state.status === 'ready' ? state.extraction.incidents.find((item) => item.id === id) : null;
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
      {state.status === 'loading' && <p className="reader-wait">{texts.reader.loading}</p>}
      {state.status === 'ready' && incident && (
        <IncidentReading key={id} row={row} extraction={state.extraction} incident={incident} event={event} />
      )}
      {(state.status === 'failed' || (state.status === 'ready' && !incident)) && (
        <div className="reader-wait" role="alert">
          <p>{texts.error.report}</p>
          {state.status === 'failed' && (
            <>
              <p className="quiet" dir="auto">
                {state.error.message}
              </p>
              <button type="button" className="button" onClick={state.retry}>
                {texts.error.retry}
              </button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
