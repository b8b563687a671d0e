import { type Table, tableFromIPC } from '@uwdata/flechette';
import type { ZodType } from 'zod';
import { fromJson } from '../model/json.ts';
import type { Place } from '../model/place.ts';
import {
  type Codes,
  type DictionaryColumn,
  dayColumn,
  dictionaryColumn,
  float32Column,
  wholeColumn,
} from './arrowRead.ts';
import { DatasetError } from './DatasetError.ts';
import {
  type EventRow,
  type ExcerptRow,
  eventShardSchema,
  excerptShardSchema,
  type Manifest,
  manifestSchema,
  placesSchema,
  type RowEntry,
  rowShardSchema,
  type SearchEntry,
  searchShardSchema,
} from './format.ts';

/** The incidents as columns, by row. No object is made per row; columns of names hold several, see format.ts. */
export interface IncidentTable {
  readonly length: number;
  /** The same number for incidents of the same (first) report. */
  readonly report: Codes;
  readonly subType: DictionaryColumn;
  readonly assertion: DictionaryColumn;
  /** Index into places.json, -1 for none. */
  readonly place: Codes;
  /** Metres, NaN for none. */
  readonly radiusM: Float32Array;
  readonly geoPrecision: DictionaryColumn;
  /** Days since 1970-01-01, {@link noDay} where open or undated. */
  readonly dayFrom: Int32Array;
  readonly dayTo: Int32Array;
  readonly edtf: DictionaryColumn;
  readonly timePrecision: DictionaryColumn;
  readonly partOfDay: DictionaryColumn;
  /** Names: the (first) report's outlet, '' when unknown, then those of the event's other reports. */
  readonly outlets: DictionaryColumn;
  readonly claimants: DictionaryColumn;
  readonly actors: DictionaryColumn;
  readonly tags: DictionaryColumn;
  readonly lang: DictionaryColumn;
  /** How many reports tell of it, and how many of them are independent sources. */
  readonly sources: Codes;
  readonly independent: Codes;
  /** Bits as in incidentFlags. */
  readonly flags: Codes;
}

/** How an Arrow stream ends. Without it a stream cut between two messages would read as a table with fewer rows. */
const END_OF_STREAM = [0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0];

function parseTable(bytes: Uint8Array): Table {
  const end = bytes.subarray(-END_OF_STREAM.length);
  if (!END_OF_STREAM.every((byte, i) => end[i] === byte))
    throw new DatasetError('incidents.arrow is cut short or is no Arrow stream: load the page again');
  try {
    return tableFromIPC(bytes);
  } catch (error) {
    throw new DatasetError('incidents.arrow is not an Arrow stream: build the dataset again', {
      cause: error,
    });
  }
}

/** Each the sum of all up to it. */
function runningSums(steps: Codes): Int32Array {
  let sum = 0;
  return Int32Array.from(steps, (step) => {
    sum += step;
    return sum;
  });
}

/** Reads `incidents.arrow`. Throws a DatasetError when a column is missing, of another type or damaged. */
export function readIncidents(bytes: Uint8Array): IncidentTable {
  const table = parseTable(bytes);
  return {
    length: table.numRows,
    report: runningSums(wholeColumn(table, 'report_step')),
    subType: dictionaryColumn(table, 'sub_type'),
    assertion: dictionaryColumn(table, 'assertion'),
    place: wholeColumn(table, 'place'),
    radiusM: float32Column(table, 'radius_m'),
    geoPrecision: dictionaryColumn(table, 'geo_precision'),
    dayFrom: dayColumn(table, 'day_from'),
    dayTo: dayColumn(table, 'day_to'),
    edtf: dictionaryColumn(table, 'edtf'),
    timePrecision: dictionaryColumn(table, 'time_precision'),
    partOfDay: dictionaryColumn(table, 'part_of_day'),
    outlets: dictionaryColumn(table, 'outlets'),
    claimants: dictionaryColumn(table, 'claimants'),
    actors: dictionaryColumn(table, 'actors'),
    tags: dictionaryColumn(table, 'tags'),
    lang: dictionaryColumn(table, 'lang'),
    sources: wholeColumn(table, 'sources'),
    independent: wholeColumn(table, 'independent'),
    flags: wholeColumn(table, 'flags'),
  };
}

/** The text of a repeating column in one row, null where there is none. */
export function textAt(column: DictionaryColumn, row: number): string | null {
  return column.values[column.codes[row] ?? -1] ?? null;
}

// JSON has snake_case keys, code camelCase: fromJson maps them.
function decode<T>(file: string, schema: ZodType<T>, value: unknown): T {
  const result = schema.safeParse(fromJson(value));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') || 'the whole';
  throw new DatasetError(`${file} is not as expected (${where}: ${issue?.message}): build the dataset again`);
}

/** Reads parsed `manifest.json`. Throws a DatasetError that names the field that is wrong. */
export const decodeManifest = (value: unknown): Manifest => decode('manifest.json', manifestSchema, value);
/** Reads parsed `places.json`. */
export const decodePlaces = (value: unknown): Place[] => decode('places.json', placesSchema, value);
/** Reads parsed `excerpts/N.json`. */
export const decodeExcerpts = (value: unknown): ExcerptRow[] => decode('excerpts', excerptShardSchema, value);
/** Reads parsed `events/N.json`. */
export const decodeEvents = (value: unknown): EventRow[] => decode('events', eventShardSchema, value);
/** Reads parsed `rows/N.json`. */
export const decodeRows = (value: unknown): RowEntry[] => decode('rows', rowShardSchema, value);
/** Reads parsed `search/N.json`. */
export const decodeSearch = (value: unknown): SearchEntry[] => decode('search', searchShardSchema, value);
