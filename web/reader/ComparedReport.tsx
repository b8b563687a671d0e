import type { Telling } from '../../src/dataset/format.ts';
import type { Incident } from '../../src/model/incident.ts';
import { plural } from '../i18n/plural.ts';
import { useWords } from '../state/useWords.ts';
import { ComparedText } from './ComparedText.tsx';
import type { SourceColumn } from './columnsOf.ts';
import { NoteList } from './NoteList.tsx';
import { notesIn } from './notes.ts';
import { differingParts, tellingFacts, tellingParts } from './tellingFacts.ts';
import { useTelling } from './useTelling.ts';

function Who({ telling }: { telling: Telling }) {
  const { texts, formats } = useWords();
  return (
    <>
      <bdi className="name">{telling.outlet ?? texts.outletUnknown}</bdi>
      <span className="quiet">
        {' '}
        · {telling.publishedAt ? formats.moment(telling.publishedAt) : texts.date.undated}
      </span>
    </>
  );
}

/** One report of an event among the others: who, the words in their context, in what it differs, its copies. */
export function ComparedReport(props: {
  column: SourceColumn;
  /** The incident of the report shown first, once it is there; null for that report itself. */
  first: Incident | null;
  isFirst: boolean;
  /** Id of the incident that is read. */
  shown: string;
  /** Loads the text at once. */
  eager: boolean;
  onOpen: (id: string) => void;
}) {
  const { column, first, isFirst, eager, onOpen } = props;
  const { telling, copies, denies } = column;
  const shown = telling.id === props.shown;
  const words = useWords();
  const { texts, formats, language } = words;
  const { compare } = texts.source;
  const loaded = useTelling(telling, eager);
  const facts = loaded.incident && tellingFacts(loaded.incident, words);
  const differing = first && facts ? differingParts(tellingFacts(first, words), facts) : [];
  return (
    <article className="compared" aria-current={shown || undefined} data-denies={denies || undefined}>
      <header>
        <h4>
          <Who telling={telling} />
        </h4>
        <p className="compared-badges">
          {isFirst && <span className="badge badge-sources">{compare.first}</span>}{' '}
          <span className={denies ? 'badge badge-assertion' : 'badge badge-sources'}>
            {denies ? compare.denies : compare.own}
          </span>
        </p>
      </header>
      <ComparedText telling={telling} loaded={loaded} />
      {facts && (
        <dl className="facts">
          {tellingParts.map((part) => (
            <div key={part} data-differs={differing.includes(part) || undefined}>
              <dt>{compare[part]}</dt>
              <dd>
                <bdi>{facts[part]}</bdi>
                {differing.includes(part) && <strong className="differs"> ≠ {compare.differs}</strong>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {telling.differences.en.length > 0 && (
        <NoteList notes={notesIn(language, telling.differences.en, telling.differences.ar)} />
      )}
      {telling.reasons.en.length > 0 && (
        <details>
          <summary>{denies ? texts.event.denials : texts.event.why}</summary>
          <NoteList notes={notesIn(language, telling.reasons.en, telling.reasons.ar)} />
        </details>
      )}
      <p>
        {shown ? (
          <span className="badge">{texts.event.shown}</span>
        ) : (
          <button type="button" className="button" onClick={() => onOpen(telling.id)}>
            {compare.read}
          </button>
        )}
      </p>
      {copies.length > 0 && (
        <details className="compared-copies" open={copies.some(({ id }) => id === props.shown)}>
          <summary>{plural(formats, copies.length, compare.copies)}</summary>
          <ul>
            {copies.map((copy) => (
              <li key={copy.id} className="compared-copy">
                <p>
                  <Who telling={copy} />
                </p>
                {copy.countsWith && (
                  <p className="quiet">
                    <bdi>{language === 'ar' ? copy.countsWith.ar : copy.countsWith.en}</bdi>
                  </p>
                )}
                {copy.differences.en.length > 0 && (
                  <NoteList notes={notesIn(language, copy.differences.en, copy.differences.ar)} />
                )}
                {copy.id === props.shown ? (
                  <span className="badge">{texts.event.shown}</span>
                ) : (
                  <button type="button" className="button button-small" onClick={() => onOpen(copy.id)}>
                    {compare.read}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
