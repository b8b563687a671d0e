import type { Correction, CorrectionAnchor } from '../model/correction.ts';
import type { Incident } from '../model/incident.ts';
import { overlaps, type Span } from '../model/span.ts';

/** The share of the anchor that an excerpt must cover to be the same passage. */
const sharedAtLeast = 0.5;

/** The spans of an incident in the text of a report. */
export const spansIn = ({ excerpts }: Incident, report: string): Span[] =>
  excerpts.filter((excerpt) => excerpt.report === report);

/** Where an incident stands in its report, to find it again by {@link findTarget}. Null when it has no excerpt there. */
export function anchorOf(
  incident: Incident,
  report: string,
  all: readonly Incident[],
): CorrectionAnchor | null {
  const [span] = spansIn(incident, report);
  if (!span) return null;
  const beside = all.filter(
    (other) => other.id !== incident.id && spansIn(other, report).some((each) => overlaps(each, span)),
  );
  return {
    start: span.start,
    end: span.end,
    subType: incident.subType,
    place: incident.place?.id ?? null,
    beside: beside.map(({ id }) => id),
  };
}

/**
 * The incident of a report that a correction is about; null when there is none any more. The one with its id; else,
 * after the report was read again, one whose excerpt covers half of the anchor at least and that did not stand beside the
 * corrected one before. Of several the one of the same type, then of the same place, then the one that covers most; one
 * of another type only when it is the only one. Where two are as good none is taken: better without effect than wrong.
 */
export function findTarget(
  { target, anchor }: Pick<Correction, 'target' | 'anchor'>,
  incidents: readonly Incident[],
): Incident | null {
  const same = incidents.find(({ id }) => id === target.incident);
  if (same) return same;
  if (!anchor) return null;
  const { beside, subType, place } = anchor;
  const there = incidents
    .filter(({ id }) => !beside.includes(id))
    .map((incident) => ({ incident, covered: coveredBy(spansIn(incident, target.report), anchor) }))
    .filter(({ covered }) => covered >= sharedAtLeast * (anchor.end - anchor.start) && covered > 0);
  const ranked = there
    .map(({ incident, covered }) => ({
      incident,
      rank: [incident.subType === subType ? 1 : 0, (incident.place?.id ?? null) === place ? 1 : 0, covered],
    }))
    .sort((a, b) => compareRanks(b.rank, a.rank));
  const [best, second] = ranked;
  if (!best) return null;
  if (second && (best.rank[0] === 0 || compareRanks(best.rank, second.rank) === 0)) return null;
  return best.incident;
}

function coveredBy(spans: readonly Span[], anchor: Span): number {
  return Math.max(
    0,
    ...spans.map(({ start, end }) => Math.min(end, anchor.end) - Math.max(start, anchor.start)),
  );
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
