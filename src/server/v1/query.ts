import { z } from 'zod';
import { assertions } from '../../model/assertion.ts';
import { dayNumber } from '../../model/days.ts';
import { incidentSubTypeSchema, incidentTypeSchema } from '../../model/incidentTypeSchemas.ts';
import { toJson } from '../../model/json.ts';
import { fieldErrors, RequestError } from '../api/requests.ts';
import { type AskedSince, readAsOf } from './asOf.ts';

/** Answers of one request at the most. */
export const mostPerPage = 1000;
const usualPerPage = 100;
/** Longer names are none; values in one list. */
const longestName = 300;
const mostValues = 50;
const longestText = 500;

const name = z.string().trim().min(1).max(longestName);
const listOf = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(mostValues);
const day = z.string().refine((given) => dayNumber(given) !== null, 'must be a day, as in 2018-06-30');

/** A day, from its first moment in UTC, or a time of any zone, as the store writes times. */
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: 'must be a day or a time, as in 2018-06-30 or 2018-06-30T12:00:00Z',
  })
  .transform((given) => new Date(given).toISOString());
/** The same, or `as_of` of an answer. */
const updatedSince = z
  .string()
  .max(200)
  .transform((given, context): AskedSince => {
    const since = readAsOf(given);
    if (since) return since;
    const time = moment.safeParse(given);
    if (time.success) return { time: time.data };
    for (const { message } of time.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  })
  .optional();

/** West, south, east, north in WGS 84 degrees; west is greater than east where it crosses the 180th meridian. */
export type BoundingBox = readonly [west: number, south: number, east: number, north: number];

function readBox(given: string): BoundingBox | null {
  const parts = given.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = parts;
  const fits =
    Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && south <= north && north <= 90;
  return parts.length === 4 && fits ? [west, south, east, north] : null;
}

const bbox = z
  .string()
  .max(200)
  .transform((given, context): BoundingBox => {
    const box = readBox(given);
    if (box) return box;
    context.addIssue({
      code: 'custom',
      message: 'must be west,south,east,north in degrees, as in 35.5,32,37,33.5',
    });
    return z.NEVER;
  });

const limit = z
  .preprocess(
    (given) => (typeof given === 'string' && /^-?\d{1,9}$/.test(given) ? Number(given) : given),
    z.int(`must be a whole number from 1 to ${mostPerPage}`).min(1).max(mostPerPage),
  )
  .default(usualPerPage)
  .describe(
    `how many at the most, ${usualPerPage} if not given; a page may hold fewer and still have a next one`,
  );

const paging = {
  limit,
  cursor: z.string().max(200).optional().describe('where to go on: `next` of the page before'),
};
const format = <const F extends readonly [string, ...string[]]>(formats: F) =>
  z.enum(formats).optional().describe('in place of the header Accept');

export const incidentFormats = ['json', 'geojson', 'csv', 'arrow'] as const;
export const placeFormats = ['json', 'geojson'] as const;

export const noQuery = z.strictObject({});
export const incidentQuery = z.strictObject({
  ...paging,
  format: format(incidentFormats),
  bbox: bbox
    .optional()
    .describe('west,south,east,north in WGS 84 degrees; leaves out incidents without a place'),
  from: day
    .optional()
    .describe('first day; incidents whose days end before it, or are unknown, are left out'),
  to: day.optional().describe('last day'),
  type: listOf(incidentTypeSchema).optional().describe("ACLED's event type"),
  subType: listOf(incidentSubTypeSchema).optional().describe("ACLED's sub-event type"),
  assertion: listOf(z.enum(assertions)).optional().describe('what the source says of its reality'),
  outlet: listOf(name).optional().describe('as /api/v1/outlets names it'),
  claimant: listOf(name).optional().describe('whom the report quotes, in any usual spelling'),
  place: listOf(name).optional().describe('id of a place, as /api/v1/places gives it'),
  country: listOf(z.string().regex(/^[A-Za-z]{2}$/, 'must be two letters of ISO 3166'))
    .optional()
    .describe('ISO 3166-1 alpha-2'),
  admin1: listOf(name).optional().describe('English name of the first-order division'),
  text: z
    .string()
    .trim()
    .min(1)
    .max(longestText)
    .optional()
    .describe('words of the title or of the excerpts, all of which must be there'),
  updatedSince: updatedSince.describe(
    'a day or a time: what was added, read again or corrected then or later; give `as_of` of your last question, as it is',
  ),
});
export const reportQuery = z.strictObject({
  ...paging,
  outlet: listOf(name).optional().describe('as /api/v1/outlets names it'),
  lang: listOf(z.string().regex(/^[a-z]{2,3}$/, 'must be a tag like "ar"')).optional(),
  updatedSince: updatedSince.describe(
    'a day or a time: what was added, read again or in any part corrected then or later',
  ),
});
export const placeQuery = z.strictObject({
  ...paging,
  format: format(placeFormats),
  bbox: bbox.optional().describe('west,south,east,north in WGS 84 degrees'),
  country: listOf(z.string().regex(/^[A-Za-z]{2}$/, 'must be two letters of ISO 3166')).optional(),
  admin1: listOf(name).optional(),
});
export const outletQuery = z.strictObject(paging);
export const groupQuery = z.strictObject({
  ...paging,
  incident: listOf(name).optional().describe('id of an incident that is in the group, or denies it'),
  report: listOf(name).optional().describe('id of a report that tells of the event, or denies it'),
  denied: z
    .enum(['true', 'false'])
    .transform((given) => given === 'true')
    .optional()
    .describe('whether some report denies it'),
});

export type IncidentQuery = z.output<typeof incidentQuery>;
export type ReportQuery = z.output<typeof reportQuery>;
export type GroupQuery = z.output<typeof groupQuery>;
export type PlaceQuery = z.output<typeof placeQuery>;

const isList = (schema: unknown): boolean =>
  schema instanceof z.ZodOptional ? isList(schema.unwrap()) : schema instanceof z.ZodArray;
const snake = (key: string): string => Object.keys(toJson({ [key]: 0 }) as object)[0] as string;

/**
 * The query of an address as the schema has it. Parameters that are lists may be given several times: any of the values.
 * Throws a RequestError (400) that says what is allowed.
 */
export function readQuery<S extends z.ZodObject>(given: Record<string, string[]>, schema: S): z.output<S> {
  const known = new Map(Object.keys(schema.shape).map((key) => [snake(key), key]));
  const values: Record<string, unknown> = {};
  for (const [key, all] of Object.entries(given)) {
    const own = known.get(key);
    if (own === undefined) {
      const there = [...known.keys()].join(', ') || 'none';
      throw new RequestError(400, `there is no parameter "${key.slice(0, 100)}"; there are: ${there}`);
    }
    const several = isList(schema.shape[own]);
    if (!several && all.length > 1) throw new RequestError(400, `${key}: can be given only once`);
    values[own] = several ? all : all[0];
  }
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const fields = fieldErrors(parsed.error);
  throw new RequestError(400, fields.map(({ field, message }) => `${field}: ${message}`).join('; '), {
    fields,
  });
}
