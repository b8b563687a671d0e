import type { Insertable, Kysely } from 'kysely';
import { type Incident, incidentSchema } from '../model/incident.ts';
import { decodeSignature, encodeSignature } from '../sameEvent/copies/minHash.ts';
import type { ReportFacts } from '../sameEvent/EventFacts.ts';
import { keptFacts, textSignature } from '../sameEvent/readFacts.ts';
import { readJson, unsafe } from './rows.ts';
import { fromSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

/** Rows worked out and written at once: texts are read for it. */
const rowsPerStep = 500;

type FactsRow = Insertable<Tables['event_facts']>;

/** What is kept of an incident to compare it with others. */
export function factsRow(key: number, incident: Incident | null, report: string): FactsRow {
  const { parties, wording } = incident ? keptFacts(incident, report) : { parties: [], wording: '' };
  return { incident_key: key, parties_json: JSON.stringify(parties), wording };
}

export async function addFacts(database: Kysely<Tables>, rows: readonly FactsRow[]): Promise<void> {
  if (rows.length === 0) return;
  const insert = database.insertInto('event_facts').values(rows);
  // Two processes may work out the same.
  await insert.onConflict((conflict) => conflict.doNothing()).execute();
}

/** Keeps the signature of a report's text. */
export async function addSignature(database: Kysely<Tables>, key: number, text: string): Promise<void> {
  const signature = encodeSignature(textSignature(text));
  const insert = database.insertInto('report_signatures').values({ report_key: key, signature });
  await insert.onConflict((conflict) => conflict.doNothing()).execute();
}

/** Works out what is not kept yet of some incidents and reports; gives how many, 0 when all is there. */
export async function completeSome(database: Kysely<Tables>): Promise<number> {
  const incidents = await database
    .selectFrom('incidents')
    .innerJoin('reports', 'reports.key', 'incidents.report_key')
    .select(['incidents.key as key', 'incidents.body_json as body_json', 'reports.id as report'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('event_facts')
            .select('incident_key')
            .whereRef('event_facts.incident_key', '=', 'incidents.key'),
        ),
      ),
    )
    .limit(rowsPerStep)
    .execute();
  const rows = incidents.map((row) =>
    factsRow(row.key, readJson(incidentSchema, row.body_json), fromSafeText(row.report)),
  );
  await addFacts(database, rows);
  const reports = await database
    .selectFrom('reports')
    .select(['key', 'text'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('report_signatures')
            .select('report_key')
            .whereRef('report_signatures.report_key', '=', 'reports.key'),
        ),
      ),
    )
    .limit(rowsPerStep)
    .execute();
  for (const { key, text } of reports) await addSignature(database, key, fromSafeText(text));
  return incidents.length + reports.length;
}

/** What the reports are as sources, in the order they were stored, after the key `after`. */
export async function listReportFacts(
  database: Kysely<Tables>,
  after: number,
  limit: number,
): Promise<(ReportFacts & { key: number })[]> {
  const rows = await database
    .selectFrom('reports')
    .leftJoin('report_signatures', 'report_signatures.report_key', 'reports.key')
    .select(['key', 'id', 'outlet', 'published_at', 'sample', 'signature'])
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    key: row.key,
    id: fromSafeText(row.id),
    outlet: unsafe(row.outlet),
    publishedAt: unsafe(row.published_at),
    sample: row.sample === 1,
    signature: row.signature === null ? null : decodeSignature(row.signature),
  }));
}
