import type { Correction, CorrectionValue } from '../../src/model/correction.ts';
import type { Incident } from '../../src/model/incident.ts';
import { madeUpIncident, madeUpReport } from '../store/madeUp.ts';

export const report = madeUpReport('نص مختلق عن قصف وقتال في بلدة مختلقة وقرية مختلقة', { id: 'made-up' });
export const incident: Incident = madeUpIncident(report, 1, { id: 'the-one' });

/** The same incident elsewhere in the text, or told otherwise. */
export const incidentAt = (
  id: string,
  start: number,
  end: number,
  more: Partial<Incident> = {},
): Incident => ({
  ...incident,
  id,
  excerpts: [{ report: report.id, start, end, quote: report.text.slice(start, end) }],
  ...more,
});

/** An entry of the log about {@link incident}, or about the report where `of` is null. */
export const entry = (
  number: number,
  value: CorrectionValue | { kind: 'undo'; undoes: number },
  of: string | null = incident.id,
): Correction => ({
  ...value,
  number,
  target: { report: report.id, incident: of },
  anchor: null,
  replaced: null,
  by: 'A. Person',
  at: '2026-01-02T00:00:00Z',
  reason: null,
  machine: '0.0.0-test',
});

export const chosen = {
  place: {
    id: 'balagh:another',
    name: 'قرية أخرى',
    nameEn: 'Another Village',
    kind: 'settlement' as const,
    country: 'SY',
    admin1: 'Daraa',
    admin2: null,
    lat: 32.7,
    lon: 36.2,
  },
  precision: 'settlement' as const,
  radiusM: 800,
};
