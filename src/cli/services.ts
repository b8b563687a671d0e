import type { Extractor } from '../extract/extractReport.ts';
import type { Gazetteer } from '../gazetteer/Gazetteer.ts';
import type { ReadingMachine } from '../server/api/ReadingMachine.ts';
import type { BuildDataset } from '../server/BuiltVersions.ts';
import type { Store } from '../store/Store.ts';

/** Which gazetteer a command works with, and whether with the learned recogniser. */
export interface GazetteerChoice {
  /** Folder of the packs that people added; null when only the embedded gazetteer is wanted. */
  packsFolder: string | null;
  /** Told before packs are compiled, which takes a while. */
  onCompile: (packs: number) => void;
  /** True to find names by rules alone, without the learned recogniser. */
  rulesAlone?: boolean;
}

/** Builds datasets somewhere else than in the server's own thread. */
export interface DatasetBuilder {
  readonly build: BuildDataset;
  /** Ends all work at once; whoever still waits for it gets no answer. */
  close(): Promise<void>;
}

/** The heavier parts of the program, loaded when a command needs them; a test hands in light ones. */
export interface Services {
  /** Folder of the built viewer. */
  readonly webRoot: string;
  /** Folder of the sample reports. */
  readonly samplesFolder: string;
  /** The store in the SQLite file at this path, or in the PostgreSQL database at this address (postgresql://…). */
  openStore(place: string): Store | Promise<Store>;
  /**
   * The gazetteer of this choice; with packs it is compiled first when one of them has changed. Rejects, saying what to
   * do, when it is missing or a pack is damaged.
   */
  gazetteer(choice: GazetteerChoice): Promise<Gazetteer>;
  /** Builds the compiled gazetteer anew; gives where it is. */
  buildGazetteer(): Promise<string>;
  /**
   * `home` is a country (`SY`) or a first-level division (`SY-DR`) that names are looked for in first.
   * Rejects with a UsageError when the gazetteer does not know it.
   */
  createExtractor(home: string | null, choice: GazetteerChoice): Promise<Extractor>;
  /** What reads texts and looks up places for the server. */
  readingMachine(choice: GazetteerChoice): ReadingMachine;
  /** What builds the datasets of the store at this place for the server, which does it itself where this is not given. */
  datasetBuilder?(place: string): DatasetBuilder;
}
