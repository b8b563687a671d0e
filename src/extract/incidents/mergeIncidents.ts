import { distanceKm } from '../../model/geo.ts';
import type { Casualties, Incident } from '../../model/incident.ts';
import type { IncidentSubType } from '../../model/incidentType.ts';
import { isSpecialCase, mayBe, type Vagueness } from './vagueness.ts';

/** An incident with what its model form does not hold. */
export interface PlacedIncident {
  incident: Incident;
  /** What tells its place apart: unknown places of one area by their names. */
  placeKey: string;
  /** Places that the text puts it in or beside, by {@link basePlace}. */
  areas: readonly string[];
  /** True when the place is only a division or a sector that a summary names. */
  summary: boolean;
  /** How much its words leave open: it is the same event as one told more exactly of the same place and date. */
  vague: Vagueness;
}

/** A text that repeats itself over and over adds nothing to an incident after this many excerpts. */
const MOST_EXCERPTS = 20;
/** Of one place and assertion, so many different incidents are compared with one another. */
const MOST_COMPARED = 40;
const DAY_MS = 86_400_000;

/**
 * One incident for each event of a report: the same sub-type at the same place on the same date is told once, with all
 * excerpts; so is what one sentence tells vaguely ("مقتل ثلاثة", "هجوم") and another by its name. What is summed up for a
 * whole governorate is left to the places inside it that the report tells of.
 */
export function mergeIncidents(found: readonly PlacedIncident[]): Incident[] {
  const merged = new Map<string, PlacedIncident>();
  for (const next of found) {
    const { subType, assertion, date } = next.incident;
    const key = [subType, assertion, date?.from, date?.to, next.placeKey].join('|');
    const same = merged.get(key);
    merged.set(key, same ? { ...joined(same, next), vague: less(same.vague, next.vague) } : next);
  }
  const all = sameEventsJoined([...merged.values()]);
  const details = groupBy(
    all.filter(({ summary }) => !summary),
    ({ incident }) => incident.assertion,
  );
  return all
    .filter(
      (one) => !isWide(one) || !details.get(one.incident.assertion)?.some((other) => tellsMore(other, one)),
    )
    .map(({ incident }) => incident)
    .map(withOwnId());
}

/** A division, a sector, a region, or what lies beside a place. */
const isWide = ({ summary, placeKey, incident }: PlacedIncident): boolean =>
  summary || placeKey.includes('#') || incident.place?.kind === 'region';

/** At each place, vague tellings are joined to exact ones, and those dated by the publication alone to dated ones. */
function sameEventsJoined(found: readonly PlacedIncident[]): PlacedIncident[] {
  const gone = new Set<PlacedIncident>();
  const now = new Map(found.map((one) => [one, one]));
  const groups = groupBy(found, ({ incident, placeKey }) => `${incident.assertion}|${basePlace(placeKey)}`);
  for (const group of groups.values()) {
    const compared = group.slice(0, MOST_COMPARED);
    for (const one of compared) {
      const other = sameEvent(one, compared, gone);
      if (other === undefined) continue;
      gone.add(one);
      const [kept, more] = [now.get(other), now.get(one)] as [PlacedIncident, PlacedIncident];
      // A vaguer telling adds who says so and whom it hit; the words that the incident rests on are the exact ones.
      const { excerpts } = one.vague === 'none' ? more.incident : kept.incident;
      const dated = isUndated(kept.incident) && !isUndated(more.incident);
      const base = dated ? { ...kept, incident: withDateOf(kept.incident, more.incident) } : kept;
      now.set(other, joined(base, { ...more, incident: { ...more.incident, excerpts } }));
    }
  }
  return found.filter((one) => !gone.has(one)).map((one) => now.get(one) as PlacedIncident);
}

function sameEvent(
  one: PlacedIncident,
  group: readonly PlacedIncident[],
  gone: ReadonlySet<PlacedIncident>,
): PlacedIncident | undefined {
  const others = group.filter(
    (other) =>
      other !== one && !gone.has(other) && sameTime(one.incident, other.incident) && samePlace(one, other),
  );
  const exact = others.find(
    ({ vague, incident }) =>
      (vague === 'none' && mayBe(one.vague, incident.subType)) ||
      isSpecialCase(one.incident.subType, incident.subType),
  );
  return (
    exact ??
    others.find(
      (other) =>
        (mayBe(one.vague, other.incident.subType) && isBefore(other, one)) ||
        (one.incident.subType === other.incident.subType &&
          (isUndated(one.incident) || (isBefore(other, one) && one.placeKey !== other.placeKey))),
    )
  );
}

/** The same, or a place and what lies beside it; two sides of it are two places. */
function samePlace(one: PlacedIncident, other: PlacedIncident): boolean {
  return one.placeKey === other.placeKey || !one.placeKey.includes('#') || !other.placeKey.includes('#');
}

const isBefore = (one: PlacedIncident, other: PlacedIncident): boolean =>
  firstOffset(one.incident) < firstOffset(other.incident);

/** The exact telling may leave the date to the vaguer one ("on Tuesday three were killed …"). */
function withDateOf(incident: Incident, { date, confidence, ...other }: Incident): Incident {
  return {
    ...incident,
    date,
    confidence: { ...incident.confidence, date: confidence.date },
    ...(incident.confidenceReasons && other.confidenceReasons
      ? { confidenceReasons: { ...incident.confidenceReasons, date: other.confidenceReasons.date } }
      : {}),
    ...(incident.confidenceReasonsAr && other.confidenceReasonsAr
      ? { confidenceReasonsAr: { ...incident.confidenceReasonsAr, date: other.confidenceReasonsAr.date } }
      : {}),
  };
}

