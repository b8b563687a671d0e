import type { Actor } from '../access/audit.ts';
import type { CorrectedExtraction, ReportLog } from '../model/correctedReport.ts';
import type { Correction, CorrectionValue, LogEntry } from '../model/correction.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Report } from '../model/report.ts';
import type { Decision } from '../sameEvent/decisions.ts';
import type { ReportFacts } from '../sameEvent/EventFacts.ts';
import type { AccessStore } from './access/AccessStore.ts';
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
import type { IncidentExcerpt, WholeIncident } from './incidentReads.ts';
import type { PublishedPeople } from './publication.ts';
import type { Within } from './within.ts';

/** When (ISO 8601 in UTC), why and by whom a report is removed; `by` is left out where no person did it. */
export interface Removal {
  at: string;
  reason: string;
  by?: string | null;
}

/**
 * What came of a removal. `not-wiped`: removed for every reader, but its text may still stand in the store's files until
 * the store is closed with no other process reading it. `wiped-later`: removed for every reader; the database server
 * overwrites the text in its files and logs in its own time.
 */
export type RemovalOutcome = 'not-there' | 'removed' | 'not-wiped' | 'wiped-later';

export interface StoredReport extends Provenance {
  extraction: Extraction;
}

/** A report as it is to be shown: with what people corrected, and the log of it. */
export interface CorrectedReport extends Provenance {
  extraction: CorrectedExtraction;
  marked: ReportLog['marked'];
  log: ReportLog['log'];
}

/** Who corrects, when (ISO 8601 in UTC), why, and with which version of Balagh. */
export type CorrectionTrace = Pick<Correction, 'by' | 'at' | 'reason' | 'machine'>;

/** A correction to be added. */
export interface CorrectionDraft {
  target: { incident: string; report?: undefined } | { report: string; incident?: undefined };
  correction: CorrectionValue;
  trace: CorrectionTrace;
  /** Number of the last correction of this target that the person knew of (0: none); not given: whatever there is. */
  expected?: number;
}

/** What came of a correction: `newer`: others corrected the same since; `undone`: taken back already, by this number. */
export type CorrectionOutcome =
  | { kind: 'added'; number: number; report: string }
  | { kind: 'not-there' }
  | { kind: 'newer'; corrections: Correction[] }
  | { kind: 'undone'; by: number };

/** One line of a list of reports; `key` is where the next page begins. */
export interface ReportLine {
  key: number;
  id: string;
  title: string | null;
  outlet: string | null;
  publishedAt: string | null;
  lang: string;
  sample: boolean;
  incidents: number;
}

/** One incident as the dataset's columns need it; `place` is the JSON of the place, the same text for the same place. */
export interface IncidentRow {
  key: number;
  id: string;
  report: string;
  subType: string;
  assertion: string;
  place: string | null;
  radiusM: number | null;
  geoPrecision: string | null;
  dateFrom: string | null;
  dateTo: string | null;
  edtf: string | null;
  timePrecision: string;
  partOfDay: string | null;
  outlet: string | null;
  /** Null when what is stored is damaged. */
  claimants: string[] | null;
  publishedAt: string | null;
  lang: string;
  sample: boolean;
  /** The parties and the wording that incidents are compared by (src/sameEvent); empty until {@link Store.completeFacts}. */
  parties: string[];
  wording: string;
  /** Neutral labels of all parties that it names, each once; empty until {@link Store.completeFacts}. */
  actors: string[];
  /** What people called it, to find it by. */
  tags: string[];
  /** A person changed what the machine read. */
  corrected: boolean;
  /** A person looked at it. */
  reviewed: boolean;
  /** Its text is graphic (src/model/graphicContent.ts), or a person says so. */
  warning: boolean;
}

/** Which incidents are listed; all when nothing is said. */
export interface IncidentChoice {
  /** Only those whose report was added or read again, or that were corrected, since: by themselves, or with their whole report. */
  updatedSince?: Since | undefined;
  /** Leaves out most of what is elsewhere or on other days; what a person corrected may be there all the same. */
  within?: Within;
}

export interface StoreCounts {
  reports: number;
  sampleReports: number;
  incidents: number;
}

/** How far a store has come; what was stored or corrected since has greater numbers. `store` tells stores apart. */
export interface StorePosition {
  store: string;
  report: number;
  incident: number;
  correction: number;
}

/** From a time on, ISO 8601 in UTC, or after a position: what is stored while a clock stands wrong is behind that all the same. */
export interface Since {
  time: string;
  after?: Omit<StorePosition, 'store'>;
}

/** A store as readers of a publication may see it, and what there is of people in the whole one. */
export interface Publication {
  store: Store;
  names: string[];
  notes: number;
}

/** What can be read of one state of the store. */
export type SnapshotReads = Pick<
  Store,
  'listIncidents' | 'listReportFacts' | 'listDecisions' | 'gazetteer' | 'counts' | 'revision'
>;

/**
 * Where reports, extractions and incidents are kept. Every method that writes is one transaction: it is done wholly or
 * not at all. All throw a StoreError when the engine fails (disk full, file damaged, locked by another process).
 */
