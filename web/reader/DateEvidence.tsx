import { dayNumber } from '../../src/model/days.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Report } from '../../src/model/report.ts';
import { useWords } from '../state/useWords.ts';
import { type DateFacts, dateWords } from '../wording/dateWords.ts';
import { ConfidenceReasons, ConfidenceWord } from './Confidence.tsx';
import { NoteList } from './NoteList.tsx';
import { notesIn } from './notes.ts';

/** The date of an incident from its report, as wording wants it. */
export function dateFacts(date: Incident['date']): DateFacts {
  return {
    edtf: date?.edtf ?? null,
    from: dayNumber(date?.from ?? null),
    to: dayNumber(date?.to ?? null),
    precision: date?.precision ?? 'undated',
    partOfDay: date?.partOfDay ?? null,
  };
}

/** How the date was read: the words in the text, its EDTF value, the reasons. */
export function DateEvidence({ incident, report }: { incident: Incident; report: Report }) {
  const words = useWords();
  const { texts, formats, language } = words;
  const { date } = incident;
  const facts = dateFacts(date);
  const singleDay = facts.from !== null && facts.from === facts.to;
  return (
    <>
      <p className="evidence-name">
        {dateWords(facts, words)}
        {singleDay && <span className="quiet"> ({formats.weekday(facts.from as number)})</span>}
      </p>
      {date ? (
        <dl className="facts">
          <dt>{texts.reader.dateExpression}</dt>
          <dd>{date.text === null ? texts.reader.dateFromPublication : <q dir="auto">{date.text}</q>}</dd>
          <dt>{texts.reader.edtf}</dt>
          <dd>
            <code dir="ltr">{date.edtf}</code>{' '}
            <span className="quiet">{texts.date.precision[date.precision]}</span>
          </dd>
          <dt>{texts.reader.published}</dt>
          <dd>{report.publishedAt ? formats.moment(report.publishedAt) : texts.reader.notStated}</dd>
          <dt>{texts.confidence.label}</dt>
          <dd>
            <ConfidenceWord confidence={incident.confidence.date} />
          </dd>
        </dl>
      ) : (
        <>
          <p>{texts.reader.noDate}</p>
          <ConfidenceReasons incident={incident} part="date" />
        </>
      )}
      {date && date.evidence.length > 0 && (
        <>
          <h4>{texts.reader.howDateRead}</h4>
          <NoteList notes={notesIn(language, date.evidence, date.evidenceAr)} />
        </>
      )}
    </>
  );
}
