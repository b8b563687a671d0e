import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Extraction } from '../model/extraction.ts';
import type { Incident } from '../model/incident.ts';
import type { Report } from '../model/report.ts';
import type { Decision } from '../sameEvent/decisions.ts';
import type { ReportFacts } from '../sameEvent/EventFacts.ts';
import { addDecision, listDecisions, missingIncidents } from './decisionQueries.ts';
import { addSignature, completeIncidents, completeReports, listReportFacts } from './factQueries.ts';
import {
  addIncidents,
  findIncidentIds,
  listIncidents,
  readExcerpts,
  readIncidents,
} from './incidentQueries.ts';
import { findReportIds, listReports, lookup } from './reportQueries.ts';
import { extractionRow, readJson, reportRow, storedReport } from './rows.ts';
import type {
  AddOutcome,
  ExtractionProvenance,
  IncidentExcerpt,
  IncidentRow,
  Lookup,
  LookupOptions,
  Provenance,
  RemovalOutcome,
  ReportLine,
  SnapshotReads,
  Store,
  StoreCounts,
  StoredReport,
} from './Store.ts';
import { StoreError } from './StoreError.ts';
import { fromSafeText, toSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

/** What differs between database engines. */
interface EngineCare {
  /** Wipes what a removal left in logs and caches of the engine; false when it could not for now. */
  wipeRemoved(): boolean | Promise<boolean>;
  close(): void | Promise<void>;
}

const gazetteerSchema = z.object({ version: z.string(), sources: z.array(z.string()) });

/** A store in an SQL database, whatever the engine. */
export class SqlStore implements Store {
  readonly location: string;
  readonly #database: Kysely<Tables>;
  readonly #care: EngineCare;

  constructor(database: Kysely<Tables>, location: string, care: EngineCare) {
    this.#database = database;
    this.location = location;
    this.#care = care;
  }

  /** Runs `work` as one transaction that also moves the revision on. */
  async #write<T>(work: (database: Kysely<Tables>) => Promise<T>): Promise<T> {
    return await this.#database.transaction().execute(async (database) => {
      const result = await work(database);
      await database
        .updateTable('meta')
        .set({ value: sql`cast(cast(value as integer) + 1 as text)` })
        .where('name', '=', 'revision')
        .execute();
      return result;
    });
  }

  /** Runs `work` on one state of the data: in WAL mode it neither waits for who writes nor keeps them waiting. */
  async #read<T>(work: (database: Kysely<Tables>) => Promise<T>): Promise<T> {
    return await this.#database
      .transaction()
      .setAccessMode('read only')
      .setIsolationLevel('repeatable read')
      .execute(work);
  }

  async snapshot<T>(work: (reads: SnapshotReads) => Promise<T>): Promise<T> {
    return await this.#read(async (database) => work(new SqlStore(database, this.location, this.#care)));
  }

  async lookup(report: Report, options: LookupOptions = {}): Promise<Lookup> {
    return await lookup(this.#database, report, options);
  }

  async add(
    extraction: Extraction,
    provenance: Provenance,
    options: LookupOptions = {},
  ): Promise<AddOutcome> {
    const { report } = extraction;
    const isFree = (found: Lookup): boolean => found.kind === 'new' && found.id === report.id;
    const known = await this.lookup(report, options);
    if (!isFree(known)) return known;
    return await this.#write(async (database) => {
      // Looked up again: another process may have stored the same text, or taken the id, since.
      const now = await lookup(database, report, options);
      if (!isFree(now)) return now;
      await database.deleteFrom('removed_reports').where('sha256', '=', report.sha256).execute();
      const { key } = await database
        .insertInto('reports')
        .values(reportRow(report, provenance))
        .returning('key')
        .executeTakeFirstOrThrow();
      await addSignature(database, key, report.text);
      await this.#insertExtraction(database, key, extraction, provenance);
      return { kind: 'added', id: report.id } as const;
    });
  }

  async #insertExtraction(
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

  async replaceExtraction(extraction: Extraction, provenance: ExtractionProvenance): Promise<void> {
    const { id, sha256 } = extraction.report;
    await this.#write(async (database) => {
      const row = await database
        .selectFrom('reports')
        .select('key')
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      if (!row) throw new StoreError(`report ${id} is not in ${this.location}: import it first`);
      await database.deleteFrom('incidents').where('report_key', '=', row.key).execute();
      await database.deleteFrom('extractions').where('report_key', '=', row.key).execute();
      await this.#insertExtraction(database, row.key, extraction, provenance);
    });
  }

  async removeReport(id: string, removal: { at: string; reason: string }): Promise<RemovalOutcome> {
    const removed = await this.#write(async (database) => {
      const row = await database
        .deleteFrom('reports')
        .where('id', '=', toSafeText(id))
        .returning(['id', 'sha256'])
        .executeTakeFirst();
      if (!row) return false;
      const tombstone = { ...row, removed_at: removal.at, reason: toSafeText(removal.reason) };
      await database.insertInto('removed_reports').values(tombstone).execute();
      return true;
    });
    if (!removed) return 'not-there';
    return (await this.#care.wipeRemoved()) ? 'removed' : 'not-wiped';
  }

  async findReportIds(prefix: string, limit: number): Promise<string[]> {
    return await findReportIds(this.#database, prefix, limit);
  }

  async readReport(id: string): Promise<StoredReport | null> {
    return await this.#read(async (database) => {
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
    });
  }

  async listReports(after: number, limit: number): Promise<ReportLine[]> {
    return await listReports(this.#database, after, limit);
  }

  async listIncidents(after: number, limit: number): Promise<IncidentRow[]> {
    return await listIncidents(this.#database, after, limit);
  }

  async readExcerpts(keys: readonly number[]): Promise<IncidentExcerpt[]> {
    return await readExcerpts(this.#database, keys);
  }

  async readIncidents(keys: readonly number[]): Promise<{ key: number; incident: Incident | null }[]> {
    return await readIncidents(this.#database, keys);
  }

  async findIncidentIds(prefix: string, limit: number): Promise<string[]> {
    return await findIncidentIds(this.#database, prefix, limit);
  }

  async completeFacts(onStep: (done: number) => void = () => {}): Promise<void> {
    for (const complete of [completeIncidents, completeReports]) {
      for (let after = 0; ; ) {
        // No revision: what is worked out says nothing new.
        const step = await this.#database.transaction().execute((database) => complete(database, after));
        if (!step) break;
        onStep(step.done);
        // On from here: what is there already is not looked through again with each step.
        after = step.last;
      }
    }
  }

  async listReportFacts(after: number, limit: number): Promise<(ReportFacts & { key: number })[]> {
    return await listReportFacts(this.#database, after, limit);
  }

  async addDecision(decision: Omit<Decision, 'number'>): Promise<number> {
    return await this.#write(async (database) => await addDecision(database, decision));
  }

  async listDecisions(): Promise<Decision[]> {
    return await listDecisions(this.#database);
  }

  async missingIncidents(ids: readonly string[]): Promise<Set<string>> {
    return await missingIncidents(this.#database, ids);
  }

  async gazetteer(): Promise<Extraction['gazetteer']> {
    const rows = await this.#database
      .selectFrom('extractions')
      .select('gazetteer_json')
      .groupBy(['gazetteer_version', 'gazetteer_json'])
      .orderBy((order) => order.fn.max('extracted_at'), 'desc')
      .execute();
    const all = rows.flatMap((row) => readJson(gazetteerSchema, row.gazetteer_json) ?? []);
    return { version: all[0]?.version ?? '', sources: [...new Set(all.flatMap(({ sources }) => sources))] };
  }

  async counts(): Promise<StoreCounts> {
    const reports = await this.#database
      .selectFrom('reports')
      .select((select) => [
        select.fn.countAll<number>().as('all'),
        select.fn.sum<number | null>('sample').as('samples'),
      ])
      .executeTakeFirstOrThrow();
    const incidents = await this.#database
      .selectFrom('incidents')
      .select((select) => select.fn.countAll<number>().as('all'))
      .executeTakeFirstOrThrow();
    return {
      reports: Number(reports.all),
      sampleReports: Number(reports.samples ?? 0),
      incidents: Number(incidents.all),
    };
  }

  async revision(): Promise<string> {
    const rows = await this.#database
      .selectFrom('meta')
      .selectAll()
      .where('name', 'in', ['store_id', 'revision'])
      .orderBy('name')
      .execute();
    return rows.map((row) => row.value).join('@');
  }

  async readNote(name: string): Promise<string | null> {
    const row = await this.#database
      .selectFrom('meta')
      .select('value')
      .where('name', '=', `note:${name}`)
      .executeTakeFirst();
    return row ? fromSafeText(row.value) : null;
  }

  async writeNote(name: string, value: string): Promise<void> {
    await this.#database
      .insertInto('meta')
      .values({ name: `note:${name}`, value: toSafeText(value) })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: toSafeText(value) }))
      .execute();
  }

  async close(): Promise<void> {
    await this.#care.close();
    await this.#database.destroy();
  }
}
