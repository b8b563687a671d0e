import { z } from 'zod';
import { assertions } from './assertion.ts';
import { incidentDateSchema } from './date.ts';
import { incidentSubTypeSchema, incidentTypeSchema } from './incidentTypeSchemas.ts';
import { geoPrecisionSchema, placeSchema } from './place.ts';
import { spanSchema } from './span.ts';

export const assertionSchema = z.enum(assertions);

export const stances = ['said', 'claimed', 'denied', 'confirmed'] as const;
export const stanceSchema = z.enum(stances);

/** One of those through whom a claim came, with the span of the name. */
export const claimLinkSchema = spanSchema.extend({ name: z.string(), text: z.string() });

/**
 * Whom the report quotes, with the span of the name, the verb used and the channel the claim came through. The names of
 * one claimant are compared by `claimantKey` of src/language.
 */
export const claimantSchema = spanSchema.extend({
  name: z.string(),
  text: z.string(),
  verb: z.string(),
  stance: stanceSchema,
  /** Who was told, or who relays it. */
  via: z.string().optional(),
  /** Where there is more than one link: all of them, nearest to the outlet first, the claimant last. */
  chain: z.array(claimLinkSchema).optional(),
  /** True for names that name nobody ("a military source"): two of them are never known to be one. */
  anonymous: z.boolean().optional(),
  /** Set where the event's own sentence names no one: why the claim is taken to reach it. */
  evidence: z.array(z.string()).optional(),
  /** The same sentences in Arabic, in the same order. */
  evidenceAr: z.array(z.string()).optional(),
});
export type Claimant = z.infer<typeof claimantSchema>;

/** A party to an incident under a neutral label; the source's own wording stays in `text`. */
export const actorSchema = spanSchema.extend({
  label: z.string(),
  labelAr: z.string(),
  text: z.string(),
  role: z.enum(['agent', 'target', 'party']),
});
export type Actor = z.infer<typeof actorSchema>;

/** The labels of all parties that an incident names, whatever their role, each once. */
export function actorLabelsOf({ actors }: { actors: readonly Actor[] }): string[] {
  return [...new Set(actors.map(({ label }) => label))];
}

/** Who the people of a number were, where a word beside it says so. */
export const casualtyGroups = [
  'civilians',
  'children',
  'women',
  'fighters',
  'soldiers',
  'police',
  'journalists',
  'medics',
] as const;
export type CasualtyGroup = (typeof casualtyGroups)[number];

/**
 * A reported number of people killed, wounded, detained or abducted, exactly as the source gives it: `max` null for "at least", `min`
 * null for "up to", both for "dozens". "No casualties" is no number and gives none.
 */
export const casualtiesSchema = spanSchema.extend({
  text: z.string(),
  outcome: z.enum(['killed', 'wounded', 'detained', 'abducted', 'missing']),
  min: z.int().nullable(),
  max: z.int().nullable(),
  who: z.enum(casualtyGroups).optional(),
});
export type Casualties = z.infer<typeof casualtiesSchema>;

/** A weapon that the text names for an incident, under a neutral label; the source's own wording stays in `text`. */
export const weaponSchema = spanSchema.extend({ label: z.string(), labelAr: z.string(), text: z.string() });
export type Weapon = z.infer<typeof weaponSchema>;

/** The exact span of a report that an incident rests on (W3C Web Annotation TextPosition and TextQuote selectors). */
export const excerptSchema = spanSchema.extend({ report: z.string(), quote: z.string() });
export type Excerpt = z.infer<typeof excerptSchema>;

/** The reasons for the confidence of each part: the rule that decided it first, then what else counts. */
const confidenceReasonsSchema = z.object({
  place: z.array(z.string()),
  date: z.array(z.string()),
  type: z.array(z.string()),
});
export type ConfidenceReasons = z.infer<typeof confidenceReasonsSchema>;

export const incidentSchema = z.object({
  id: z.string(),
  type: incidentTypeSchema,
  subType: incidentSubTypeSchema,
  place: placeSchema.nullable(),
  precision: geoPrecisionSchema.nullable(),
  radiusM: z.number().nullable(),
  date: incidentDateSchema.nullable(),
  claimants: z.array(claimantSchema),
  actors: z.array(actorSchema),
  casualties: z.array(casualtiesSchema),
  /** With what, where the text says so. */
  weapons: z.array(weaponSchema).optional(),
  assertion: assertionSchema,
  excerpts: z.array(excerptSchema),
  /** How sure each part is, 0..1; they are never multiplied to one number. */
  confidence: z.object({ place: z.number(), date: z.number(), type: z.number() }),
  confidenceReasons: confidenceReasonsSchema.optional(),
  /** The same sentences in Arabic, in the same order. */
  confidenceReasonsAr: confidenceReasonsSchema.optional(),
  warnings: z.array(z.string()),
  /** The same sentences in Arabic, in the same order. */
  warningsAr: z.array(z.string()).optional(),
});
export type Incident = z.infer<typeof incidentSchema>;
