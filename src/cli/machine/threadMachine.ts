import { Worker } from 'node:worker_threads';
import { version } from '../../library/packageRoot.ts';
import type { ChosenPlace } from '../../model/correction.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { OneReport } from '../../readers/readOne.ts';
import { type FoundPlace, type ReadingMachine, Refused } from '../../server/api/ReadingMachine.ts';
import type { GazetteerChoice } from '../services.ts';

export interface MachineSettings extends Omit<GazetteerChoice, 'onCompile'> {
  /** Compile the gazetteer with the packs as they are now, then end. */
  compileOnly: boolean;
}

export interface MachineCall {
  call: number;
  method: 'read' | 'extract' | 'lookup' | 'place' | 'addPlace' | 'refresh';
  given: unknown[];
}
export type MachineReply = { call: number } & ({ value: unknown } | { error: string; refused: boolean });

/** More than these waiting is no person at a map: each may be a text of some seconds. */
const mostWaiting = 100;

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** The machine in a thread of its own, started when first asked and again after it failed. */
export function threadMachine({ packsFolder, rulesAlone = false }: GazetteerChoice): ReadingMachine {
  let worker: Worker | null = null;
  let calls = 0;
  const waiting = new Map<number, Waiting>();

  function onReply(reply: MachineReply): void {
    const asked = waiting.get(reply.call);
    waiting.delete(reply.call);
    if (waiting.size === 0) worker?.unref();
    if ('value' in reply) asked?.resolve(reply.value);
    else asked?.reject(reply.refused ? new Refused(reply.error) : new Error(reply.error));
  }

  function onEnd(ended: Worker, error: Error): void {
    // One that failed tells so twice; by then another may be at work.
    if (ended !== worker) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  const thread = (compileOnly: boolean): Worker =>
    new Worker(new URL('./machineThread.js', import.meta.url), {
      workerData: { packsFolder, rulesAlone, compileOnly } satisfies MachineSettings,
    });

  function start(): Worker {
    const started = thread(false);
    started.on('message', onReply);
    started.on('error', (error) => onEnd(started, error));
    started.on('exit', () => onEnd(started, new Error('the thread that reads texts has ended: try again')));
    // The program may end while this waits for work, not while work waits for it.
    started.unref();
    return started;
  }

  async function ask(method: MachineCall['method'], ...given: unknown[]): Promise<unknown> {
    if (waiting.size >= mostWaiting)
      throw new Refused('too many texts are waiting to be read: try again in a minute');
    worker ??= start();
    const asked = worker;
    const call = ++calls;
    return await new Promise((resolve, reject) => {
      waiting.set(call, { resolve, reject });
      asked.ref();
      asked.postMessage({ call, method, given } satisfies MachineCall);
    });
  }

  /** The gazetteer as it is being compiled, with all that was added before. */
  let compiling: Promise<void> = Promise.resolve();

  /** Compiles in a thread of its own, so that places can be looked up meanwhile, then has the machine open the result. */
  async function compile(): Promise<void> {
    const compiler = thread(true);
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
      const ended = worker;
      // An answer on its way would let the program end before the thread has.
      worker = null;
      await ended?.terminate();
    },
  };
}
