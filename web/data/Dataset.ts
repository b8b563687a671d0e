import type { Manifest } from '../../src/dataset/format.ts';
import type { Place } from '../../src/model/place.ts';
import type { EndingEngine, Engine } from '../engine/Engine.ts';
import type { Opened } from '../engine/protocol.ts';
import { takeEngine } from '../engine/startEngine.ts';
import { type MapSymbol, symbolsFrom } from '../filter/symbols.ts';
import { type Progress, readAsStored } from './fetchFile.ts';
import { noteStale } from './stale.ts';

/** What the page keeps of the data; the incidents themselves are in the engine, which is asked for a few at a time. */
export interface Dataset extends Omit<Opened, 'symbols'> {
  readonly manifest: Manifest;
  readonly places: readonly Place[];
  readonly symbols: readonly MapSymbol[];
  readonly engine: Engine;
}

/** A dataset from what its engine said at opening. */
export function makeDataset(opened: Opened, engine: Engine): Dataset {
  return { ...opened, symbols: symbolsFrom(opened.symbols, opened.places), engine };
}

/** A dataset with the engine that it keeps running. */
export interface LoadedDataset {
  readonly dataset: Dataset;
  /** Lets its engine go, once nothing waits for it. */
  readonly end: EndingEngine['end'];
}

/** Has an engine load manifest, places and incidents. Throws a LoadError that names the file. */
export async function loadDataset(progress: Progress): Promise<LoadedDataset> {
  const started = takeEngine();
  started.onProgress = progress;
  started.onStale = noteStale;
  const { engine } = started;
  const opened = await started.opened;
  readAsStored(opened.manifest);
  return { dataset: makeDataset(opened, engine), end: engine.end };
}
