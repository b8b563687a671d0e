import { type ReactNode, useEffect, useRef } from 'react';
import type { Incident } from '../../src/model/incident.ts';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import type { Report } from '../../src/model/report.ts';
import { Attribution } from '../list/Attribution.tsx';
import { TypeMark } from '../marks/TypeMark.tsx';
import { useWords } from '../state/useWords.ts';
import { dateWords } from '../wording/dateWords.ts';
import { headline } from '../wording/headline.ts';
import { bySide, namesOf } from './bySide.ts';
import { dateFacts } from './DateEvidence.tsx';

/** What was reported, when and by whom; `children` are the ways to other incidents and reports. */
export function ReaderHead(props: {
  report: Report;
  incident: Incident;
  /** True when the reader was walked here by its own keys or buttons: the focus then follows. */
  walked: boolean;
  children: ReactNode;
}) {
  const { report, incident, walked, children } = props;
  const { quoted, deniers } = bySide(incident.claimants);
  const words = useWords();
  const { texts } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  // Opened from the list by keyboard, the reading goes on here; the map and the list keep their own focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the reading begins
  useEffect(() => {
    const { activeElement } = document;
    const lost =
      walked &&
      (!activeElement || activeElement === document.body || activeElement.classList.contains('reader'));
    if (lost || activeElement?.classList.contains('incident-row'))
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="reader-head">
      <h2 ref={heading} tabIndex={-1}>
        <TypeMark type={incidentTypeNames.indexOf(incident.type)} size={20} />
        <span>{headline(incident, words)}</span>
      </h2>
      <p className="reader-by">
        <span className="reader-date">{dateWords(dateFacts(incident.date), words)}</span>{' '}
        {incident.assertion !== 'reported' && (
          <span className="badge badge-assertion" title={texts.assertionHelp[incident.assertion]}>
            {texts.assertions[incident.assertion]}
          </span>
        )}{' '}
        {report.sample && <span className="badge badge-sample">{texts.sampleBadge}</span>} ·{' '}
        <Attribution outlet={report.outlet} claimants={namesOf(quoted)} deniedBy={namesOf(deniers)} />
      </p>
      {children}
    </header>
  );
}