export interface Store {
  /** Where the data is, for messages. */
  readonly location: string;
  /** The tokens by which people who are not on this machine are known, and the log of who did what. */
  readonly access: AccessStore;
  /** The same store, in whose audit log what is written is kept as this actor's; closing it closes this one. */
  as(actor: Actor): Store;
  /** Says whether this text is there, was removed, or is new. */
  lookup(report: Report, options?: LookupOptions): Promise<Lookup>;
  /** The same of several, some hundred at the most, in their order. */
  lookupAll(reports: readonly Report[], options?: LookupOptions): Promise<Lookup[]>;
  /** Stores a report with all that was read in it, and says which is like it. `restore` lets a text that was removed come back. */
  add(extraction: Extraction, provenance: Provenance, options?: LookupOptions): Promise<AddOutcome>;
  /** The same of several, some hundred at the most, in one transaction: when one cannot be stored, none is. In their order. */
  addAll(reports: readonly NewReport[], options?: AddOptions): Promise<AddOutcome[]>;
  /** Puts a new extraction in the place of the old one; the report stays. Throws when the report is not there. */
  replaceExtraction(extraction: Extraction, provenance: ExtractionProvenance): Promise<void>;
  /**
   * Deletes a report with its text and incidents; its hash, who removed it, when and why stay. Of its corrections it stays that
   * there were some, of what kind, by whom and when, not what they said.
   */
  removeReport(id: string, removal: Removal): Promise<RemovalOutcome>;
  /** Up to `limit` ids of reports whose id or content hash begins with `prefix`, or that an incident so named rests on. */
  findReportIds(prefix: string, limit: number): Promise<string[]>;
  /** Stored reports that say the same as this one, versions first, at most 20; most near-identical texts, not surely all. */
  listAlike(id: string): Promise<AlikeReport[]>;
  /** A report as the machine read it. */
  readReport(id: string): Promise<StoredReport | null>;
  /** A report as it is to be shown. */
  readCorrectedReport(id: string): Promise<CorrectedReport | null>;
  /** The same of several, some hundred at the most, by id; those not there are left out. */
  readCorrectedReports(ids: readonly string[]): Promise<Map<string, CorrectedReport>>;
  /**
   * Reports in the order they were stored, after the key `after` (0 for the first page); with `updatedSince`
   * only those that were added, read again or in any part corrected then or later.
   */
  listReports(after: number, limit: number, updatedSince?: Since): Promise<ReportLine[]>;
  /**
   * Incidents in the order they were stored, after the key `after`, with what people corrected; those that a person says
   * are none are left out. A page shorter than `limit` is the last.
   */
  listIncidents(after: number, limit: number, choice?: IncidentChoice): Promise<IncidentRow[]>;
  /**
   * Runs `work` on the store as it is at this moment, whatever other processes write meanwhile. Until it is done `work`
   * uses only the reads it is given: anything else asked of the store waits for it.
   */
  snapshot<T>(work: (reads: SnapshotReads) => Promise<T>): Promise<T>;
  /** The same store, from which nothing is read that is not to be published; closing it closes this one. */
  forPublication(published: PublishedPeople): Promise<Publication>;
  readExcerpts(keys: readonly number[]): Promise<IncidentExcerpt[]>;
  /** Keys that are not there any more are left out. */
  readIncidents(keys: readonly number[]): Promise<WholeIncident[]>;
  /** Up to `limit` ids of incidents that begin with `prefix`; only the one that is it all, if there is one. */
  findIncidentIds(prefix: string, limit: number): Promise<string[]>;
  /**
   * Works out what reports of one event are found by for all that was stored before it was kept at import. Changes
   * nothing that is seen: the revision stays. `onStep` is told how many rows were done.
   */
  completeFacts(onStep?: (done: number) => void): Promise<void>;
  /** What the reports are as sources, in the order they were stored, after the key `after`. */
  listReportFacts(after: number, limit: number): Promise<(ReportFacts & { key: number })[]>;
  /**
   * Adds what a person decided; gives its number. Nothing is ever taken away: an undo is one more decision. `expected` is the
   * number of the last decision that the person knew of (0: none): rejects with NewerDecisions (decisionQueries.ts) when
   * others decided about the same since.
   */
  addDecision(decision: Omit<Decision, 'number'>, expected?: number): Promise<number>;
  /** All decisions, the first one first. */
  listDecisions(): Promise<Decision[]>;
  /** Adds what a person corrected. Nothing is ever taken away: an undo is one more correction. */
  addCorrection(draft: CorrectionDraft): Promise<CorrectionOutcome>;
  /** Adds what takes the correction of this number back, or the undo of one. */
  undoCorrection(number: number, trace: CorrectionTrace): Promise<CorrectionOutcome>;
  /** All corrections, the first one first. */
  listCorrections(): Promise<Correction[]>;
  /** Corrections and decisions about events together, of an incident, of a report, or all (null), the newest last. */
  readLog(of: { incident: string } | { report: string } | null): Promise<LogEntry[]>;
  /** Those of one report and of its incidents. */
  correctionsOf(report: string): Promise<Correction[]>;
  /** The report that an incident of this id was read in; null when there is none. */
  reportOf(incident: string): Promise<string | null>;
  /** Of these ids of incidents those that are not stored (any more). */
  missingIncidents(ids: readonly string[]): Promise<Set<string>>;
  /** The gazetteer of the latest extraction and every source that any extraction used; damaged rows do not count. */
  gazetteer(): Promise<Extraction['gazetteer']>;
  counts(): Promise<StoreCounts>;
  /** How far the store has come: the key of its newest incident, the number of its newest correction; 0 for none. */
  position(): Promise<StorePosition>;
  /** Changes with every write; differs between stores. */
  revision(): Promise<string>;
  /** Changes when a report is removed, and when one comes back: what is kept of its words elsewhere has to go. */
  removals(): Promise<string>;
  readNote(name: string): Promise<string | null>;
  /** Keeps a small fact about the store itself (that the samples were loaded once). */
  writeNote(name: string, value: string): Promise<void>;
  close(): Promise<void>;
}
