import type { Kysely } from 'kysely';
import { type Actor, type AuditEvent, localActor } from '../access/audit.ts';
import type { Correction, LogEntry } from '../model/correction.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Report } from '../model/report.ts';
import type { Decision } from '../sameEvent/decisions.ts';
import type { ReportFacts } from '../sameEvent/EventFacts.ts';
import type { AccessStore } from './access/AccessStore.ts';
import { addedEvents, correctionEvents, removedEvent } from './access/auditEvents.ts';
import { addAuditRow } from './access/auditQueries.ts';
import { SqlAccessStore } from './access/SqlAccessStore.ts';
import type {
  AddOptions,
  AddOutcome,
  AlikeReport,
  ExtractionProvenance,
  Lookup,
  LookupOptions,
  NewReport,
  Provenance,
} from './adding.ts';
import { listAlike } from './alikeQueries.ts';
import {
  addCorrection,
  correctionsOf,
  findReport,
  listCorrections,
  undoCorrection,
} from './correctionQueries.ts';
import { addDecision, listDecisions, missingIncidents } from './decisionQueries.ts';
import type { EngineCare } from './EngineCare.ts';
import { completeFacts, listReportFacts } from './factQueries.ts';
import { findIncidentIds, listIncidents, readExcerpts, readIncidents } from './incidentQueries.ts';
import type { IncidentExcerpt, WholeIncident } from './incidentReads.ts';
import { type LogOf, readLog } from './logQueries.ts';
import { keptCounts, readGazetteer, readNote, writeNote } from './metaQueries.ts';
import { leaveOut, type PublishedPeople, readPeople } from './publication.ts';
import { readyExtraction, readyReport } from './readyReport.ts';
import { findReportIds, listReports, lookupAll } from './reportQueries.ts';
import { readCorrectedReports, readReport } from './reportReads.ts';
import { addReports, outcomesOf, removeReport, replaceExtraction } from './reportWrites.ts';
import type {
  CorrectedReport,
  CorrectionDraft,
  CorrectionOutcome,
  CorrectionTrace,
  IncidentChoice,
  IncidentRow,
  Publication,
  Removal,
  RemovalOutcome,
  ReportLine,
  Since,
  SnapshotReads,
  Store,
  StoreCounts,
  StoredReport,
  StorePosition,
} from './Store.ts';
import { raiseRevision, readPosition, readRemovals, readRevision } from './stateQueries.ts';
import type { Tables } from './tables.ts';

/** A store in an SQL database, whatever the engine. */
export class SqlStore implements Store {
  readonly location: string;
  readonly access: AccessStore;
  readonly #database: Kysely<Tables>;
  readonly #care: EngineCare;
  readonly #counts = keptCounts();
  readonly #actor: Actor;

  constructor(database: Kysely<Tables>, location: string, care: EngineCare, actor: Actor = localActor) {
    this.#database = database;
    this.location = location;
    this.#care = care;
    this.#actor = actor;
    this.access = new SqlAccessStore(database, actor);
  }

