import { useMemo, useState } from 'react';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { EventState } from '../data/events.ts';
import type { OpenedIncident } from '../data/useOpened.ts';
import { Tabs } from '../shell/Tabs.tsx';
import { useWords } from '../state/useWords.ts';
import { DateEvidence } from './DateEvidence.tsx';
import { EventReports } from './EventReports.tsx';
import { PlaceEvidence } from './PlaceEvidence.tsx';
import { placeMention } from './placeMention.ts';
import { ReaderHead } from './ReaderHead.tsx';
import { ReportText } from './ReportText.tsx';
import { SourceEvidence } from './SourceEvidence.tsx';
import { TypeEvidence } from './TypeEvidence.tsx';
import { WhoEvidence } from './WhoEvidence.tsx';

type EvidenceTab = 'place' | 'date' | 'type' | 'who' | 'source';
const evidenceTabs: readonly EvidenceTab[] = ['place', 'date', 'type', 'who', 'source'];

/** One incident beside its report: headline, the text with the sentence it rests on, and how each part was read. */
export function IncidentReading(props: {
  opened: OpenedIncident;
  extraction: Extraction;
  incident: Incident;
  event: EventState;
}) {
  const { opened, extraction, incident, event } = props;
  const { report, mentions } = extraction;
  const { texts } = useWords();
  const [tab, setTab] = useState<EvidenceTab>('place');
  const excerpts = useMemo(
    () => incident.excerpts.filter((excerpt) => excerpt.report === report.id),
    [incident, report],
  );
  const date = useMemo(() => {
    const { startOffset: start, endOffset: end } = incident.date ?? { startOffset: null, endOffset: null };
    return start === null || end === null ? null : { start, end };
  }, [incident]);
  const own = useMemo(() => placeMention(mentions, incident, excerpts), [mentions, incident, excerpts]);
  const [shown, setShown] = useState<number | null>(own);
  const mention = shown === null ? null : mentions[shown];
  const isOwn = shown === own;
  const warned = incident.warnings.length + extraction.warnings.length > 0;
  return (
    <>
      <ReaderHead
        opened={opened}
        extraction={extraction}
        incident={incident}
        onSources={() => setTab('who')}
      />
      <ReportText
        extraction={extraction}
        excerpts={excerpts}
        date={date}
        place={own}
        shownMention={tab === 'place' ? shown : null}
        onMention={(index) => {
          setShown(index);
          setTab('place');
        }}
      />
      <Tabs
        label={texts.reader.tabsLabel}
        tabs={evidenceTabs.map((id) => ({
          id,
          label: texts.reader.tabs[id],
          badge: id === 'source' && warned,
        }))}
        chosen={tab}
        onChoose={setTab}
      >
        {tab === 'place' && !isOwn && own !== null && (
          <p className="evidence-other">
            <span>{texts.reader.mentionOther}</span>
            <button type="button" className="button button-small" onClick={() => setShown(own)}>
              {texts.reader.backToIncident}
            </button>
          </p>
        )}
        {tab === 'place' && mention && (
          <PlaceEvidence
            mention={mention}
            confidence={isOwn ? incident.confidence.place : mention.confidence}
            incident={isOwn ? incident : null}
          />
        )}
        {tab === 'place' && !mention && <p>{texts.placeUnknown}</p>}
        {tab === 'date' && <DateEvidence incident={incident} report={report} />}
        {tab === 'type' && <TypeEvidence incident={incident} />}
        {tab === 'who' && <EventReports event={event} shown={incident.id} />}
        {tab === 'who' && <WhoEvidence incident={incident} />}
        {tab === 'source' && <SourceEvidence extraction={extraction} incident={incident} />}
      </Tabs>
    </>
  );
}
