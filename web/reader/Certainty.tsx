import type { Extraction } from '../../src/model/extraction.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { EventState } from '../data/events.ts';
import { useWords } from '../state/useWords.ts';
import { type UncertaintyFacts, uncertainties } from '../wording/uncertainty.ts';
import { ConfidenceWord } from './Confidence.tsx';
import { dateFacts } from './DateEvidence.tsx';
import { NoteList } from './NoteList.tsx';
import { notesIn } from './notes.ts';

/** What the sentences need of an event; of one that is not loaded nothing is said beyond the row's own counts. */
export function eventFacts(
  event: EventState,
  sources: number,
  independent: number,
): UncertaintyFacts['event'] {
  const known = typeof event === 'object' && event !== null ? event : null;
  return {
    sources,
    independent,
    differ: known?.tellings.some(({ differences }) => differences.en.length > 0) ?? false,
    denials: known?.denials.length ?? 0,
  };
}

/** What is uncertain in plain words, how sure each part is, and what the machine noted on the way. */
export function Certainty(props: {
  extraction: Extraction;
  incident: Incident;
  event: UncertaintyFacts['event'];
}) {
  const { extraction, incident, event } = props;
  const words = useWords();
  const { texts, language } = words;
  const { uncertain } = texts.source;
  const said = uncertainties(
    { incident, date: dateFacts(incident.date), published: extraction.report.publishedAt !== null, event },
    words,
  );
  const notes = notesIn(language, incident.warnings, incident.warningsAr);
  return (
    <>
      <h4>{uncertain.heading}</h4>
      <p className="uncertain">{said.length > 0 ? said.join(' ') : uncertain.nothing}</p>
      {notes.sentences.length > 0 && (
        <>
          <h4>{uncertain.alsoNote}</h4>
          <NoteList notes={notes} />
        </>
      )}
      <h4>{texts.confidence.label}</h4>
      <dl className="facts">
        {(['place', 'date', 'type'] as const).map((part) => (
          <div key={part}>
            <dt>{texts.reader.tabs[part]}</dt>
            <dd>
              <ConfidenceWord confidence={incident.confidence[part]} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
