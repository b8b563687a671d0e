import type { Kysely } from 'kysely';
import { correctedReport } from '../corrections/correctedReport.ts';
import { correctionsOf } from './correctionQueries.ts';
import { listDecisions } from './decisionQueries.ts';
import { storedReport } from './rows.ts';
import type { CorrectedReport, StoredReport } from './Store.ts';
import { toSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

/** A report as the machine read it; null when it is not there. */
export async function readReport(database: Kysely<Tables>, id: string): Promise<StoredReport | null> {
  const report = await database
    .selectFrom('reports')
    .selectAll()
    .where('id', '=', toSafeText(id))
    .executeTakeFirst();
  if (!report) return null;
  const extraction = await database
    .selectFrom('extractions')
    .selectAll()
    .where('report_key', '=', report.key)
    .executeTakeFirst();
  if (!extraction) return null;
  const incidents = await database
    .selectFrom('incidents')
    .select('body_json')
    .where('report_key', '=', report.key)
    .orderBy('ordinal')
    .execute();
  return storedReport(report, extraction, incidents);
}

/** A report as it is to be shown, with the log of what people corrected; null when it is not there. */
export async function readCorrectedReport(
  database: Kysely<Tables>,
  id: string,
): Promise<CorrectedReport | null> {
  const stored = await readReport(database, id);
  if (!stored) return null;
  const corrections = await correctionsOf(database, id);
  const decisions = await listDecisions(database);
  const { marked, log, ...extraction } = correctedReport(stored.extraction, corrections, decisions);
  return { ...stored, extraction, marked, log };
}
