import type { PackEntry } from './PackEntry.ts';
import type { PackTable } from './tables/PackTable.ts';

/** A row that gave no place, and why. */
export interface LeftOut {
  table: string;
  line: number;
  reason: string;
}

/** What was read in a source's tables. */
export interface ReadPlaces {
  entries: PackEntry[];
  leftOut: LeftOut[];
  /** Rows below the headings, those that gave no place included. */
  rows: number;
}

export interface ImportOptions {
  /** ISO 3166-1 alpha-2 code of the country that all rows lie in, for sources that do not say it. */
  country: string | null;
  /** What ids of a list without ids begin with. */
  name: string;
}

/** A gazetteer source that users can download: how it is recognised, read and credited. */
export interface GazetteerImporter {
  readonly id: 'ocha' | 'geonames' | 'whosonfirst' | 'list';
  /** The source's name for people. */
  readonly title: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string;
  /** The columns it is recognised by, for a message to who has other ones. */
  readonly shape: string;
  /** True when the table is one of this source's. */
  recognises(table: PackTable): boolean;
  /** Reads the tables that it recognised. Rows that cannot be read are left out and named; throws when none can. */
  read(tables: readonly PackTable[], options: ImportOptions): ReadPlaces;
}
