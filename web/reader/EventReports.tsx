import './event.css';
import type { EventRow, Telling } from '../../src/dataset/format.ts';
import type { EventState } from '../data/events.ts';
import { findIncident } from '../data/findIncident.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { openIncident } from '../state/viewerStore.ts';
import { quoted } from '../wording/quoted.ts';
import { sourcesWords } from '../wording/sourcesWords.ts';
import { NoteList } from './NoteList.tsx';
import { notesIn } from './notes.ts';

function TellingItem({ telling, shown }: { telling: Telling; shown: boolean }) {
  const { dataset } = useView();
  const words = useWords();
  const { texts, formats, language } = words;
  const { countsWith, reasons, differences } = telling;
  const open = async () => {
    const found = await findIncident(dataset.engine, telling.id);
    if (found) openIncident(found.row, found.telling);
  };
  return (
    <li className="telling" aria-current={shown || undefined}>
      <p>
        <bdi className="name">{telling.outlet ?? texts.outletUnknown}</bdi>
        {telling.publishedAt && <span className="quiet"> · {formats.moment(telling.publishedAt)}</span>}{' '}
        {shown ? (
          <span className="badge">{texts.event.shown}</span>
        ) : (
          <button type="button" className="button button-small" onClick={open}>
            {texts.event.open}
          </button>
        )}
      </p>
      <p dir="auto">{quoted(telling.quote, /[\u0600-\u06ff]/.test(telling.quote) ? 'ar' : 'und')}</p>
      {countsWith && (
        <p className="telling-counts">
          {texts.event.notIndependent} <bdi>{language === 'ar' ? countsWith.ar : countsWith.en}</bdi>
        </p>
      )}
      {differences.en.length > 0 && <NoteList notes={notesIn(language, differences.en, differences.ar)} />}
      {reasons.en.length > 0 && (
        <details>
          <summary>{texts.event.why}</summary>
          <NoteList notes={notesIn(language, reasons.en, reasons.ar)} />
        </details>
      )}
    </li>
  );
}

function Listed({ event, shown }: { event: EventRow; shown: string }) {
  const words = useWords();
  const { texts, formats } = words;
  return (
    <>
      <h4>{texts.event.heading}</h4>
      {event.tellings.length > 1 && (
        <p className="quiet">
          {sourcesWords(event.sources, event.independent, words)}. {texts.event.independentHelp}
        </p>
      )}
      <ul className="tellings">
        {event.tellings.map((telling) => (
          <TellingItem key={telling.id} telling={telling} shown={telling.id === shown} />
        ))}
      </ul>
      {event.denials.length > 0 && (
        <>
          <h4>{texts.event.denials}</h4>
          <ul className="tellings">
            {event.denials.map((telling) => (
              <TellingItem key={telling.id} telling={telling} shown={false} />
            ))}
          </ul>
        </>
      )}
      {event.more > 0 && <p className="quiet">{texts.event.more(formats.number(event.more))}</p>}
      {event.tellings.length > 1 && (
        <p className="quiet">
          {texts.event.howToSplit} <code dir="ltr">balagh split {shown}</code>
        </p>
      )}
    </>
  );
}

/**
 * The reports that tell of the same event, each with its own words, in what it differs, whether it is a source of its own
 * and why it was taken for the same event; and those that deny it. Nothing when there is only one.
 */
export function EventReports({ event, shown }: { event: EventState; shown: string }) {
  const { texts } = useWords();
  if (event === null) return null;
  if (event === 'loading') return <p className="quiet">{texts.event.loading}</p>;
  if (event === 'failed') return <p role="alert">{texts.event.failed}</p>;
  return <Listed event={event} shown={shown} />;
}
