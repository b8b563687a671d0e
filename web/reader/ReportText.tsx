import { Fragment, type KeyboardEvent, type RefObject, useMemo, useRef } from 'react';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Span } from '../../src/model/span.ts';
import { useWords } from '../state/useWords.ts';
import { textDirection } from '../wording/textDirection.ts';
import { OtherMarks } from './OtherMarks.tsx';
import { paragraphsOf, segmentsOf, type TextRun, type TextSegment } from './segments.ts';
import { useJumpToExcerpt } from './useJumpToExcerpt.ts';

/** The excerpt of another incident of the report. */
export interface OtherExcerpt extends Span {
  readonly incident: Incident;
}

/**
 * The report's own words, as text only. The excerpt is marked and scrolled to, its place and date stand out, other
 * recognised names are quietly underlined and open their evidence; sentences of other incidents are lightly marked.
 */
export function ReportText(props: {
  extraction: Extraction;
  excerpts: readonly Span[];
  others?: readonly OtherExcerpt[];
  /** Words that are searched for. */
  hits?: readonly Span[];
  date: Span | null;
  place: number | null;
  shownMention: number | null;
  onMention: (index: number) => void;
  onIncident?: (incident: Incident) => void;
  /** How far the text was scrolled when it was last left, in pixels. */
  leftAt?: RefObject<number | null>;
}) {
  const {
    extraction,
    excerpts,
    others = none,
    hits = none,
    date,
    place,
    shownMention,
    onMention,
    onIncident,
  } = props;
  const { report, mentions } = extraction;
  const { texts } = useWords();
  const box = useRef<HTMLElement>(null);
  const paragraphs = useMemo(
    () => paragraphsOf(segmentsOf(report.text, { excerpts, mentions, date, others, hits })),
    [report, mentions, excerpts, date, others, hits],
  );
  useJumpToExcerpt(box, paragraphs, props.leftAt);

  const open = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onMention(index);
  };
  const words = (segment: TextSegment) => {
    const { mention } = segment;
    const text = segment.isHit ? <span className="hit">{segment.text}</span> : segment.text;
    if (mention === null) {
      return segment.inDate ? <span className="in-date">{text}</span> : text;
    }
    return (
      // An inline element, not a <button>: a box would tear joined Arabic letters apart (بدرعا).
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span
        role="button"
        tabIndex={0}
        className="toponym"
        data-kind={mention === place ? 'incident' : mentions[mention]?.place ? 'other' : 'unresolved'}
        aria-pressed={mention === shownMention}
        onClick={() => onMention(mention)}
        onKeyDown={(event) => open(event, mention)}
      >
        {text}
      </span>
    );
  };
  const show = (segment: TextSegment) => (
    <Fragment key={segment.start}>
      {onIncident && (
        <OtherMarks
          incidents={others.filter(({ start }) => start === segment.start).map(({ incident }) => incident)}
          onOpen={onIncident}
        />
      )}
      {words(segment)}
    </Fragment>
  );
  const showRun = ({ inExcerpt, other, segments }: TextRun) => {
    const key = segments[0]?.start;
    if (inExcerpt) return <mark key={key}>{segments.map(show)}</mark>;
    if (other === null) return segments.map(show);
    return (
      <span key={key} className="other-excerpt">
        {segments.map(show)}
      </span>
    );
  };
  return (
    <article
      className="report-text"
      ref={box}
      lang={report.lang === 'und' ? undefined : report.lang}
      dir={textDirection(report.lang) ?? 'auto'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard
      tabIndex={0}
      aria-label={texts.reader.reportText}
    >
      {paragraphs.map((runs) => (
        <p key={runs[0]?.segments[0]?.start}>{runs.map(showRun)}</p>
      ))}
    </article>
  );
}

const none: readonly never[] = [];