/** Dated by no words of the text. */
const isUndated = ({ date }: Incident): boolean => date === null || date.text === null;

/** True when the dates share a day; one that only the publication supports may be a day off. */
function sameTime(a: Incident, b: Incident): boolean {
  const [one, other] = [a.date, b.date];
  // What has no date where others have one came before them.
  if (!one?.from || !other?.from) return !one?.from && !other?.from;
  const slack = isUndated(a) || isUndated(b) ? DAY_MS : 0;
  const [oneTo, otherTo] = [one.to ?? one.from, other.to ?? other.from];
  return (
    Date.parse(one.from) <= Date.parse(otherTo) + slack && Date.parse(other.from) <= Date.parse(oneTo) + slack
  );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const less = (a: Vagueness, b: Vagueness): Vagueness => (a === 'none' || b === 'none' ? 'none' : a);

/** Two events of one clause and place that differ in date alone get ids of their own: the second ends in -2. */
function withOwnId(): (incident: Incident) => Incident {
  const seen = new Map<string, number>();
  return (incident) => {
    const count = (seen.get(incident.id) ?? 0) + 1;
    seen.set(incident.id, count);
    return count === 1 ? incident : { ...incident, id: `${incident.id}-${count}` };
  };
}

const joined = (a: PlacedIncident, b: PlacedIncident): PlacedIncident => ({
  ...a,
  incident: join(a.incident, b.incident),
});

function join(a: Incident, b: Incident): Incident {
  if (a.excerpts.length >= MOST_EXCERPTS) return a;
  const newClaimants = b.claimants.filter((one) => !a.claimants.some((other) => other.name === one.name));
  const newCasualties = b.casualties.filter(
    (one) => !a.casualties.some((other) => other.start === one.start),
  );
  const newWeapons = (b.weapons ?? []).filter(
    (one) => !a.weapons?.some((other) => other.label === one.label),
  );
  const weapons = [...(a.weapons ?? []), ...newWeapons];
  const newActors = b.actors.filter((one) => !a.actors.some((other) => other.label === one.label));
  const newExcerpts = b.excerpts.filter((one) => !a.excerpts.some((other) => other.start === one.start));
  return {
    ...a,
    claimants: [...a.claimants, ...newClaimants],
    casualties: [...a.casualties, ...newCasualties],
    actors: [...a.actors, ...newActors],
    ...(weapons.length > 0 ? { weapons } : {}),
    excerpts: [...a.excerpts, ...newExcerpts],
    ...joinedWarnings(a, b),
  };
}

/** The warnings of both, each once; the Arabic ones stay in step. */
function joinedWarnings(a: Incident, b: Incident): Pick<Incident, 'warnings' | 'warningsAr'> {
  const isNew = b.warnings.map((warning) => !a.warnings.includes(warning));
  const added = (warnings: readonly string[] | undefined) => (warnings ?? []).filter((_, i) => isNew[i]);
  return {
    warnings: [...a.warnings, ...added(b.warnings)],
    ...(a.warningsAr && b.warningsAr ? { warningsAr: [...a.warningsAr, ...added(b.warningsAr)] } : {}),
  };
}

/** True when `detail` tells, of a place inside the area of `wide`, what that sums up. */
function tellsMore(detail: PlacedIncident, wide: PlacedIncident): boolean {
  const [one, sum] = [detail.incident, wide.incident];
  if (detail === wide || !isKindOf(wide, one.subType) || !sameTime(one, sum)) return false;
  if (detail.areas.includes(basePlace(wide.placeKey))) return true;
  // "… and the shelling spread to villages of the Lajat": a region told of behind its towns is more than they.
  const isLead = sum.place?.kind === 'region' && (isBefore(wide, detail) || wide.vague === 'violence');
  if (!(wide.summary || isLead) || !one.place || !sum.place) return false;
  const { admin1, admin2, country } = one.place;
  if (sum.precision === 'country' && sum.place.kind === 'country') return country === sum.place.country;
  if (sum.precision === 'admin1') return country === sum.place.country && admin1 === sum.place.admin1;
  if (admin2 !== null && admin2 === sum.place.admin2) return true;
  return distanceKm(one.place, sum.place) * 1000 <= (sum.radiusM ?? 0) * 1.5;
}

/** True when what `one` tells may be an event of the sub-type: the same, or one that its words leave open. */
function isKindOf({ incident, vague }: PlacedIncident, subType: IncidentSubType): boolean {
  return incident.subType === subType || mayBe(vague, subType) || isSpecialCase(incident.subType, subType);
}

/** The place itself of an area beside it: "balagh:x" of "balagh:x#west". */
export function basePlace(placeKey: string): string {
  return placeKey.split('#', 1)[0] as string;
}

const firstOffset = ({ excerpts }: Incident): number => excerpts[0]?.start ?? 0;

/** Numbers that a later sentence tells of an event ("وأسفر القصف عن …"), where it was told for one place and without them. */
export function addCasualties(
  told: readonly PlacedIncident[] | undefined,
  more: readonly Casualties[],
): void {
  const [only, ...others] = told ?? [];
  if (only === undefined || others.length > 0 || more.length === 0) return;
  const { casualties } = only.incident;
  const added = more.filter((one) => casualties.every((other) => other.outcome !== one.outcome));
  if (only.incident.assertion === 'reported')
    only.incident = { ...only.incident, casualties: [...casualties, ...added] };
}
