import { Worker } from 'node:worker_threads';
import type { ChosenPlace } from '../../model/correction.ts';
import type { Extraction } from '../../model/extraction.ts';
import { type FoundPlace, type ReadingMachine, Refused } from '../../server/api/ReadingMachine.ts';
import { version } from '../packageRoot.ts';
import type { GazetteerChoice } from '../services.ts';

export type MachineSettings = Omit<GazetteerChoice, 'onCompile'>;

export interface MachineCall {
  call: number;
  method: 'extract' | 'lookup' | 'place' | 'addPlace';
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
    if ('value' in reply) asked?.resolve(reply.value);
    else asked?.reject(reply.refused ? new Refused(reply.error) : new Error(reply.error));
  }

  function onEnd(error: Error): void {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(new URL('./machineThread.js', import.meta.url), {
      workerData: { packsFolder, rulesAlone } satisfies MachineSettings,
    });
    started.on('message', onReply);
    started.on('error', onEnd);
    started.on('exit', () => onEnd(new Error('the thread that reads texts has ended: try again')));
    // The program may end while it waits for work.
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
      asked.postMessage({ call, method, given } satisfies MachineCall);
    });
  }

  return {
    version,
    extract: async (...given) => (await ask('extract', ...given)) as Extraction,
    lookup: async (...given) => (await ask('lookup', ...given)) as FoundPlace[],
    place: async (...given) => (await ask('place', ...given)) as ChosenPlace | null,
    addPlace: async (...given) => (await ask('addPlace', ...given)) as ChosenPlace,
    close: async () => {
      await worker?.terminate();
    },
  };
}
