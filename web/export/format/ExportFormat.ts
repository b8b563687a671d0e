import type { Words } from '../../i18n/words.ts';
import type { ExportedLine } from '../fields.ts';

/** What a file says of itself. */
export interface ExportAbout {
  /** What is shown, in words. */
  readonly shown: string;
  /** Every filter in force, in words. */
  readonly filters: readonly string[];
  readonly count: number;
  /** ISO 8601. */
  readonly exportedAt: string;
  /** This view in this viewer. */
  readonly address: string;
  readonly datasetVersion: string;
  readonly datasetMadeAt: string;
  readonly gazetteer: { readonly version: string; readonly sources: readonly string[] };
  /** How many of the reports in the data are samples; null when none is. */
  readonly samples: string | null;
  readonly words: Words;
}

/** A file written in parts, so that a million incidents never are one text. */
export interface ExportFormat {
  readonly extension: string;
  readonly mediaType: string;
  head(about: ExportAbout): string;
  /** `index` counts from 0 over the whole file. */
  line(line: ExportedLine, index: number, about: ExportAbout): string;
  tail(about: ExportAbout): string;
}
