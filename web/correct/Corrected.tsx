import type { Subject } from './subject.ts';
import { useCorrectWords } from './useCorrectWords.ts';
import { valueWords } from './valueWords.ts';

/** The machine's own reading of what was corrected, part by part. */
function machineParts({ incident }: Subject): [kind: string, value: unknown][] {
  const { machineReading: machine } = incident;
  if (!machine) return [];
  const { place, precision, radiusM, date, subType, assertion } = machine;
  const read: Record<string, unknown> = {
    place: place && { place, precision, radiusM },
    date: date?.edtf ?? null,
    type: subType,
    assertion,
  };
  return incident.corrected.flatMap(({ kind }) => (kind in read ? [[kind, read[kind]]] : []));
}

/** Whether there is anything of people's own to show. */
export const hasCorrections = ({ incident, report }: Subject): boolean =>
  report.log.length > 0 || incident.corrected.length + incident.tags.length + incident.notes.length > 0;

/** What people corrected and added: which parts, what the machine had read there, tags, notes, review; and the history. */
export function Corrected({ subject, onHistory }: { subject: Subject; onHistory: () => void }) {
  const all = useCorrectWords();
  const { words, correct } = all;
  const { bar } = correct;
  const { incident, report } = subject;
  const { log, marked, provenance } = report;
  const notes = [...incident.notes, ...marked.notes];
  const parts = incident.corrected.map(({ kind }) => bar.parts[kind] ?? kind);
  const read = machineParts(subject);
  if (!hasCorrections(subject)) return <span />;
  return (
    <section className="corrected" aria-label={bar.label}>
      {incident.notIncident && <strong>{bar.notIncident}</strong>}
      {parts.length > 0 && <span>{bar.corrected(words.formats.list(parts))}</span>}
      {read.length > 0 && (
        <span className="quiet">
          {bar.machineRead}{' '}
          {read.map(([kind, value]) => (
            <bdi key={kind} className="machine-read">
              {valueWords(kind, value, all)}
            </bdi>
          ))}{' '}
          ({bar.readBy(provenance.machine)})
        </span>
      )}
      <span className="corrected-marks">
        {incident.reviewed && <span className="badge badge-reviewed">{bar.reviewed}</span>}
        {incident.tags.map((tag) => (
          <span key={tag} className="badge badge-tag">
            <bdi>{tag}</bdi>
          </span>
        ))}
        {log.length > 0 && (
          <button type="button" className="button button-small" onClick={onHistory}>
            {bar.history} ({words.formats.number(log.length)})
          </button>
        )}
      </span>
      {notes.length > 0 && (
        <ul className="correct-notes" aria-label={bar.notes}>
          {notes.map(({ number, text, by, at }) => (
            <li key={number}>
              <span dir="auto">{text}</span>{' '}
              <span className="quiet">
                <bdi>{by}</bdi> · {words.formats.moment(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
