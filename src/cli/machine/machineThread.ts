import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '../../server/api/ReadingMachine.ts';
import { programServices } from '../programServices.ts';
import { localMachine } from './localMachine.ts';
import type { MachineCall, MachineReply, MachineSettings } from './threadMachine.ts';

// The thread in which texts are read: what takes long here keeps nobody waiting for the map.
const settings = workerData as MachineSettings;
const machine = localMachine(programServices, { ...settings, onCompile: () => {} }, () => new Date());

async function answer({ call, method, given }: MachineCall): Promise<MachineReply> {
  try {
    const work = machine[method] as (...given: unknown[]) => Promise<unknown>;
    return { call, value: await work(...given) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { call, error: message, refused: error instanceof Refused };
  }
}

// A thread that was started to compile the gazetteer ends when that is done.
if (settings.compileOnly) await machine.refresh();

// One after the other: two texts at once would be read no faster, and need twice the memory.
let last: Promise<unknown> = Promise.resolve();
if (!settings.compileOnly)
  parentPort?.on('message', (call: MachineCall) => {
    last = last.then(async () => parentPort?.postMessage(await answer(call)));
  });
