import type { Extraction } from '../../../src/model/extraction.ts';
import type { Span } from '../../../src/model/span.ts';

/** A stretch of the text with all that was recognised in it. */
export interface PreviewSegment {
  readonly start: number;
  readonly text: string;
  readonly incident: boolean;
  readonly date: boolean;
  readonly name: 'placed' | 'unplaced' | null;
}

/** A mark that begins or ends at an offset. */
interface Edge {
  readonly at: number;
  readonly kind: 'incident' | 'date' | 'placed' | 'unplaced';
  readonly step: 1 | -1;
}

/** Cuts a text at all that was recognised in it. Joined, the segments are the text; spans outside of it are cut to it. */
export function previewSegments({ report, mentions, dates, incidents }: Extraction): PreviewSegment[] {
  const { text } = report;
  const edges: Edge[] = [];
  const mark = ({ start, end }: Span, kind: Edge['kind']) => {
    const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
    if (from < to) edges.push({ at: from, kind, step: 1 }, { at: to, kind, step: -1 });
  };
  for (const { excerpts } of incidents) for (const excerpt of excerpts) mark(excerpt, 'incident');
  for (const date of dates) mark(date, 'date');
  for (const mention of mentions) mark(mention, mention.place ? 'placed' : 'unplaced');
  edges.sort((a, b) => a.at - b.at);
  const within = { incident: 0, date: 0, placed: 0, unplaced: 0 };
  const segments: PreviewSegment[] = [];
  let start = 0;
  const cut = (end: number) => {
    if (end === start) return;
    segments.push({
      start,
      text: text.slice(start, end),
      incident: within.incident > 0,
      date: within.date > 0,
      name: within.placed > 0 ? 'placed' : within.unplaced > 0 ? 'unplaced' : null,
    });
    start = end;
  };
  for (const { at, kind, step } of edges) {
    cut(at);
    within[kind] += step;
  }
  cut(text.length);
  return segments;
}
