import { distanceKm } from '../../model/geo.ts';
import type { Incident } from '../../model/incident.ts';

/** An incident with what its model form does not hold. */
export interface PlacedIncident {
  incident: Incident;
  /** What tells its place apart: unknown places of one area by their names. */
  placeKey: string;
  /** True when the place is only a division or a sector that a summary names. */
  summary: boolean;
}

/** A text that repeats itself over and over adds nothing to an incident after this many excerpts. */
const MOST_EXCERPTS = 20;

/**
 * One incident for each event of a report: the same sub-type at the same place on the same date is told once, with all
 * excerpts; and what the lead sums up for a whole governorate is left to the places told of further on.
 */
export function mergeIncidents(found: readonly PlacedIncident[]): Incident[] {
  const merged = new Map<string, PlacedIncident>();
  for (const next of found) {
    const key = [eventKey(next.incident), next.placeKey, next.incident.date?.to].join('|');
    const same = merged.get(key);
    if (!same) merged.set(key, next);
    else merged.set(key, { ...same, incident: join(same.incident, next.incident) });
  }
  const all = [...merged.values()];
  const details = new Map<string, PlacedIncident[]>();
  for (const one of all.filter(({ summary }) => !summary)) {
    const key = eventKey(one.incident);
    const known = details.get(key);
    if (known) known.push(one);
    else details.set(key, [one]);
  }
  return all
    .filter(
      (one) => !(one.summary && details.get(eventKey(one.incident))?.some((other) => tellsMore(other, one))),
    )
    .map(({ incident }) => incident)
    .map(withOwnId());
}

/** Two events of one clause and place that differ in date alone get ids of their own: the second ends in -2. */
function withOwnId(): (incident: Incident) => Incident {
  const seen = new Map<string, number>();
  return (incident) => {
    const count = (seen.get(incident.id) ?? 0) + 1;
    seen.set(incident.id, count);
    return count === 1 ? incident : { ...incident, id: `${incident.id}-${count}` };
  };
}

/** What two tellings of one event have in common, the place apart. */
function eventKey({ subType, assertion, date }: Incident): string {
  return [subType, assertion, date?.from].join('|');
}

function join(a: Incident, b: Incident): Incident {
  if (a.excerpts.length >= MOST_EXCERPTS) return a;
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

/** True when `detail` stands further on in the report and inside the area of `summary`. */
function tellsMore({ incident: detail }: PlacedIncident, { incident: summary }: PlacedIncident): boolean {
  if (!detail.place || !summary.place || firstOffset(detail) < firstOffset(summary)) return false;
  return distanceKm(detail.place, summary.place) * 1000 <= (summary.radiusM ?? 0) * 1.5;
}

const firstOffset = ({ excerpts }: Incident): number => excerpts[0]?.start ?? 0;
