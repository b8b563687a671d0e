import type { ReportFile } from '../../src/model/correctedReport.ts';
import type { Incident } from '../../src/model/incident.ts';
import { useWords } from '../state/useWords.ts';
import type { UncertaintyFacts } from '../wording/uncertainty.ts';
import { Certainty } from './Certainty.tsx';
import { DateEvidence } from './DateEvidence.tsx';
import { PlaceEvidence } from './PlaceEvidence.tsx';
import { SourceEvidence } from './SourceEvidence.tsx';
import { TypeEvidence } from './TypeEvidence.tsx';
import { WhoEvidence } from './WhoEvidence.tsx';

export const evidenceTabs = ['sure', 'place', 'date', 'type', 'who', 'source'] as const;
export type EvidenceTab = (typeof evidenceTabs)[number];

/** How one part of an incident was read. */
export function Evidence(props: {
  tab: EvidenceTab;
  extraction: ReportFile;
  incident: Incident;
  event: UncertaintyFacts['event'];
  /** The mention that gave the incident its place, and the one that is looked at. */
  own: number | null;
  shown: number | null;
  onShow: (mention: number) => void;
}) {
  const { tab, extraction, incident, event, own, shown, onShow } = props;
  const { texts } = useWords();
  const mention = shown === null ? null : extraction.mentions[shown];
  const isOwn = shown === own;
  switch (tab) {
    case 'sure':
      return <Certainty extraction={extraction} incident={incident} event={event} />;
    case 'place':
      return (
        <>
          {!isOwn && own !== null && (
            <p className="evidence-other">
              <span>{texts.reader.mentionOther}</span>
              <button type="button" className="button button-small" onClick={() => onShow(own)}>
                {texts.reader.backToIncident}
              </button>
            </p>
          )}
          {mention ? (
            <PlaceEvidence
              mention={mention}
              confidence={isOwn ? incident.confidence.place : mention.confidence}
              incident={isOwn ? incident : null}
              mentions={extraction.mentions}
            />
          ) : (
            <p>{texts.placeUnknown}</p>
          )}
        </>
      );
    case 'date':
      return <DateEvidence incident={incident} report={extraction.report} />;
    case 'type':
      return <TypeEvidence incident={incident} />;
    case 'who':
      return <WhoEvidence incident={incident} />;
    case 'source':
      return <SourceEvidence extraction={extraction} />;
  }
}
