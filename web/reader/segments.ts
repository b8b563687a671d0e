import type { Span } from '../../src/model/span.ts';

/** A stretch of the report's text that is shown alike throughout. Offsets are UTF-16 code units of the text. */
export interface TextSegment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly inExcerpt: boolean;
  readonly inDate: boolean;
  /** A word that is searched for. */
  readonly isHit: boolean;
  /** Index of the mention that covers it, null for none; the innermost where mentions overlap. */
  readonly mention: number | null;
  /** Index of the excerpt of another incident that covers it, null for none; the innermost where they overlap. */
  readonly other: number | null;
}

/** What is marked in the text. */
export interface MarkedSpans {
  readonly excerpts: readonly Span[];
  readonly mentions: readonly Span[];
  readonly date: Span | null;
  /** Excerpts of other incidents of the report. */
  readonly others?: readonly Span[];
  /** Words that are searched for. */
  readonly hits?: readonly Span[];
}

/** Index of the shortest of the spans that cover a stretch, null when none does. */
function innermost(spans: readonly Span[], start: number, end: number): number | null {
  let best: number | null = null;
  spans.forEach((span, index) => {
    if (span.start > start || end > span.end) return;
    const known = best === null ? null : (spans[best] as Span);
    if (!known || span.end - span.start < known.end - known.start) best = index;
  });
  return best;
}

/**
 * Cuts the text wherever a mark begins or ends. The segments, joined, are the text again; spans that reach outside of
 * it are cut to it. Nothing is escaped here, since the text is only ever shown as text.
 */
export function segmentsOf(text: string, marked: MarkedSpans): TextSegment[] {
  const inside = (offset: number) => Math.min(text.length, Math.max(0, offset));
  const cuts = new Set([0, text.length]);
  const { others = [], hits = [] } = marked;
  const all = [
    ...marked.excerpts,
    ...marked.mentions,
    ...others,
    ...hits,
    ...(marked.date ? [marked.date] : []),
  ];
  for (const span of all) cuts.add(inside(span.start)).add(inside(span.end));
  const sorted = [...cuts].sort((a, b) => a - b);
  const covers = (span: Span | null, start: number, end: number) =>
    span !== null && span.start <= start && end <= span.end;
  const segments: TextSegment[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i] as number;
    const end = sorted[i + 1] as number;
    segments.push({
      start,
      end,
      text: text.slice(start, end),
      inExcerpt: marked.excerpts.some((span) => covers(span, start, end)),
      inDate: covers(marked.date, start, end),
      isHit: hits.some((span) => covers(span, start, end)),
      mention: innermost(marked.mentions, start, end),
      other: innermost(others, start, end),
    });
  }
  return segments;
}

/** Segments of one paragraph, those of one excerpt together, so that one sentence is one marked element. */
export interface TextRun {
  readonly inExcerpt: boolean;
  readonly other: number | null;
  readonly segments: readonly TextSegment[];
}

/** The segments by paragraph (line of the text); line breaks themselves are not shown. Empty lines give none. */
export function paragraphsOf(segments: readonly TextSegment[]): TextRun[][] {
  type Run = { inExcerpt: boolean; other: number | null; segments: TextSegment[] };
  const paragraphs: Run[][] = [[]];
  for (const segment of segments) {
    let offset = segment.start;
    segment.text.split(/(\r\n|\n|\r|\u2029)/).forEach((piece, i) => {
      const start = offset;
      offset += piece.length;
      if (i % 2 === 1) {
        paragraphs.push([]);
        return;
      }
      if (piece === '') return;
      const paragraph = paragraphs.at(-1) as Run[];
      const run = paragraph.at(-1);
      const cut = { ...segment, start, end: offset, text: piece };
      if (run && run.inExcerpt === segment.inExcerpt && run.other === segment.other) run.segments.push(cut);
      else paragraph.push({ inExcerpt: segment.inExcerpt, other: segment.other, segments: [cut] });
    });
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
