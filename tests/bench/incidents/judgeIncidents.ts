import { kmBetween } from '../quality/reliability.ts';

/** A place of an annotated incident; the radius is the annotator's tolerance. */
export interface GoldPlace {
  lat?: number;
  lon?: number;
  radius_km?: number;
}

/** An annotated incident, as far as it is judged by. */
export interface GoldIncident {
  type: string;
  places: readonly GoldPlace[];
  date: string | null;
  date_precision?: string;
}

/** An extracted incident, as far as it is judged. */
export interface PredictedIncident {
  type: string;
  assertion: string;
  place: { lat: number; lon: number } | null;
  date: { from: string | null; to: string | null } | null;
  confidence: Record<Part, number>;
  confidence_reasons?: Record<Part, readonly string[]>;
}

export const parts = ['place', 'type', 'date'] as const;
export type Part = (typeof parts)[number];

/** One part of one incident: how sure Balagh was, by which rule, and whether it was right. */
export interface JudgedPart {
  part: Part;
  rule: string;
  confidence: number;
  right: boolean;
}

/**
 * Judges the parts of the reported incidents of one text. A place is right when an annotated incident lies there (asked only
 * where the annotation is complete); type and date are judged where the place is right, against the incidents there.
 */
export function judgeIncidents(
  predicted: readonly PredictedIncident[],
  gold: readonly GoldIncident[],
  complete: boolean,
): JudgedPart[] {
  return predicted.flatMap((incident) => {
    const { place, assertion } = incident;
    if (place === null || assertion !== 'reported') return [];
    const there = gold.filter(({ places }) => places.some((one) => isNear(one, place)));
    const judged: [Part, boolean][] = complete ? [['place', there.length > 0]] : [];
    if (there.length > 0) {
      judged.push(['type', there.some(({ type }) => isOfType(type, incident.type))]);
      if (incident.date !== null)
        judged.push(['date', there.some((one) => isOnDate(one, incident.date ?? { from: null, to: null }))]);
    }
    return judged.map(([part, right]) => ({
      part,
      rule: incident.confidence_reasons?.[part][0] ?? '',
      confidence: incident.confidence[part],
      right,
    }));
  });
}

function isNear({ lat, lon, radius_km }: GoldPlace, place: { lat: number; lon: number }): boolean {
  if (lat === undefined || lon === undefined) return false;
  return kmBetween({ lat, lon }, place) <= (radius_km ?? 25);
}

/** ACLED's event types that an annotator's simple type stands for; none for "other", which any type meets. */
const EVENT_TYPES: readonly (readonly [start: string, types: readonly string[]])[] = [
  ['armed clash (attack', ['battles', 'violence against civilians']],
  ['armed clash', ['battles']],
  ['territorial capture', ['battles', 'strategic developments']],
  ['government regains', ['battles', 'strategic developments']],
  ['shelling', ['explosions/remote violence']],
  ['air strike', ['explosions/remote violence']],
  ['explosion', ['explosions/remote violence']],
  ['arrest', ['strategic developments', 'violence against civilians']],
  ['protest', ['protests', 'riots']],
  ['agreement', ['strategic developments']],
  ['other (assassination', ['violence against civilians', 'battles']],
  ['other (execution', ['violence against civilians']],
  ['other (military', ['strategic developments', 'battles']],
  ['other (weapons', ['strategic developments']],
];

function isOfType(goldType: string, type: string): boolean {
  const types = EVENT_TYPES.find(([start]) => goldType.startsWith(start))?.[1];
  return types?.includes(type.toLowerCase()) ?? true;
}

const DAY_MS = 86_400_000;

/** The annotated day lies inside the range of days, with a day of slack where it is itself no exact day. */
function isOnDate(
  { date, date_precision }: GoldIncident,
  on: { from: string | null; to: string | null },
): boolean {
  const days = date?.match(/\d{4}-\d{2}-\d{2}/g);
  if (!days || on.from === null || on.to === null) return false;
  const slack = date_precision === 'day' ? 0 : DAY_MS;
  const [first, last] = [Date.parse(days[0] as string), Date.parse(days.at(-1) as string)];
  return Date.parse(on.from) - slack <= last && first <= Date.parse(on.to) + slack;
}
