import './reader.css';
import './readerLayout.css';
import './print.css';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Incident } from '../../src/model/incident.ts';
import { useEvent } from '../data/events.ts';
import { LoadError } from '../data/LoadError.ts';
import { useReport } from '../data/useReport.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { closeIncident, useViewer } from '../state/viewerStore.ts';
import { eventFacts } from './Certainty.tsx';
import { Citation } from './Citation.tsx';
import { Comparison } from './Comparison.tsx';
import { EventReports } from './EventReports.tsx';
import { IncidentReading } from './IncidentReading.tsx';
import { PrintedEvidence, usePrinting } from './PrintedEvidence.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { ReaderFailed } from './ReaderFailed.tsx';
import { ReaderHead } from './ReaderHead.tsx';
import { ReaderWidth } from './ReaderWidth.tsx';
import { ReportNav } from './ReportNav.tsx';
import { useNeighbours } from './useNeighbours.ts';
import { useOpenIncident } from './useOpenIncident.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import { inTextOrder } from './useReading.ts';
import { useWalk } from './useWalk.ts';

const CorrectionBar = lazy(() =>
  import('../correct/CorrectionBar.tsx').then((module) => ({ default: module.CorrectionBar })),
);

/** The source of the opened incident. Loads its report and what else tells of the event; puts the parts together. */
export function SourceReader({ row }: { row: number }) {
  const { dataset, opened: asked } = useView();
  const { texts } = useWords();
  const { version } = dataset.manifest;
  const opened = asked instanceof LoadError ? null : asked;
  const telling = useViewer((viewer) => viewer.telling);
  const { event, retry } = useEvent(version, row, opened?.id ?? null);
  const id = telling?.id ?? opened?.id ?? null;
  const state = useReport(telling?.report ?? opened?.report ?? null, version);
  const panel = useRef<HTMLElement>(null);
  const neighbours = useNeighbours(row);
  const walk = useWalk(panel, neighbours);
  const { open, failed } = useOpenIncident();
  const printing = usePrinting();
  // What lies over or beside the reading, as long as this incident is read.
  const [beside, setBeside] = useState<{ id: string; what: 'citation' | 'comparison' } | null>(null);
  const what = beside !== null && beside.id === id ? beside.what : null;
  const show = (next: 'citation' | 'comparison' | null) =>
    setBeside(next && id !== null ? { id, what: next } : null);
  const extraction = state.status === 'ready' ? state.extraction : null;
  const ordered = extraction ? inTextOrder(extraction.incidents) : [];
  const index = ordered.findIndex((item) => item.id === id);
  const incident = ordered[index] ?? null;
  const inReport = (to: Incident) => walk.by(() => void open(to.id));
  const [before, after] = index < 0 ? [null, null] : [ordered[index - 1] ?? null, ordered[index + 1] ?? null];
  const close = () => {
    if (what !== null) return show(null);
    closeIncident();
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus());
  };
  useReaderKeys(panel, {
    close,
    previous: () => walk.to('previous'),
    next: () => walk.to('next'),
    previousInReport: before && (() => inReport(before)),
    nextInReport: after && (() => inReport(after)),
  });
  const facts = eventFacts(event, opened?.sources ?? 1, opened?.independent ?? 1);
  return (
    <section
      className="panel reader"
      aria-label={texts.regions.reader}
      ref={panel}
      tabIndex={-1}
      data-comparing={what === 'comparison' || undefined}
    >
      <ReaderWidth />
      <ReaderBar
        neighbours={neighbours}
        onWalk={walk.to}
        close={closeIncident}
        cite={
          incident && {
            open: what === 'citation',
            toggle: () => show(what === 'citation' ? null : 'citation'),
          }
        }
      />
      {failed && (
        <p className="notice-banner" role="alert">
          {texts.source.walk.failed}
        </p>
      )}
      {what === 'citation' && extraction && incident && (
        <Citation extraction={extraction} incident={incident.id} close={() => show(null)} />
      )}
      {what === 'comparison' && id !== null && typeof event === 'object' && event !== null && (
        <Comparison
          event={event}
          shown={id}
          onOpen={(other) => walk.by(() => void open(other))}
          close={() => show(null)}
        />
      )}
      {state.status === 'loading' && !(asked instanceof LoadError) && (
        <p className="reader-wait">{texts.reader.loading}</p>
      )}
      {extraction && incident && what !== 'comparison' && (
        <IncidentReading
          key={id}
          extraction={extraction}
          incident={incident}
          event={facts}
          onIncident={inReport}
          head={
            <ReaderHead report={extraction.report} incident={incident} walked={walk.walked.current}>
              <div className="reader-acts">
                <ReportNav
                  index={index}
                  total={ordered.length}
                  previous={before}
                  next={after}
                  onStep={inReport}
                />
                <Suspense fallback={null}>
                  <CorrectionBar incident={incident.id} report={extraction.report.id} />
                </Suspense>
              </div>
              <EventReports
                event={event}
                shown={incident.id}
                onCompare={() => show('comparison')}
                onRetry={retry}
              />
            </ReaderHead>
          }
        />
      )}
      {printing && extraction && incident && (
        <PrintedEvidence extraction={extraction} incident={incident} event={facts} />
      )}
      {asked instanceof LoadError && <ReaderFailed failure={{ error: asked }} />}
      {state.status === 'failed' && <ReaderFailed failure={state} />}
      {extraction && !incident && <ReaderFailed failure={null} />}
    </section>
  );
}
