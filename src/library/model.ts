/**
 * `balagh/model`: the words that all parts share, as types, and what `balagh extract` prints, read and written.
 *
 *     import { readExtraction } from 'balagh/model';
 *
 *     const { incidents } = readExtraction(JSON.parse(line)); // a line of `balagh extract --format jsonl`
 *
 * JSON has its keys in snake_case, values in code in camelCase. Offsets are UTF-16 code units of the report's text exactly
 * as given; coordinates are WGS 84 degrees, radii metres.
 */
import { type Extraction, extractionSchema } from '../model/extraction.ts';
import { fromJson, type JsonValue, toJson } from '../model/json.ts';

export type { DateExpression, IncidentDate, PartOfDay, TimePrecision } from '../model/date.ts';
export type { Extraction } from '../model/extraction.ts';
export type { Actor, Casualties, Claimant, Excerpt, Incident, Weapon } from '../model/incident.ts';
export type { IncidentSubType, IncidentType } from '../model/incidentType.ts';
export type { JsonValue } from '../model/json.ts';
export type { Candidate, Mention } from '../model/mention.ts';
export type { GeoPrecision, Place, PlaceKind } from '../model/place.ts';
export type { Report } from '../model/report.ts';
export type { Span } from '../model/span.ts';

/** Parsed JSON of `balagh extract` as a checked value. Throws, naming the field, where it is none. */
export function readExtraction(json: unknown): Extraction {
  const result = extractionSchema.safeParse(fromJson(json));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new TypeError(
    `this is no extraction of Balagh: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`,
  );
}

/** An extraction as `balagh extract` prints it. */
export const extractionToJson = (extraction: Extraction): JsonValue => toJson(extraction);
