import type { Incident } from '../../src/model/incident.ts';
import { useWords } from '../state/useWords.ts';
import { ConfidenceReasons, ConfidenceWord } from './Confidence.tsx';

/** What was reported, by ACLED's event types, and by which words it was told. */
export function TypeEvidence({ incident }: { incident: Incident }) {
  const { texts } = useWords();
  return (
    <>
      <p className="evidence-name">{texts.subTypes[incident.subType]}</p>
      <dl className="facts">
        <dt>{texts.reader.type}</dt>
        <dd dir="ltr" className="acled">
          {incident.type} · {incident.subType}
        </dd>
        <dt>{texts.confidence.label}</dt>
        <dd>
          <ConfidenceWord confidence={incident.confidence.type} />
        </dd>
      </dl>
      <ConfidenceReasons incident={incident} part="type" />
    </>
  );
}
