import type { ExcerptRow, Manifest } from '../../src/dataset/format.ts';
import type { Assertion } from '../../src/model/assertion.ts';
import type { PartOfDay, TimePrecision } from '../../src/model/date.ts';
import type { IncidentSubType } from '../../src/model/incidentType.ts';
import type { GeoPrecision, Place } from '../../src/model/place.ts';
import type { LoadErrorKind } from '../data/LoadError.ts';
import type { Criteria } from '../filter/criteria.ts';
import type { Counts } from '../filter/crossFilter.ts';
import type { FacetName } from '../filter/facets.ts';
import type { RowFacts } from '../filter/factsTally.ts';
import type { SymbolColumns } from '../filter/symbols.ts';
import type { TimeBins } from '../filter/timeBins.ts';

/** Criteria as the page has them: values by name, so that they can stand in an address. */
export interface WireCriteria extends Omit<Criteria, 'chosen' | 'matches'> {
  readonly chosen: Partial<Record<FacetName, readonly string[]>>;
  /** Words looked for; '' for none. */
  readonly text: string;
}

/** All that the page needs to know of a dataset beside what it asks for later. */
export interface Opened {
  readonly manifest: Manifest;
  readonly places: readonly Place[];
  readonly symbols: SymbolColumns;
  /** Incidents by symbol, without any filter. */
  readonly totals: Uint32Array;
  /** First and last day of the time axis; null when nothing has a date. */
  readonly axisDays: readonly [number, number] | null;
  /** The last day within the axis that an incident's date reaches. */
  readonly latestDay: number;
  readonly facetValues: Readonly<Record<FacetName, readonly string[]>>;
}

/** One incident as a row of the list shows it; `place` is an index into the places, -1 for none. */
export interface ListedRow {
  readonly row: number;
  readonly type: number;
  readonly subType: IncidentSubType;
  readonly assertion: Assertion;
  readonly place: number;
  /** The symbol on the map that it counts for, -1 for none. */
  readonly symbol: number;
  readonly precision: GeoPrecision | null;
  readonly radiusM: number | null;
  readonly edtf: string | null;
  /** Days since 1970-01-01; null is open or unknown. */
  readonly from: number | null;
  readonly to: number | null;
  readonly timePrecision: TimePrecision;
  readonly partOfDay: PartOfDay | null;
  readonly outlet: string | null;
  readonly otherOutlets: readonly string[];
  readonly claimants: readonly string[];
  readonly actors: readonly string[];
  readonly tags: readonly string[];
  readonly lang: string;
  /** How many reports tell of it, and how many of them are independent sources. */
  readonly sources: number;
  readonly independent: number;
  /** Bits as in incidentFlags. */
  readonly flags: number;
}

/** What stands of an incident in the file of excerpts: its id, its report's, the words it rests on, and what its report is cited by. */
export interface RowExcerpt extends Readonly<ExcerptRow> {
  readonly row: number;
}

/** Where an incident is shown: the row of its event, and the report to read it in when the row is another's. */
export interface FoundIncident {
  readonly row: number;
  readonly report: string | null;
}

export interface FilterAnswer {
  /** Names this result in later questions about its rows. */
  readonly result: number;
  readonly facts: RowFacts;
  readonly counts: Counts;
  /** The first incidents of the result, so that the list need not ask for them. */
  readonly first: readonly ListedRow[];
  /** The excerpts of `first`, when their files are here already: the list is then shown whole at once. */
  readonly excerpts: readonly RowExcerpt[] | null;
}

/** How many incidents the list asks for at once, and comes with every answer: two or three screens. */
export const listedAtOnce = 32;

/** Every question to the engine and its answer. */
export interface Questions {
  open: { ask: { root: string }; answer: Opened };
  filter: { ask: { criteria: WireCriteria; bins: TimeBins | null }; answer: FilterAnswer };
  /**
   * Looks for words, so that a filter by them answers at once; may take long the first time. How many rows have them,
   * without other filters; null when the text has no word.
   */
  search: { ask: { text: string }; answer: number | null };
  /** Keeps the rows of a result although others follow, or lets them go; false when the result is gone already. */
  hold: { ask: { result: number; held: boolean }; answer: boolean };
  /** Incidents of a result by position, `to` not included; null when another result has taken its place and it is not held. */
  rows: { ask: { result: number; from: number; to: number }; answer: ListedRow[] | null };
  incident: { ask: { row: number }; answer: ListedRow };
  /** Position of a row within a result, -1 when the filters leave it out; null when the result is gone. */
  position: { ask: { result: number; row: number }; answer: number | null };
  /** Incidents of a result that may be of the same event as a row, the nearest first; null when the result is gone. */
  near: { ask: { result: number; row: number; most: number }; answer: ListedRow[] | null };
  /** Which symbols stand together at a zoom of the map: for each the one that leads its group (groupSymbols.ts). */
  groups: { ask: { zoom: number }; answer: Int32Array };
  excerpts: { ask: { rows: readonly number[] }; answer: RowExcerpt[] };
  find: { ask: { id: string }; answer: FoundIncident | null };
}
export type QuestionKind = keyof Questions;

/** A question on its way to the worker. */
export type Question = {
  [K in QuestionKind]: { number: number; kind: K; ask: Questions[K]['ask'] };
}[QuestionKind];

/** An error on its way back: what a LoadError says. */
export interface WireError {
  readonly kind: LoadErrorKind;
  readonly file: string;
  readonly status: number | null;
  readonly message: string;
}

/** What comes from the worker. */
export type FromWorker =
  | { number: number; answer: Questions[QuestionKind]['answer'] }
  | { number: number; error: WireError }
  | { progress: { received: number; expected: number | null } }
  | { stale: true };
