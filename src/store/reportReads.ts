import type { Kysely } from 'kysely';
import { correctedReport } from '../corrections/correctedReport.ts';
import { correctionsOfReports } from './correctedRows.ts';
import { listDecisions } from './decisionQueries.ts';
import { storedReport } from './rows.ts';
import type { CorrectedReport, StoredReport } from './Store.ts';
import { fromSafeText, toSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

interface KeyedReport {
  key: number;
  id: string;
  stored: StoredReport;
}

/** Reports as the machine read them, a few queries whatever their number (at most some hundred); those not there are left out. */
async function readReports(database: Kysely<Tables>, ids: readonly string[]): Promise<KeyedReport[]> {
  const reports = await database
    .selectFrom('reports')
    .selectAll()
    .where('id', 'in', ids.map(toSafeText))
    .execute();
  const keys = reports.map(({ key }) => key);
  if (keys.length === 0) return [];
  const extractions = await database
    .selectFrom('extractions')
    .selectAll()
    .where('report_key', 'in', keys)
    .execute();
  const incidents = await database
    .selectFrom('incidents')
    .select(['report_key', 'body_json'])
    .where('report_key', 'in', keys)
    .orderBy('report_key')
    .orderBy('ordinal')
    .execute();
  const extractionOf = new Map(extractions.map((row) => [row.report_key, row]));
  const incidentsOf = new Map<number, typeof incidents>(keys.map((key) => [key, []]));
  for (const row of incidents) incidentsOf.get(row.report_key)?.push(row);
  return reports.flatMap((row) => {
    const extraction = extractionOf.get(row.key);
    if (!extraction) return [];
    const stored = storedReport(row, extraction, incidentsOf.get(row.key) ?? []);
    return [{ key: row.key, id: fromSafeText(row.id), stored }];
  });
}

/** A report as the machine read it; null when it is not there. */
export async function readReport(database: Kysely<Tables>, id: string): Promise<StoredReport | null> {
  return (await readReports(database, [id]))[0]?.stored ?? null;
}

/** Reports as they are to be shown, with the log of what people corrected, by id; those not there are left out. */
export async function readCorrectedReports(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, CorrectedReport>> {
  const reports = await readReports(database, ids);
  const corrections = await correctionsOfReports(database, new Set(reports.map(({ key }) => key)));
  const decisions = await listDecisions(database);
  return new Map(
    reports.map(({ key, id, stored }) => {
      const { marked, log, ...extraction } = correctedReport(
        stored.extraction,
        corrections.get(key) ?? [],
        decisions,
      );
      return [id, { ...stored, extraction, marked, log }];
    }),
  );
}
