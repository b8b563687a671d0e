import { useEffect, useRef } from 'react';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Incident } from '../../src/model/incident.ts';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import { findIncident } from '../data/findIncident.ts';
import type { OpenedIncident } from '../data/useOpened.ts';
import { Attribution } from '../list/Attribution.tsx';
import { Icon } from '../marks/Icon.tsx';
import { TypeMark } from '../marks/TypeMark.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { openIncident } from '../state/viewerStore.ts';
import { dateWords } from '../wording/dateWords.ts';
import { headline } from '../wording/headline.ts';
import { sourcesWords } from '../wording/sourcesWords.ts';
import { bySide, namesOf } from './bySide.ts';
import { dateFacts } from './DateEvidence.tsx';

/** What was reported, when, by whom, out of which report; and the way to the report's other incidents. */
export function ReaderHead(props: {
  opened: OpenedIncident;
  extraction: Extraction;
  incident: Incident;
  /** Shows the other reports of the event. */
  onSources: () => void;
}) {
  const { opened, extraction, incident, onSources } = props;
  const { report } = extraction;
  const { quoted, deniers } = bySide(incident.claimants);
  const words = useWords();
  const { texts, formats } = words;
  const { dataset } = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  // Opened from the list by keyboard, the reading goes on here; the map and the list keep their own focus.
  useEffect(() => {
    if (document.activeElement?.classList.contains('incident-row'))
      heading.current?.focus({ preventScroll: true });
  }, []);
  const inOrder = [...extraction.incidents].sort(
    (a, b) => (a.excerpts[0]?.start ?? 0) - (b.excerpts[0]?.start ?? 0),
  );
  const index = inOrder.findIndex((item) => item.id === incident.id);
  const step = async (by: 1 | -1) => {
    const other = inOrder[index + by];
    if (!other) return;
    const found = await findIncident(dataset.engine, other.id);
    if (found) openIncident(found.row, found.telling);
  };
  return (
    <header className="reader-head">
      {extraction.incidents.length > 1 && (
        <nav
          className="reader-nav"
          aria-label={texts.reader.position(formats.number(index + 1), formats.number(inOrder.length))}
        >
          <button
            type="button"
            className="icon-button"
            disabled={index <= 0}
            onClick={() => step(-1)}
            aria-label={texts.reader.previous}
            title={texts.reader.previous}
          >
            <Icon name="back" mirrored />
          </button>
          <span>{texts.reader.position(formats.number(index + 1), formats.number(inOrder.length))}</span>
          <button
            type="button"
            className="icon-button"
            disabled={index >= inOrder.length - 1}
            onClick={() => step(1)}
            aria-label={texts.reader.next}
            title={texts.reader.next}
          >
            <Icon name="forward" mirrored />
          </button>
        </nav>
      )}
      <h2 ref={heading} tabIndex={-1}>
        <TypeMark type={incidentTypeNames.indexOf(incident.type)} size={20} />
        <span>{headline(incident, words)}</span>
      </h2>
      <p className="reader-date">
        {dateWords(dateFacts(incident.date), words)}
        {incident.assertion !== 'reported' && (
          <span className="badge badge-assertion" title={texts.assertionHelp[incident.assertion]}>
            {texts.assertions[incident.assertion]}
          </span>
        )}
        {report.sample && <span className="badge badge-sample">{texts.sampleBadge}</span>}
      </p>
      <p className="reader-by">
        <Attribution outlet={report.outlet} claimants={namesOf(quoted)} deniedBy={namesOf(deniers)} />
        {opened.sources > 1 && (
          <>
            {' '}
            <button type="button" className="badge badge-sources" onClick={onSources}>
              {sourcesWords(opened.sources, opened.independent, words)}
            </button>
          </>
        )}
      </p>
    </header>
  );
}
