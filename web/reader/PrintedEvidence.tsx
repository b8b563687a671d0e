import { useSyncExternalStore } from 'react';
import type { ReportFile } from '../../src/model/correctedReport.ts';
import type { Incident } from '../../src/model/incident.ts';
import { useWords } from '../state/useWords.ts';
import { plainCitation } from '../wording/citation.ts';
import type { UncertaintyFacts } from '../wording/uncertainty.ts';
import { Certainty } from './Certainty.tsx';
import { citationFacts } from './Citation.tsx';
import { DateEvidence } from './DateEvidence.tsx';
import { TypeEvidence } from './TypeEvidence.tsx';
import { WhoEvidence } from './WhoEvidence.tsx';

const isPrinting = () => matchMedia('print').matches;

function subscribe(listener: () => void): () => void {
  const media = matchMedia('print');
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** True while the page is laid out for paper. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, isPrinting);

/** On paper nothing can be switched: what is uncertain, how it was read, and the source, one under the other. */
export function PrintedEvidence(props: {
  extraction: ReportFile;
  incident: Incident;
  event: UncertaintyFacts['event'];
}) {
  const { extraction, incident, event } = props;
  const words = useWords();
  return (
    <section className="printed tab-panel">
      <Certainty extraction={extraction} incident={incident} event={event} />
      <DateEvidence incident={incident} report={extraction.report} />
      <TypeEvidence incident={incident} />
      <WhoEvidence incident={incident} />
      <h4>{words.texts.source.cite.heading}</h4>
      <p className="printed-citation" dir="auto">
        {plainCitation(citationFacts(extraction, incident.id), words)}
      </p>
    </section>
  );
}
