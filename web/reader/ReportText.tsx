import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Span } from '../../src/model/span.ts';
import { useWords } from '../state/useWords.ts';
import { paragraphsOf, segmentsOf, type TextSegment } from './segments.ts';

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ckb']);

/** The direction of a text: by its language where known, else by its letters. */
const directionOf = (lang: string): 'rtl' | 'ltr' | 'auto' =>
  lang === 'und' ? 'auto' : rightToLeft.has(lang) ? 'rtl' : 'ltr';

/**
 * The report's own words, as text only. The excerpt is marked and scrolled to, its place stands out, other recognised
 * names are quietly underlined and open their evidence.
 */
export function ReportText(props: {
  extraction: Extraction;
  excerpts: readonly Span[];
  date: Span | null;
  place: number | null;
  shownMention: number | null;
  onMention: (index: number) => void;
}) {
  const { extraction, excerpts, date, place, shownMention, onMention } = props;
  const { report, mentions } = extraction;
  const { texts, formats } = useWords();
  const box = useRef<HTMLElement>(null);
  const paragraphs = useMemo(
    () => paragraphsOf(segmentsOf(report.text, { excerpts, mentions, date })),
    [report, mentions, excerpts, date],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another excerpt is scrolled to when it is there
  useEffect(() => {
    const scroller = box.current;
    const mark = scroller?.querySelector('mark');
    if (!scroller || !mark) return;
    const offset = mark.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += offset - Math.min(64, scroller.clientHeight / 4);
  }, [paragraphs]);

  const open = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onMention(index);
  };
  const show = (segment: TextSegment) => {
    const { mention } = segment;
    if (mention === null) {
      return segment.inDate ? (
        <span key={segment.start} className="in-date">
          {segment.text}
        </span>
      ) : (
        segment.text
      );
    }
    return (
      // An inline element, not a <button>: a box would tear joined Arabic letters apart (بدرعا).
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span
        key={segment.start}
        role="button"
        tabIndex={0}
        className="toponym"
        data-kind={mention === place ? 'incident' : mentions[mention]?.place ? 'other' : 'unresolved'}
        aria-pressed={mention === shownMention}
        onClick={() => onMention(mention)}
        onKeyDown={(event) => open(event, mention)}
      >
        {segment.text}
      </span>
    );
  };
  return (
    <article
      className="report-text"
      ref={box}
      lang={report.lang === 'und' ? undefined : report.lang}
      dir={directionOf(report.lang)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard
      tabIndex={0}
      aria-label={texts.reader.reportText}
    >
      <header>
        <h3>{report.title ?? <span className="quiet">{texts.reader.untitled}</span>}</h3>
        <p className="quiet" dir="auto">
          <bdi>{report.outlet ?? texts.outletUnknown}</bdi>
          {report.publishedAt && ` · ${formats.moment(report.publishedAt)}`}
        </p>
      </header>
      {paragraphs.map((runs) => (
        <p key={runs[0]?.segments[0]?.start}>
          {runs.map((run) =>
            run.inExcerpt ? (
              <mark key={run.segments[0]?.start}>{run.segments.map(show)}</mark>
            ) : (
              run.segments.map(show)
            ),
          )}
        </p>
      ))}
    </article>
  );
}
