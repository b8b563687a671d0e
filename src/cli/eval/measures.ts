import { z } from 'zod';

const matches = z.object({ tp: z.number(), fp: z.number(), fn: z.number() });
const hits = z.object({ count: z.number() });
const values = z.object({ n: z.number(), correct: z.number() });
const share = z.object({ n: z.number(), right: z.number() });
const level = z.object({
  tp: z.number(),
  gold: z.number(),
  tp_complete: z.number(),
  predicted_complete: z.number(),
});

/** What is read of the scorer's JSON; it holds more. Sections that a gold set has no use for are null. */
export const scoreSchema = z.object({
  kind: z.string(),
  records: z.number(),
  recognition: z
    .object({
      strict: matches,
      relaxed: matches,
      negatives: z.object({ n: z.number(), returned_with_place: z.number() }).nullable(),
    })
    .nullable(),
  resolution: z.object({ n: z.number(), hit: hits, acc161: hits }).nullable(),
  dates: z
    .object({
      recognised: matches,
      value: values.nullable(),
      value_explicit_year: values.nullish(),
    })
    .nullable(),
  incidents: z
    .object({
      levels: z.object({ place: level, place_type: level, place_type_date: level }),
      attributes_of_place_matches: z.object({
        type_group: share,
        date: share,
        excerpt: share,
        claimant: share,
      }),
    })
    .nullable(),
  airwars: z
    .object({
      texts_with_coordinates: z.number(),
      hit_incident: hits,
      hit_mention: hits,
      predicted_incidents: z.object({ mean_per_text_with_coordinates: z.number().nullable() }),
    })
    .nullable(),
});
export type Score = z.infer<typeof scoreSchema>;

/**
 * A figure that can be made from counts, and whose counts add up over texts. The scorer's name for it comes first in
 * the tables; `value` is null where nothing was counted.
 */
export interface Measure {
  name: string;
  /** What is counted, null when the gold set has none of it. */
  counts(score: Score): number[] | null;
  value(counts: readonly number[]): number | null;
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

function f1(name: string, of: (score: Score) => z.infer<typeof matches> | undefined): Measure {
  return {
    name,
    counts: (score) => {
      const found = of(score);
      return found ? [found.tp, found.fp, found.fn] : null;
    },
    value: ([tp = 0, fp = 0, fn = 0]) => ratio(2 * tp, 2 * tp + fp + fn),
  };
}

function shareOf(name: string, of: (score: Score) => [part: number, whole: number] | undefined): Measure {
  return {
    name,
    counts: (score) => of(score) ?? null,
    value: ([part = 0, whole = 0]) => ratio(part, whole),
  };
}

/** Recall over all texts; precision only over those whose gold has every event. */
function incidentF1(name: string, of: (score: Score) => z.infer<typeof level> | undefined): Measure {
  return {
    name,
    counts: (score) => {
      const found = of(score);
      return found ? [found.tp, found.gold, found.tp_complete, found.predicted_complete] : null;
    },
    value: ([tp = 0, gold = 0, tpComplete = 0, predictedComplete = 0]) => {
      const recall = ratio(tp, gold);
      const precision = ratio(tpComplete, predictedComplete);
      if (recall === null || precision === null) return null;
      return ratio(2 * recall * precision, recall + precision) ?? 0;
    },
  };
}

/** The figures that Balagh sets itself goals for, in the order in which they are shown. */
export const measures: readonly Measure[] = [
  f1('recognition.strict.f1', ({ recognition }) => recognition?.strict),
  f1('recognition.relaxed.f1', ({ recognition }) => recognition?.relaxed),
  shareOf('negatives.with_place_rate', ({ recognition }) => {
    const negatives = recognition?.negatives;
    return negatives ? [negatives.returned_with_place, negatives.n] : undefined;
  }),
  shareOf('resolution.hit.all', ({ resolution: r }) => (r ? [r.hit.count, r.n] : undefined)),
  shareOf('resolution.acc161.all', ({ resolution: r }) => (r ? [r.acc161.count, r.n] : undefined)),
  f1('dates.recognised.f1', ({ dates }) => dates?.recognised),
  shareOf('dates.value.all', ({ dates }) => {
    const value = dates?.value;
    return value ? [value.correct, value.n] : undefined;
  }),
  shareOf('dates.value_explicit_year.all', ({ dates }) => {
    const value = dates?.value_explicit_year;
    return value ? [value.correct, value.n] : undefined;
  }),
  incidentF1('incidents.place.f1', ({ incidents }) => incidents?.levels.place),
  incidentF1('incidents.place_type.f1', ({ incidents }) => incidents?.levels.place_type),
  incidentF1('incidents.place_type_date.f1', ({ incidents }) => incidents?.levels.place_type_date),
  ...(['type_group', 'date', 'excerpt', 'claimant'] as const).map((part) =>
    shareOf(`incidents.${part}`, ({ incidents }) => {
      const agreed = incidents?.attributes_of_place_matches[part];
      return agreed && [agreed.right, agreed.n];
    }),
  ),
  shareOf('airwars.hit_incident', ({ airwars: a }) =>
    a ? [a.hit_incident.count, a.texts_with_coordinates] : undefined,
  ),
  shareOf('airwars.hit_mention', ({ airwars: a }) =>
    a ? [a.hit_mention.count, a.texts_with_coordinates] : undefined,
  ),
  shareOf('airwars.incidents_per_text', ({ airwars: a }) =>
    a
      ? [
          (a.predicted_incidents.mean_per_text_with_coordinates ?? 0) * a.texts_with_coordinates,
          a.texts_with_coordinates,
        ]
      : undefined,
  ),
];
