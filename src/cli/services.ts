import type { Gazetteer } from '../gazetteer/Gazetteer.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Store } from '../store/Store.ts';

/** Reads one report; `given` spans are resolved instead of recognised ones. */
export type Extractor = (report: Report, given?: Span[]) => Extraction;

/** The heavier parts of the program, loaded when a command needs them; a test hands in light ones. */
export interface Services {
  /** Folder of the built viewer. */
  readonly webRoot: string;
  /** Folder of the sample reports. */
  readonly samplesFolder: string;
  openStore(path: string): Store;
  /** The compiled gazetteer, built first where it is missing or stale. */
  gazetteer(): Promise<Gazetteer>;
  /** Builds the compiled gazetteer anew; gives where it is. */
  buildGazetteer(): Promise<string>;
  /** `home` is a country (`SY`) or a first-level division (`SY-DR`) that names are looked for in first. */
  createExtractor(home: string | null): Promise<Extractor>;
}
