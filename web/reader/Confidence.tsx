import type { Incident } from '../../src/model/incident.ts';
import { useWords } from '../state/useWords.ts';
import { confidenceWord } from '../wording/placeWords.ts';
import { NoteList } from './NoteList.tsx';
import { notesIn } from './notes.ts';

/** How sure one part of an incident is, in a word. */
export function ConfidenceWord({ confidence }: { confidence: number }) {
  const { texts } = useWords();
  const word = confidenceWord(confidence);
  return (
    <strong className="confidence" data-level={word}>
      {texts.confidence[word]}
    </strong>
  );
}

/** Why a part of an incident is as sure as it is; nothing for incidents read before reasons were kept. */
export function ConfidenceReasons(props: { incident: Incident; part: keyof Incident['confidence'] }) {
  const { incident, part } = props;
  const { texts, language } = useWords();
  const reasons = incident.confidenceReasons?.[part] ?? [];
  if (reasons.length === 0) return null;
  return (
    <>
      <h4>{texts.reader.whyThisSure}</h4>
      <NoteList notes={notesIn(language, reasons, incident.confidenceReasonsAr?.[part])} />
    </>
  );
}
