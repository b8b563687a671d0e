import { type Table, tableFromIPC } from '@uwdata/flechette';
import type { ZodType } from 'zod';
import { fromJson } from '../model/json.ts';
import type { Place } from '../model/place.ts';
import {
  boolColumn,
  type DictionaryColumn,
  dictionaryColumn,
  float32Column,
  int32Column,
  noDay,
  textColumn,
} from './arrowRead.ts';
import { DatasetError } from './DatasetError.ts';
import {
  type EventRow,
  type ExcerptRow,
  eventShardSchema,
  excerptShardSchema,
  type Manifest,
  manifestSchema,
  memberShardSchema,
  placesSchema,
} from './format.ts';

/** The incidents as columns, by row; `id` and `report` are decoded when asked for. No object is made per row. */
export interface IncidentTable {
  readonly length: number;
  id(row: number): string;
  /** Id of the (first) report the incident rests on. */
  report(row: number): string;
  readonly subType: DictionaryColumn;
  readonly assertion: DictionaryColumn;
  /** Index into places.json, -1 for none. */
  readonly place: Int32Array;
  /** Metres, NaN for none. */
  readonly radiusM: Float32Array;
  readonly geoPrecision: DictionaryColumn;
  /** Days since 1970-01-01, {@link noDay} where open or undated. */
  readonly dayFrom: Int32Array;
  readonly dayTo: Int32Array;
  readonly edtf: DictionaryColumn;
  readonly timePrecision: DictionaryColumn;
  readonly partOfDay: DictionaryColumn;
  readonly outlet: DictionaryColumn;
  /** Outlets of the other reports of the event, joined by U+001F, '' when none. */
  readonly otherOutlets: DictionaryColumn;
  /** Names joined by U+001F, '' when none. */
  readonly claimants: DictionaryColumn;
  readonly publishedAt: DictionaryColumn;
  readonly lang: DictionaryColumn;
  /** How many reports tell of it, and how many of them are independent sources. */
  readonly sources: Int32Array;
  readonly independent: Int32Array;
  /** 1 for incidents of sample reports. */
  readonly sample: Uint8Array;
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

/** Reads `incidents.arrow`. Throws a DatasetError when a column is missing, of another type or damaged. */
export function readIncidents(bytes: Uint8Array): IncidentTable {
  const table = parseTable(bytes);
  return {
    length: table.numRows,
    id: textColumn(table, 'id'),
    report: textColumn(table, 'report'),
    subType: dictionaryColumn(table, 'sub_type'),
    assertion: dictionaryColumn(table, 'assertion'),
    place: int32Column(table, 'place', -1),
    radiusM: float32Column(table, 'radius_m'),
    geoPrecision: dictionaryColumn(table, 'geo_precision'),
    dayFrom: int32Column(table, 'day_from', noDay),
    dayTo: int32Column(table, 'day_to', noDay),
    edtf: dictionaryColumn(table, 'edtf'),
    timePrecision: dictionaryColumn(table, 'time_precision'),
    partOfDay: dictionaryColumn(table, 'part_of_day'),
    outlet: dictionaryColumn(table, 'outlet'),
    otherOutlets: dictionaryColumn(table, 'other_outlets'),
    claimants: dictionaryColumn(table, 'claimants'),
    publishedAt: dictionaryColumn(table, 'published_at'),
    lang: dictionaryColumn(table, 'lang'),
    sources: int32Column(table, 'sources', 0),
    independent: int32Column(table, 'independent', 0),
    sample: boolColumn(table, 'sample'),
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
/** Reads parsed `members/N.json`. */
export const decodeMembers = (value: unknown): [string, number, string][] =>
  decode('members', memberShardSchema, value);
