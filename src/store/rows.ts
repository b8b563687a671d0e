import type { Insertable, Selectable } from 'kysely';
import type { ZodType } from 'zod';
import { type Extraction, extractionSchema } from '../model/extraction.ts';
import type { Incident } from '../model/incident.ts';
import { fromJson, toJson } from '../model/json.ts';
import type { Report } from '../model/report.ts';
import { claimingNames } from '../sameEvent/readFacts.ts';
import type { ExtractionProvenance, Provenance } from './adding.ts';
import type { StoredReport } from './Store.ts';
import { StoreError } from './StoreError.ts';
import { fromSafeText, toSafeText } from './safeText.ts';
import type { ExtractionsTable, IncidentsTable, ReportsTable } from './tables.ts';

/** Safe text, null left as it is. */
export const safe = (text: string | null): string | null => (text === null ? null : toSafeText(text));
export const unsafe = (text: string | null): string | null => (text === null ? null : fromSafeText(text));
// SQLite keeps NaN as null, PostgreSQL as NaN.
const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;
// JSON.stringify escapes control characters and lone surrogates itself: its result is safe text already.
const json = (value: unknown): string => JSON.stringify(toJson(value));

/** Stored JSON as the schema has it, null when it is damaged. */
export function readJson<T>(schema: ZodType<T>, stored: string): T | null {
  try {
    return schema.parse(fromJson(JSON.parse(stored)));
  } catch {
    return null;
  }
}

export function reportRow(report: Report, provenance: Provenance): Insertable<ReportsTable> {
  return {
    id: toSafeText(report.id),
    sha256: report.sha256,
    title: safe(report.title),
    text: toSafeText(report.text),
    lang: toSafeText(report.lang),
    outlet: safe(report.outlet),
    url: safe(report.url),
    published_at: safe(report.publishedAt),
    published_from: report.publishedFrom,
    sample: report.sample ? 1 : 0,
    retrieved_at: provenance.retrievedAt,
    read_warnings_json: JSON.stringify(provenance.readWarnings),
    archive_url: safe(report.archiveUrl ?? null),
    source_sha256: report.sourceSha256 ?? null,
    origins_json: report.origins ? json(report.origins) : null,
    item_id: safe(report.itemId ?? null),
    added_by: safe(provenance.addedBy ?? null),
    added_at: provenance.addedAt ?? provenance.retrievedAt,
  };
}

/** All but the report's key, which is not known before it is stored. */
export function extractionRow(
  extraction: Extraction,
  provenance: ExtractionProvenance,
): Omit<Insertable<ExtractionsTable>, 'report_key'> {
  const { report: _report, incidents: _incidents, gazetteer, ...body } = extraction;
  return {
    body_json: json(body),
    gazetteer_version: toSafeText(gazetteer.version),
    gazetteer_json: json(gazetteer),
    machine: provenance.machine,
    home: safe(provenance.home),
    extracted_at: provenance.extractedAt,
  };
}

/** The same of an incident. */
export function incidentRow(
  ordinal: number,
  incident: Incident,
): Omit<Insertable<IncidentsTable>, 'report_key'> {
  const { place, date } = incident;
  return {
    ordinal,
    id: toSafeText(incident.id),
    type: incident.type,
    sub_type: incident.subType,
    assertion: incident.assertion,
    place_id: safe(place?.id ?? null),
    place_json: place && json(place),
    country: safe(place?.country ?? null),
    admin1: safe(place?.admin1 ?? null),
    admin2: safe(place?.admin2 ?? null),
    lat: finite(place?.lat),
    lon: finite(place?.lon),
    geo_precision: incident.precision,
    radius_m: incident.radiusM,
    edtf: safe(date?.edtf ?? null),
    date_from: safe(date?.from ?? null),
    date_to: safe(date?.to ?? null),
    time_precision: date?.precision ?? 'undated',
    part_of_day: date?.partOfDay ?? null,
    claimants_json: JSON.stringify(claimingNames(incident)),
    sources: new Set(incident.excerpts.map((excerpt) => excerpt.report)).size,
    body_json: json(incident),
  };
}

function reportOf(row: Selectable<ReportsTable>): unknown {
  return {
    id: fromSafeText(row.id),
    title: unsafe(row.title),
    text: fromSafeText(row.text),
    lang: fromSafeText(row.lang),
    outlet: unsafe(row.outlet),
    url: unsafe(row.url),
    publishedAt: unsafe(row.published_at),
    publishedFrom: row.published_from,
    sha256: row.sha256,
    ...(row.sample ? { sample: true } : {}),
    ...(row.archive_url ? { archiveUrl: unsafe(row.archive_url) } : {}),
    ...(row.source_sha256 ? { sourceSha256: row.source_sha256 } : {}),
    ...(row.item_id ? { itemId: unsafe(row.item_id) } : {}),
    ...(row.origins_json ? { origins: fromJson(JSON.parse(row.origins_json)) } : {}),
  };
}

/** The stored rows of one report as the model. Throws a StoreError when they do not fit it. */
export function storedReport(
  report: Selectable<ReportsTable>,
  extraction: Selectable<ExtractionsTable>,
  incidents: readonly { body_json: string }[],
): StoredReport {
  const body = fromJson(JSON.parse(extraction.body_json)) as object;
  const result = extractionSchema.safeParse({
    ...body,
    report: reportOf(report),
    incidents: incidents.map((row) => fromJson(JSON.parse(row.body_json))),
    gazetteer: fromJson(JSON.parse(extraction.gazetteer_json)),
  });
  if (!result.success) {
    const where = result.error.issues[0]?.path.join('.');
    throw new StoreError(
      `report ${fromSafeText(report.id)}: what is stored is damaged at ${where}: run reextract`,
    );
  }
  return {
    extraction: result.data,
    retrievedAt: report.retrieved_at,
    addedAt: report.added_at ?? report.retrieved_at,
    addedBy: unsafe(report.added_by),
    readWarnings: JSON.parse(report.read_warnings_json) as string[],
    extractedAt: extraction.extracted_at,
    machine: extraction.machine,
    home: unsafe(extraction.home),
  };
}
