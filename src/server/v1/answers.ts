import { z } from 'zod';
import type { SourcedIncident } from '../../dataset/table/incidentColumns.ts';
import { reportFileSchema } from '../../model/correctedReport.ts';
import { correctedIncidentSchema } from '../../model/correction.ts';
import { timePrecisionSchema } from '../../model/date.ts';
import { assertionSchema, excerptSchema } from '../../model/incident.ts';
import { incidentSubTypeSchema, incidentTypeSchema } from '../../model/incidentTypeSchemas.ts';
import { geoPrecisionSchema, placeKindSchema, placeSchema } from '../../model/place.ts';
import type { PlaceCount } from './Summary.ts';

const next = z.string().nullable();
const count = z.int().min(0);
const asOf = z
  .string()
  .describe(
    'give it as it is as `updated_since` the next time, from the first page: a time a little before this answer was made, and how far the store had come',
  );

export const errorSchema = z.object({
  error: z.string(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

const sourceSchema = z.object({
  report: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  lang: z.string(),
  sample: z.boolean(),
});

/** An incident as it is shown, and where it was read; the machine's own reading is in the report. */
export const incidentAnswer = correctedIncidentSchema
  .omit({ machineReading: true })
  .extend({ source: sourceSchema });
export const incidentPage = z.object({ incidents: z.array(incidentAnswer), next, asOf });

export function incidentJson({ incident, source }: SourcedIncident): z.input<typeof incidentAnswer> {
  const { machineReading: _machine, ...shown } = incident;
  return { ...shown, source };
}

const point = z.object({
  type: z.literal('Point'),
  /** Longitude first (RFC 7946). */
  coordinates: z.tuple([z.number(), z.number()]),
});
const collectionOf = <T extends z.ZodType>(feature: T) =>
  z.object({ type: z.literal('FeatureCollection'), features: z.array(feature), next });

export const incidentFeature = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  /** Null where the place is unknown. */
  geometry: point.nullable(),
  properties: z.object({
    type: incidentTypeSchema,
    subType: incidentSubTypeSchema,
    assertion: assertionSchema,
    place: z.string().nullable(),
    placeEn: z.string().nullable(),
    placeId: z.string().nullable(),
    placeKind: placeKindSchema.nullable(),
    country: z.string().nullable(),
    admin1: z.string().nullable(),
    precision: geoPrecisionSchema.nullable(),
    radiusM: z.number().nullable(),
    edtf: z.string().nullable(),
    dateFrom: z.string().nullable(),
    dateTo: z.string().nullable(),
    timePrecision: timePrecisionSchema,
    claimants: z.array(z.string()),
    excerpt: excerptSchema.nullable(),
    tags: z.array(z.string()),
    corrected: z.boolean(),
    reviewed: z.boolean(),
    warning: z.boolean(),
    source: sourceSchema,
  }),
});
export const incidentCollection = collectionOf(incidentFeature).extend({ asOf });

const pointOf = ({ lat, lon }: { lat: number; lon: number }) => ({
  type: 'Point' as const,
  coordinates: [lon, lat] as [number, number],
});

export function featureOf({ incident, source }: SourcedIncident): z.input<typeof incidentFeature> {
  const { place, date } = incident;
  return {
    type: 'Feature',
    id: incident.id,
    geometry: place && pointOf(place),
    properties: {
      type: incident.type,
      subType: incident.subType,
      assertion: incident.assertion,
      place: place?.name ?? null,
      placeEn: place?.nameEn ?? null,
      placeId: place?.id ?? null,
      placeKind: place?.kind ?? null,
      country: place?.country ?? null,
      admin1: place?.admin1 ?? null,
      precision: incident.precision,
      radiusM: incident.radiusM,
      edtf: date?.edtf ?? null,
      dateFrom: date?.from ?? null,
      dateTo: date?.to ?? null,
      timePrecision: date?.precision ?? 'undated',
      claimants: incident.claimants.map(({ name }) => name),
      excerpt: incident.excerpts[0] ?? null,
      tags: incident.tags,
      corrected: incident.corrected.length > 0,
      reviewed: incident.reviewed,
      warning: incident.warning,
      source,
    },
  };
}

export const reportAnswer = reportFileSchema;
export const reportLine = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  publishedAt: z.string().nullable(),
  lang: z.string(),
  sample: z.boolean(),
  incidents: count,
});
export const reportPage = z.object({ reports: z.array(reportLine), next, asOf });

/** A place with the number of incidents that were read there. */
export const placeAnswer = placeSchema.extend({ incidents: count });
export const placePage = z.object({ places: z.array(placeAnswer), next });
export const placeFeature = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: point,
  properties: placeAnswer.omit({ id: true, lat: true, lon: true }),
});
export const placeCollection = collectionOf(placeFeature);

export function placeFeatureOf({ id, lat, lon, ...properties }: PlaceCount): z.input<typeof placeFeature> {
  return { type: 'Feature', id, geometry: pointOf({ lat, lon }), properties };
}

export const outletPage = z.object({
  outlets: z.array(z.object({ name: z.string(), reports: count, incidents: count })),
  next,
});

/** One incident that tells of an event, or denies it. */
const groupTelling = z.object({
  incident: z.string(),
  report: z.string(),
  outlet: z.string().nullable(),
  publishedAt: z.string().nullable(),
  assertion: assertionSchema,
  countsWith: z
    .object({
      report: z.string(),
      how: z.enum([
        'same text',
        'same passage',
        'same outlet',
        'same claimant',
        'quotes the outlet',
        'quoted there',
      ]),
      name: z.string().nullable(),
    })
    .nullable()
    .describe('the earlier report that it goes back to and why; null for one that counts by itself'),
});
export const groupAnswer = z.object({
  id: z.string().describe('the smallest id of its incidents: changes when the group does'),
  sources: count.describe('reports that tell of it'),
  independent: count.describe('how many of them go back to no other'),
  tellings: z.array(groupTelling).describe('the most exact one first, then by publication'),
  denials: z.array(groupTelling).describe('incidents of their own that say it was not so'),
  more: count.describe('tellings and denials that are not listed'),
});
export const groupPage = z.object({ groups: z.array(groupAnswer), next });
