import { useEffect, useRef, useState } from 'react';
import type { LogEntry } from '../../src/model/correction.ts';
import { useReport } from '../data/useReport.ts';
import { headline } from '../wording/headline.ts';
import { useCorrectWords } from './useCorrectWords.ts';
import { edtfWords } from './valueWords.ts';

/**
 * What an entry of the whole log is about: the incident in words and its report's title. The report is asked for when the
 * entry comes into sight, for the log may be long. Nothing where the report is gone, or for a decision about events.
 */
export function EntrySubject({ entry, version }: { entry: LogEntry; version: string }) {
  const all = useCorrectWords();
  const { words } = all;
  const line = useRef<HTMLParagraphElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!line.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((item) => item.isIntersecting)) setSeen(true);
    });
    observer.observe(line.current);
    return () => observer.disconnect();
  }, []);
  const state = useReport(seen ? entry.report : null, version);
  if (entry.report === null || state.status === 'failed') return null;
  if (state.status === 'loading') return <p ref={line} className="quiet entry-subject" />;
  const { incidents, report } = state.extraction;
  const about = entry.appliesTo ?? entry.incidents[0];
  const incident = incidents.find(({ id }) => id === about);
  // The title of a violent text may tell as much as the text.
  const title = incident?.warning ? null : report.title;
  return (
    <p ref={line} className="quiet entry-subject">
      {incident && (
        <>
          {headline(incident, words)} ·{' '}
          {incident.date ? edtfWords(incident.date.edtf, all) : words.texts.date.undated}
        </>
      )}
      {incident && title && ' · '}
      {title && <bdi>{title}</bdi>}
    </p>
  );
}
