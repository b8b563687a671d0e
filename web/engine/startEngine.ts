import { datasetFolder, type Progress } from '../data/fetchFile.ts';
import { type EndingEngine, engineIn } from './Engine.ts';
import type { Opened } from './protocol.ts';

/** An engine in a worker of its own, its dataset on the way; who listens may come later. */
export interface StartedEngine {
  readonly engine: EndingEngine;
  /** Rejects with a LoadError that names the file; the engine is ended then. */
  readonly opened: Promise<Opened>;
  onProgress: Progress;
  onStale: () => void;
}

/** Starts an engine and has it load manifest, places and incidents. */
export function startEngine(): StartedEngine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const engine = engineIn(
    worker,
    (received, expected) => started.onProgress(received, expected),
    () => started.onStale(),
  );
  const root = new URL(datasetFolder, document.baseURI).href;
  const opened = engine.ask('open', { root });
  opened.catch(() => worker.terminate());
  const started: StartedEngine = { engine, opened, onProgress: () => {}, onStale: () => {} };
  return started;
}

let early: StartedEngine | null = null;

/** Starts the page's first engine before the page's own program is here: the data load while that loads. */
export const startEarly = (): void => {
  early = startEngine();
};

/** The engine that was started early, once; a new one from then on. */
export function takeEngine(): StartedEngine {
  const taken = early ?? startEngine();
  early = null;
  return taken;
}
