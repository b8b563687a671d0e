import { useMemo } from 'react';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Span } from '../../src/model/span.ts';
import { type WarningKind, warningKinds, warningKindsOf } from '../wording/warningWords.ts';
import { placeMention } from './placeMention.ts';
import type { OtherExcerpt } from './ReportText.tsx';

/** What is marked in the text of a report for one of its incidents, and what the whole text is to be warned of. */
export interface Reading {
  readonly excerpts: readonly Span[];
  readonly others: readonly OtherExcerpt[];
  readonly date: Span | null;
  /** Index of the mention that gave the place, null for none. */
  readonly place: number | null;
  readonly kinds: readonly WarningKind[];
}

/**
 * The marks of one incident in its report. `warned` is whether its row says that a warning is due, which a person may have
 * decided; null where there is no row, and the rule alone counts.
 */
export function readingOf(
  { report, mentions, incidents }: Extraction,
  incident: Incident,
  warned: boolean | null = null,
): Reading {
  const here = ({ excerpts }: Incident) => excerpts.filter((excerpt) => excerpt.report === report.id);
  const excerpts = here(incident);
  const { startOffset: start, endOffset: end } = incident.date ?? { startOffset: null, endOffset: null };
  const ruled = warningKindsOf(incident);
  const own: WarningKind[] = warned === false ? [] : warned && ruled.length === 0 ? ['unnamed'] : ruled;
  const told = new Set([...own, ...incidents.filter(({ id }) => id !== incident.id).flatMap(warningKindsOf)]);
  return {
    excerpts,
    others: incidents
      .filter(({ id }) => id !== incident.id)
      .flatMap((other) => here(other).map((span) => ({ start: span.start, end: span.end, incident: other }))),
    date: start === null || end === null ? null : { start, end },
    place: placeMention(mentions, incident, excerpts),
    kinds: warningKinds.filter((kind) => told.has(kind)),
  };
}

/** {@link readingOf}, made once. */
export const useReading = (extraction: Extraction, incident: Incident, warned: boolean | null): Reading =>
  useMemo(() => readingOf(extraction, incident, warned), [extraction, incident, warned]);

/** The incidents of a report in the order of its text. */
export function inTextOrder(incidents: readonly Incident[]): Incident[] {
  const startOf = ({ excerpts }: Incident) => excerpts[0]?.start ?? 0;
  return [...incidents].sort((a, b) => startOf(a) - startOf(b));
}
