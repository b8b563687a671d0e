import type { Extraction } from '../model/extraction.ts';

/** When and how an extraction was made: ISO 8601 time in UTC, Balagh's version, the home region that was assumed. */
export interface ExtractionProvenance {
  extractedAt: string;
  machine: string;
  home: string | null;
}

/**
 * The same, and when and with which warnings the report itself was read; when it was stored, where that was later, and the
 * name of the person who added it by hand.
 */
export interface Provenance extends ExtractionProvenance {
  retrievedAt: string;
  readWarnings: string[];
  addedAt?: string;
  addedBy?: string | null;
}

/** Metadata in which a report that is already there differs from the one given again. */
export type DifferingField = 'title' | 'text' | 'lang' | 'outlet' | 'url' | 'publishedAt';

/** What the store knows of a report's text (by content hash) before it is stored. */
export type Lookup =
  /** Not there. `id` is the id to store it under: its own, unless another text has that already. */
  | { kind: 'new'; id: string }
  | { kind: 'already-there'; id: string; differs: DifferingField[] }
  | { kind: 'removed'; id: string; removedAt: string; removedBy: string | null; reason: string };

/**
 * Another stored report that says the same: a `version` is the same item of its feed with another text, a `near-identical`
 * text is a copy as src/sameEvent has it.
 */
export interface AlikeReport {
  id: string;
  outlet: string | null;
  publishedAt: string | null;
  why: 'version' | 'near-identical';
}

export interface LookupOptions {
  /** Take a text that was removed as new. */
  restore?: boolean;
}

/** A report to be stored with all that was read in it. */
export interface NewReport {
  extraction: Extraction;
  provenance: Provenance;
}

export interface AddOptions extends LookupOptions {
  /** Say which report stored before it is like it. */
  alike?: boolean;
}

/**
 * What came of adding a report; `alike` is the first stored before it that says the same. `new` when its id is taken or
 * cannot be used: extract it under `id` and add it again.
 */
export type AddOutcome = { kind: 'added'; id: string; alike?: AlikeReport } | Lookup;
