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

/** The marks of one incident in its report. */
export function readingOf({ report, mentions, incidents }: Extraction, incident: Incident): Reading {
  const here = ({ excerpts }: Incident) => excerpts.filter((excerpt) => excerpt.report === report.id);
  const excerpts = here(incident);
  const { startOffset: start, endOffset: end } = incident.date ?? { startOffset: null, endOffset: null };
  const told = new Set(incidents.flatMap((one) => warningKindsOf(one)));
  return {
    excerpts,
    others: inTextOrder(incidents)
      .filter(({ id }) => id !== incident.id)
      .flatMap((other) => here(other).map((span) => ({ start: span.start, end: span.end, incident: other }))),
    date: start === null || end === null ? null : { start, end },
    place: placeMention(mentions, incident, excerpts),
    kinds: warningKinds.filter((kind) => told.has(kind)),
  };
}

/** {@link readingOf}, made once. */
export const useReading = (extraction: Extraction, incident: Incident): Reading =>
  useMemo(() => readingOf(extraction, incident), [extraction, incident]);

/** The incidents of a report in the order of its text, without those that a person said are none. */
export function inTextOrder(incidents: readonly (Incident & { notIncident?: boolean })[]): Incident[] {
  const startOf = ({ excerpts }: Incident) => excerpts[0]?.start ?? 0;
  return incidents.filter(({ notIncident }) => !notIncident).sort((a, b) => startOf(a) - startOf(b));
}
