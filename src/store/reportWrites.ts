import type { Kysely } from 'kysely';
import type { Extraction } from '../model/extraction.ts';
import { findAlike } from './alikeQueries.ts';
import { emptyCorrections } from './correctionQueries.ts';
import { addSignature } from './factQueries.ts';
import { addIncidents } from './incidentQueries.ts';
import { lookup } from './reportQueries.ts';
import { extractionRow, reportRow, safe } from './rows.ts';
import type {
  AddOutcome,
  ExtractionProvenance,
  Lookup,
  LookupOptions,
  Provenance,
  Removal,
} from './Store.ts';
import { StoreError } from './StoreError.ts';
import { toSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

/** True when a report can be stored under the id that it has. */
export const isFree = (found: Lookup, id: string): boolean => found.kind === 'new' && found.id === id;

/** Stores a report with its extraction, unless its text or its id is there. */
export async function addReport(
  database: Kysely<Tables>,
  extraction: Extraction,
  provenance: Provenance,
  options: LookupOptions,
): Promise<AddOutcome> {
  const { report } = extraction;
  const found = await lookup(database, report, options);
  if (!isFree(found, report.id)) return found;
  await database.deleteFrom('removed_reports').where('sha256', '=', report.sha256).execute();
  const { key } = await database
    .insertInto('reports')
    .values(reportRow(report, provenance))
    .returning('key')
    .executeTakeFirstOrThrow();
  const signature = await addSignature(database, key, report.text);
  await insertExtraction(database, key, extraction, provenance);
  const alike = await findAlike(database, { key, signature, itemId: report.itemId ?? null }, 1);
  return { kind: 'added', id: report.id, ...(alike[0] ? { alike: alike[0] } : {}) };
}

async function insertExtraction(
  database: Kysely<Tables>,
  key: number,
  extraction: Extraction,
  provenance: ExtractionProvenance,
): Promise<void> {
  await database
    .insertInto('extractions')
    .values(extractionRow(key, extraction, provenance))
    .execute();
  await addIncidents(database, key, extraction.report.id, extraction.incidents);
}

/** Puts a new extraction in the place of the old one. Throws a StoreError when the report is not there. */
export async function replaceExtraction(
  database: Kysely<Tables>,
  extraction: Extraction,
  provenance: ExtractionProvenance,
  location: string,
): Promise<void> {
  const { id, sha256 } = extraction.report;
  const row = await database
    .selectFrom('reports')
    .select('key')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!row) throw new StoreError(`report ${id} is not in ${location}: import it first`);
  await database.deleteFrom('incidents').where('report_key', '=', row.key).execute();
  await database.deleteFrom('extractions').where('report_key', '=', row.key).execute();
  await insertExtraction(database, row.key, extraction, provenance);
}

/** Deletes a report with all that was read in it and what people said of it; false when it is not there. */
export async function removeReport(database: Kysely<Tables>, id: string, removal: Removal): Promise<boolean> {
  const row = await database
    .deleteFrom('reports')
    .where('id', '=', toSafeText(id))
    .returning(['id', 'sha256'])
    .executeTakeFirst();
  if (!row) return false;
  const { at, reason, by = null } = removal;
  const tombstone = { ...row, removed_at: at, reason: toSafeText(reason), removed_by: safe(by) };
  await database.insertInto('removed_reports').values(tombstone).execute();
  await emptyCorrections(database, id);
  return true;
}
