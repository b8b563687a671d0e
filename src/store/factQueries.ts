import type { Insertable, Kysely } from 'kysely';
import { isGraphic } from '../model/graphicContent.ts';
import { actorLabelsOf, type Incident, incidentSchema } from '../model/incident.ts';
import { decodeSignature, encodeSignature } from '../sameEvent/copies/minHash.ts';
import type { ReportFacts } from '../sameEvent/EventFacts.ts';
import { keptFacts, textSignature } from '../sameEvent/readFacts.ts';
import { readJson, unsafe } from './rows.ts';
import { fromSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

/** Rows worked out and written at once: texts are read for it. */
const rowsPerStep = 500;

type FactsRow = Insertable<Tables['event_facts']>;

/** What is kept of an incident to compare it with others; all but its key. */
export function factsRow(incident: Incident | null, report: string): Omit<FactsRow, 'incident_key'> {
  const { parties, wording } = incident ? keptFacts(incident, report) : { parties: [], wording: '' };
  return {
    parties_json: JSON.stringify(parties),
    wording,
    actors_json: JSON.stringify(incident ? actorLabelsOf(incident) : []),
    graphic: incident && isGraphic(incident) ? 1 : 0,
  };
}

export async function addFacts(database: Kysely<Tables>, rows: readonly FactsRow[]): Promise<void> {
  if (rows.length === 0) return;
  const insert = database.insertInto('event_facts').values(rows);
  // Two processes may work out the same.
  await insert.onConflict((conflict) => conflict.doNothing()).execute();
}

/** The signature of a text as it is kept. */
export const keptSignature = (text: string): string => encodeSignature(textSignature(text));

export async function addSignatures(
  database: Kysely<Tables>,
  rows: readonly Tables['report_signatures'][],
): Promise<void> {
  if (rows.length === 0) return;
  const insert = database.insertInto('report_signatures').values(rows);
  await insert.onConflict((conflict) => conflict.doNothing()).execute();
}

/** One step of completing: how many rows were done, and the key to go on after; null when all is there. */
type CompletedStep = { done: number; last: number } | null;

const incompleteIncidents = (database: Kysely<Tables>, after: number) =>
  database
    .selectFrom('incidents')
    .where('incidents.key', '>', after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('event_facts')
            .select('incident_key')
            .whereRef('event_facts.incident_key', '=', 'incidents.key'),
        ),
      ),
    );

const incompleteReports = (database: Kysely<Tables>, after: number) =>
  database
    .selectFrom('reports')
    .where('key', '>', after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('report_signatures')
            .select('report_key')
            .whereRef('report_signatures.report_key', '=', 'reports.key'),
        ),
      ),
    );

/** Whether all is kept: then nothing need be written, which a standby could not do. */
async function isComplete(database: Kysely<Tables>): Promise<boolean> {
  const incident = await incompleteIncidents(database, 0).select('incidents.key').limit(1).executeTakeFirst();
  const report = await incompleteReports(database, 0).select('reports.key').limit(1).executeTakeFirst();
  return !incident && !report;
}

/** Works out what is not kept yet of some incidents after the key `after`. */
async function completeIncidents(database: Kysely<Tables>, after: number): Promise<CompletedStep> {
  const incidents = await incompleteIncidents(database, after)
    .innerJoin('reports', 'reports.key', 'incidents.report_key')
    .select(['incidents.key as key', 'incidents.body_json as body_json', 'reports.id as report'])
    .orderBy('incidents.key')
    .limit(rowsPerStep)
    .execute();
  const rows = incidents.map((row) => ({
    incident_key: row.key,
    ...factsRow(readJson(incidentSchema, row.body_json), fromSafeText(row.report)),
  }));
  await addFacts(database, rows);
  return stepOf(incidents);
}

/** Works out the signatures that are not kept yet of some reports after the key `after`. */
async function completeReports(database: Kysely<Tables>, after: number): Promise<CompletedStep> {
  const reports = await incompleteReports(database, after)
    .select(['key', 'text'])
    .orderBy('key')
    .limit(rowsPerStep)
    .execute();
  const rows = reports.map(({ key, text }) => ({
    report_key: key,
    signature: keptSignature(fromSafeText(text)),
  }));
  await addSignatures(database, rows);
  return stepOf(reports);
}

function stepOf(rows: readonly { key: number }[]): CompletedStep {
  const last = rows.at(-1);
  return last ? { done: rows.length, last: last.key } : null;
}

/** Works out all that is not kept yet, some rows at a time; see {@link Store.completeFacts}. */
export async function completeFacts(database: Kysely<Tables>, onStep: (done: number) => void): Promise<void> {
  if (await isComplete(database)) return;
  for (const complete of [completeIncidents, completeReports]) {
    for (let after = 0; ; ) {
      // No revision: what is worked out says nothing new.
      const step = await database.transaction().execute((transaction) => complete(transaction, after));
      if (!step) break;
      onStep(step.done);
      // On from here: what is there already is not looked through again with each step.
      after = step.last;
    }
  }
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