  as(actor: Actor): Store {
    return new SqlStore(this.#database, this.location, this.#care, actor);
  }

  /**
   * Runs `work` as one transaction that also moves the revision on and adds to the audit log what `done` makes of the
   * result: null where nothing was written.
   */
  async #write<T>(
    work: (database: Kysely<Tables>) => Promise<T>,
    done: (result: T) => readonly AuditEvent[] | null,
  ): Promise<T> {
    return await this.#database.transaction().execute(async (database) => {
      const result = await work(database);
      const events = done(result);
      if (events !== null) await raiseRevision(database);
      for (const event of events ?? []) await addAuditRow(database, event, this.#actor);
      return result;
    });
  }

  /** Runs `work` on one state of the data: it neither waits for who writes nor keeps them waiting. */
  async #read<T>(work: (database: Kysely<Tables>) => Promise<T>): Promise<T> {
    return await this.#database
      .transaction()
      .setAccessMode('read only')
      .setIsolationLevel('repeatable read')
      .execute(work);
  }

  async snapshot<T>(work: (reads: SnapshotReads) => Promise<T>): Promise<T> {
    return await this.#read(async (database) =>
      work(new SqlStore(database, this.location, this.#care, this.#actor)),
    );
  }

  async lookup(report: Report, options: LookupOptions = {}): Promise<Lookup> {
    return (await this.lookupAll([report], options))[0] as Lookup;
  }

  async lookupAll(reports: readonly Report[], options: LookupOptions = {}): Promise<Lookup[]> {
    return await lookupAll(this.#database, reports, options);
  }

  async add(
    extraction: Extraction,
    provenance: Provenance,
    options: LookupOptions = {},
  ): Promise<AddOutcome> {
    return (await this.addAll([{ extraction, provenance }], { ...options, alike: true }))[0] as AddOutcome;
  }

  async addAll(reports: readonly NewReport[], options: AddOptions = {}): Promise<AddOutcome[]> {
    const ready = reports.map(readyReport);
    const write = () =>
      this.#write(
        async (database) => await addReports(database, ready, options),
        (outcomes) => addedEvents(reports, outcomes),
      );
    const added = await write().catch(async (error) => {
      if (!this.#care.isLostRace(error)) throw error;
      // Looked up again: what a program that keeps no order was ahead with is seen now.
      return await write();
    });
    return await outcomesOf(this.#database, added, options);
  }

  async replaceExtraction(extraction: Extraction, provenance: ExtractionProvenance): Promise<void> {
    const { report } = extraction;
    const ready = readyExtraction(extraction, provenance);
    await this.#write(
      async (database) => await replaceExtraction(database, report, ready, this.location),
      () => [{ at: provenance.extractedAt, what: 'report-read-again', subject: report.id }],
    );
  }

  async removeReport(id: string, removal: Removal): Promise<RemovalOutcome> {
    const removed = await this.#write(
      async (database) => await removeReport(database, id, removal),
      (done) => (done ? [removedEvent(id, removal)] : null),
    );
    if (!removed) return 'not-there';
    return await this.#care.wipeRemoved();
  }

  async findReportIds(prefix: string, limit: number): Promise<string[]> {
    return await findReportIds(this.#database, prefix, limit);
  }

  async readReport(id: string): Promise<StoredReport | null> {
    return await this.#read(async (database) => await readReport(database, id));
  }

  async readCorrectedReport(id: string): Promise<CorrectedReport | null> {
    return (await this.readCorrectedReports([id])).get(id) ?? null;
  }

  async readCorrectedReports(ids: readonly string[]): Promise<Map<string, CorrectedReport>> {
    return await this.#read(async (database) => await readCorrectedReports(database, ids));
  }

  async listAlike(id: string): Promise<AlikeReport[]> {
    return await this.#read(async (database) => await listAlike(database, id));
  }

  async listReports(after: number, limit: number, updatedSince?: Since): Promise<ReportLine[]> {
    return await listReports(this.#database, after, limit, updatedSince);
  }

  async listIncidents(after: number, limit: number, choice: IncidentChoice = {}): Promise<IncidentRow[]> {
    return await listIncidents(this.#database, after, limit, choice, this.#care.keysInBox);
  }

  async readExcerpts(keys: readonly number[]): Promise<IncidentExcerpt[]> {
    return await readExcerpts(this.#database, keys);
  }

  async readIncidents(keys: readonly number[]): Promise<WholeIncident[]> {
    return await readIncidents(this.#database, keys);
  }

  async findIncidentIds(prefix: string, limit: number): Promise<string[]> {
    return await findIncidentIds(this.#database, prefix, limit);
  }

  async completeFacts(onStep: (done: number) => void = () => {}): Promise<void> {
    await completeFacts(this.#database, onStep);
  }

  async listReportFacts(after: number, limit: number): Promise<(ReportFacts & { key: number })[]> {
    return await listReportFacts(this.#database, after, limit);
  }

  async addDecision(decision: Omit<Decision, 'number'>, expected?: number): Promise<number> {
    return await this.#write(
      async (database) => await addDecision(database, decision, expected),
      (number) => [{ at: decision.at, what: 'decision', subject: String(number), by: decision.by }],
    );
  }

  async listDecisions(): Promise<Decision[]> {
    return await listDecisions(this.#database);
  }

  async addCorrection(draft: CorrectionDraft): Promise<CorrectionOutcome> {
    return await this.#write(
      async (database) => await addCorrection(database, draft),
      (outcome) => correctionEvents(outcome, draft.trace),
    );
  }

  async undoCorrection(number: number, trace: CorrectionTrace): Promise<CorrectionOutcome> {
    return await this.#write(
      async (database) => await undoCorrection(database, number, trace),
      (outcome) => correctionEvents(outcome, trace),
    );
  }

  async listCorrections(): Promise<Correction[]> {
    return await listCorrections(this.#database);
  }

  async readLog(of: LogOf): Promise<LogEntry[]> {
    return await this.#read(async (database) => await readLog(database, of));
  }

  async correctionsOf(report: string): Promise<Correction[]> {
    return await correctionsOf(this.#database, report);
  }

  async reportOf(incident: string): Promise<string | null> {
    return (await findReport(this.#database, { incident }))?.id ?? null;
  }

  async missingIncidents(ids: readonly string[]): Promise<Set<string>> {
    return await missingIncidents(this.#database, ids);
  }

  async gazetteer(): Promise<Extraction['gazetteer']> {
    return await readGazetteer(this.#database);
  }

  async counts(): Promise<StoreCounts> {
    return await this.#counts(this.#database);
  }

  async position(): Promise<StorePosition> {
    return await this.#read(readPosition);
  }

  async revision(): Promise<string> {
    return await readRevision(this.#database);
  }

  async removals(): Promise<string> {
    return await readRemovals(this.#database);
  }

  async readNote(name: string): Promise<string | null> {
    return await readNote(this.#database, name);
  }

  async writeNote(name: string, value: string): Promise<void> {
    await writeNote(this.#database, name, value);
  }

  async forPublication(published: PublishedPeople): Promise<Publication> {
    const people = await readPeople(this.#database);
    const database = this.#database.withPlugin(leaveOut(people.names, published));
    return { store: new SqlStore(database, this.location, this.#care), ...people };
  }

  async close(): Promise<void> {
    await this.#care.close();
    await this.#database.destroy();
  }
}
