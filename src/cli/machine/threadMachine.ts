import { Worker } from 'node:worker_threads';
import { version } from '../../library/packageRoot.ts';
import type { ChosenPlace } from '../../model/correction.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { OneReport } from '../../readers/readOne.ts';
import { type FoundPlace, type ReadingMachine, Refused } from '../../server/api/ReadingMachine.ts';
import type { GazetteerChoice } from '../services.ts';
import { AskedThread } from '../thread/AskedThread.ts';

export interface MachineSettings extends Omit<GazetteerChoice, 'onCompile'> {
  /** Compile the gazetteer with the packs as they are now, then end. */
  compileOnly: boolean;
}

/** More than these waiting is no person at a map: each may be a text of some seconds. */
const mostWaiting = 100;

type Method = 'read' | 'extract' | 'lookup' | 'place' | 'addPlace' | 'refresh';

const script = new URL('./machineThread.js', import.meta.url);

const failed = (kind: string, message: string): Error =>
  kind === 'Refused' ? new Refused(message) : new Error(message);

const died = (_code: string | undefined, message: string): Error =>
  new Error(`the thread that reads texts died (${message}): try again`);

/** The machine in a thread of its own, started when first asked and again after it failed. */
export function threadMachine({ packsFolder, rulesAlone = false }: GazetteerChoice): ReadingMachine {
  let thread: AskedThread | null = null;
  const settings = (compileOnly: boolean): MachineSettings => ({ packsFolder, rulesAlone, compileOnly });

  async function ask(method: Method, ...given: unknown[]): Promise<unknown> {
    if (!thread || thread.ended)
      thread = new AskedThread(script, { workerData: settings(false), failed, died });
    if (thread.waiting >= mostWaiting)
      throw new Refused('too many texts are waiting to be read: try again in a minute');
    return await thread.ask(method, ...given);
  }

  /** The gazetteer as it is being compiled, with all that was added before. */
  let compiling: Promise<void> = Promise.resolve();

  /** Compiles in a thread of its own, so that places can be looked up meanwhile, then has the machine open the result. */
  async function compile(): Promise<void> {
    const compiler = new Worker(script, { workerData: settings(true) });
    compiler.unref();
    await new Promise<void>((resolve) => {
      // What fails here fails again, and is told, when the machine opens the gazetteer.
      compiler.on('error', () => resolve());
      compiler.on('exit', () => resolve());
    });
    await ask('refresh').catch(() => {});
  }

  return {
    version,
    read: async (...given) => (await ask('read', ...given)) as OneReport,
    extract: async (...given) => {
      await compiling;
      return (await ask('extract', ...given)) as Extraction;
    },
    lookup: async (...given) => (await ask('lookup', ...given)) as FoundPlace[],
    place: async (...given) => (await ask('place', ...given)) as ChosenPlace | null,
    addPlace: async (...given) => {
      const added = (await ask('addPlace', ...given)) as ChosenPlace;
      compiling = compiling.then(compile);
      return added;
    },
    close: async () => {
      await thread?.end();
    },
  };
}
