import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { ReportFile } from '../../src/model/correctedReport.ts';
import type { Incident } from '../../src/model/incident.ts';
import { hitSpans } from '../filter/hits.ts';
import { Tabs } from '../shell/Tabs.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { pointAt } from '../state/viewerStore.ts';
import type { UncertaintyFacts } from '../wording/uncertainty.ts';
import { ContentGate } from './ContentGate.tsx';
import { Evidence, type EvidenceTab, evidenceTabs } from './Evidence.tsx';
import { ReportHead } from './ReportHead.tsx';
import { ReportText } from './ReportText.tsx';
import { useNarrow } from './useNarrow.ts';
import { useReading } from './useReading.ts';

type ReadingTab = 'text' | EvidenceTab;

/** One incident beside its report: headline, the text with the sentence it rests on, and how each part was read. */
export function IncidentReading(props: {
  head: ReactNode;
  extraction: ReportFile;
  incident: Incident;
  event: UncertaintyFacts['event'];
  onIncident: (incident: Incident) => void;
}) {
  const { head, extraction, incident, event, onIncident } = props;
  const { report, mentions } = extraction;
  const { texts } = useWords();
  const { search } = useView();
  const hits = useMemo(() => hitSpans(report.text, search.text), [report, search.text]);
  const narrow = useNarrow();
  const [chosen, setTab] = useState<ReadingTab | null>(null);
  const reading = useReading(extraction, incident);
  const [shown, setShown] = useState<number | null>(reading.place);
  const leftAt = useRef<number | null>(null);
  // With little room the text is one of the tabs; else it stands above them.
  const tab: ReadingTab =
    chosen === null || (chosen === 'text' && !narrow) ? (narrow ? 'text' : 'sure') : chosen;
  const text = (
    <>
      <ReportHead report={report} />
      <ContentGate kinds={reading.kinds} report={report.id}>
        <ReportText
          extraction={extraction}
          {...reading}
          hits={hits}
          shownMention={tab === 'place' ? shown : null}
          onMention={(index) => {
            setShown(index);
            setTab('place');
            const place = index === reading.place ? incident.place : mentions[index]?.place;
            if (place) pointAt(place);
          }}
          onIncident={onIncident}
          leftAt={leftAt}
        />
      </ContentGate>
    </>
  );
  const labels = {
    ...texts.reader.tabs,
    text: texts.source.text.tab,
    sure: texts.source.text.sure,
    // Seven tabs beside each other on a phone: a short word.
    ...(narrow ? { who: texts.source.text.who } : {}),
  };
  const badges: Partial<Record<ReadingTab, boolean>> = {
    sure: incident.warnings.length > 0,
    source: extraction.warnings.length > 0,
  };
  return (
    <>
      {head}
      {!narrow && <div className="reading-text">{text}</div>}
      <Tabs
        label={texts.reader.tabsLabel}
        tabs={(narrow ? (['text', ...evidenceTabs] as const) : evidenceTabs).map((id) => ({
          id,
          label: labels[id],
          badge: badges[id] ?? false,
        }))}
        chosen={tab}
        onChoose={setTab}
      >
        {tab === 'text' ? (
          <div className="reading-text">{text}</div>
        ) : (
          <Evidence
            tab={tab}
            extraction={extraction}
            incident={incident}
            event={event}
            own={reading.place}
            shown={shown}
            onShow={setShown}
          />
        )}
      </Tabs>
    </>
  );
}
