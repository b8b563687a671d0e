import type { Incident } from '../../src/model/incident.ts';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import { TypeMark } from '../marks/TypeMark.tsx';
import { useWords } from '../state/useWords.ts';
import { headline } from '../wording/headline.ts';

/** One sentence may tell of twenty villages: the others are reached through the report's own previous and next. */
const MOST_MARKS = 4;

/** Where the sentence of other incidents begins: a mark for each, which opens it. */
export function OtherMarks({
  incidents,
  onOpen,
}: {
  incidents: readonly Incident[];
  onOpen: (incident: Incident) => void;
}) {
  const words = useWords();
  return (
    <>
      {incidents.slice(0, MOST_MARKS).map((incident) => {
        const name = words.texts.source.text.openOther(headline(incident, words));
        return (
          <button
            key={incident.id}
            type="button"
            className="other-mark"
            aria-label={name}
            title={name}
            onClick={() => onOpen(incident)}
          >
            <TypeMark type={incidentTypeNames.indexOf(incident.type)} size={16} />
          </button>
        );
      })}
    </>
  );
}
