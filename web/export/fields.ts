import { incidentFlags } from '../../src/dataset/columnValues.ts';
import { dayText } from '../../src/model/days.ts';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import type { Place } from '../../src/model/place.ts';
import type { ListedRow, RowExcerpt } from '../engine/protocol.ts';
import { safeUrl } from '../reader/safeUrl.ts';

/** An incident with all that is exported of it. */
export interface ExportedLine {
  readonly row: ListedRow;
  readonly place: Place | null;
  readonly excerpt: RowExcerpt;
  /** Where this viewer shows it. */
  readonly address: string;
}

export type FieldValue = string | number | boolean | null | readonly string[];

const day = (value: number | null): string | null => (value === null ? null : dayText(value));
const has =
  (flag: keyof typeof incidentFlags) =>
  ({ row }: ExportedLine): boolean =>
    (row.flags & incidentFlags[flag]) !== 0;

/** Whether a precision is that of a known place, of an area around or of a division, or only of a country. */
export type Extent = 'place' | 'area' | 'country';
export function extentOf({ precision }: Pick<ListedRow, 'precision'>): Extent {
  if (precision === 'country') return 'country';
  return precision === 'site' || precision === 'neighbourhood' || precision === 'settlement'
    ? 'place'
    : 'area';
}

/** What the coordinate of an incident stands for, for programs that draw every point alike. */
export function coordinateMeans({ row, place }: Pick<ExportedLine, 'row' | 'place'>): string | null {
  if (!place) return null;
  return { place: 'place', area: 'centre of an area', country: 'centre of a country' }[extentOf(row)];
}

/** Fields of an incident in all formats, in the order of the columns. People build on the names: do not rename. */
const fields: Readonly<Record<string, (line: ExportedLine) => FieldValue>> = {
  id: ({ excerpt }) => excerpt.id,
  address: ({ address }) => address,
  event_type: ({ row }) => incidentTypeNames[row.type] ?? null,
  sub_type: ({ row }) => row.subType,
  assertion: ({ row }) => row.assertion,
  place_name: ({ place }) => place?.name ?? null,
  place_name_en: ({ place }) => place?.nameEn ?? null,
  place_id: ({ place }) => place?.id ?? null,
  place_kind: ({ place }) => place?.kind ?? null,
  country: ({ place }) => place?.country ?? null,
  admin1: ({ place }) => place?.admin1 ?? null,
  admin2: ({ place }) => place?.admin2 ?? null,
  latitude: ({ place }) => place?.lat ?? null,
  longitude: ({ place }) => place?.lon ?? null,
  coordinate_means: coordinateMeans,
  geo_precision: ({ row }) => row.precision,
  radius_m: ({ row }) => (row.radiusM === null ? null : Math.round(row.radiusM)),
  edtf: ({ row }) => row.edtf,
  date_from: ({ row }) => day(row.from),
  date_to: ({ row }) => day(row.to),
  time_precision: ({ row }) => row.timePrecision,
  part_of_day: ({ row }) => row.partOfDay,
  outlet: ({ row }) => row.outlet,
  other_outlets: ({ row }) => row.otherOutlets,
  claimants: ({ row }) => row.claimants,
  actors: ({ row }) => row.actors,
  sources: ({ row }) => row.sources,
  independent_sources: ({ row }) => row.independent,
  excerpt: ({ excerpt }) => excerpt.quote,
  report_id: ({ excerpt }) => excerpt.report,
  report_title: ({ excerpt }) => excerpt.title ?? null,
  // What is no address of the web is nothing to follow, and may be an attack on who clicks it.
  url: ({ excerpt }) => safeUrl(excerpt.url ?? null),
  published_at: ({ excerpt }) => excerpt.publishedAt ?? null,
  language: ({ row }) => row.lang,
  sample: has('sample'),
  corrected: has('corrected'),
  reviewed: has('reviewed'),
  graphic: has('warning'),
  tags: ({ row }) => row.tags,
  status: (line) => (has('sample')(line) ? 'sample, not a source' : 'as reported, not verified'),
};

export const fieldNames: readonly string[] = Object.keys(fields);
const readers = Object.entries(fields);

/** The fields of one incident, in the order of {@link fieldNames}. */
export const fieldsOf = (line: ExportedLine): [string, FieldValue][] =>
  readers.map(([name, read]) => [name, read(line)]);
