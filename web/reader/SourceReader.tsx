import './reader.css';
import type { EventRow, Telling } from '../../src/dataset/format.ts';
import { useEvent } from '../data/events.ts';
import { useReport } from '../data/useReport.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { closeIncident, useViewer } from '../state/viewerStore.ts';
import { IncidentReading } from './IncidentReading.tsx';
import { useReaderKeys } from './useReaderKeys.ts';

function tellingOf(event: EventRow, id: string): Telling | null {
  return [...event.tellings, ...event.denials].find((telling) => telling.id === id) ?? null;
}

/** The source of the opened incident. Loads its report; what follows is {@link IncidentReading}. */
export function SourceReader({ row }: { row: number }) {
  const { dataset } = useView();
  const { texts } = useWords();
  const panel = useReaderKeys(row);
  const { version } = dataset.manifest;
  const own = dataset.table.id(row);
  const telling = useViewer((viewer) => viewer.telling);
  const event = useEvent(version, row, own);
  const id = telling ?? own;
  const told =
    telling !== null && event !== null && typeof event === 'object' ? tellingOf(event, telling) : null;
  // Until it is known in which report the other incident is, the row's own is loaded: they are mostly read one after the other.
  const state = useReport(told?.report ?? dataset.table.report(row), version);
  const incident =
    state.status === 'ready' ? state.extraction.incidents.find((item) => item.id === id) : null;
  const waiting = state.status === 'loading' || (telling !== null && event === 'loading');
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
      {waiting && <p className="reader-wait">{texts.reader.loading}</p>}
      {state.status === 'ready' && incident && (
        <IncidentReading key={id} row={row} extraction={state.extraction} incident={incident} event={event} />
      )}
      {(state.status === 'failed' || (state.status === 'ready' && !incident && !waiting)) && (
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
