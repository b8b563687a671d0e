import { distanceKm } from '../../model/geo.ts';
import type { Incident } from '../../model/incident.ts';

/** An incident with the places that contain its own, which its model form does not hold. */
export interface PlacedIncident {
  incident: Incident;
  /** True when the place is only a division or a sector that a summary names. */
  summary: boolean;
}

/**
 * One incident for each event of a report: the same sub-type at the same place on the same date is told once, with all
 * excerpts; and what the lead sums up for a whole governorate is left to the places told of further on.
 */
export function mergeIncidents(found: readonly PlacedIncident[]): Incident[] {
  const merged: PlacedIncident[] = [];
  for (const next of found) {
    const same = merged.find((other) => isSameEvent(other.incident, next.incident));
    if (!same) merged.push(next);
    else same.incident = join(same.incident, next.incident);
  }
  return merged
    .filter((one, i) => !(one.summary && merged.slice(i + 1).some((other) => tellsMore(other, one))))
    .map(({ incident }) => incident);
}

function isSameEvent(a: Incident, b: Incident): boolean {
  return (
    a.subType === b.subType &&
    a.assertion === b.assertion &&
    a.place?.id === b.place?.id &&
    (a.date?.from ?? null) === (b.date?.from ?? null) &&
    (a.date?.to ?? null) === (b.date?.to ?? null)
  );
}

function join(a: Incident, b: Incident): Incident {
  const newClaimants = b.claimants.filter((one) => !a.claimants.some((other) => other.name === one.name));
  const newCasualties = b.casualties.filter(
    (one) => !a.casualties.some((other) => other.start === one.start),
  );
  const newActors = b.actors.filter((one) => !a.actors.some((other) => other.label === one.label));
  const newExcerpts = b.excerpts.filter((one) => !a.excerpts.some((other) => other.start === one.start));
  return {
    ...a,
    claimants: [...a.claimants, ...newClaimants],
    casualties: [...a.casualties, ...newCasualties],
    actors: [...a.actors, ...newActors],
    excerpts: [...a.excerpts, ...newExcerpts],
  };
}

/** True when `detail` tells the same kind of event, on the same date, inside the area of `summary`. */
function tellsMore(
  { incident: detail, summary: isSummary }: PlacedIncident,
  { incident: summary }: PlacedIncident,
): boolean {
  if (isSummary) return false;
  if (detail.subType !== summary.subType || detail.assertion !== summary.assertion) return false;
  if (!detail.place || !summary.place || detail.place.id === summary.place.id) return false;
  return (
    detail.date?.from === summary.date?.from &&
    distanceKm(detail.place, summary.place) * 1000 <= (summary.radiusM ?? 0) * 1.5
  );
}
