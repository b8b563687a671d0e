import { workerData } from 'node:worker_threads';
import { programServices } from '../programServices.ts';
import { answerInTurn } from '../thread/answerCalls.ts';
import { localMachine } from './localMachine.ts';
import type { MachineSettings } from './threadMachine.ts';

// The thread in which texts are read: what takes long here keeps nobody waiting for the map.
const settings = workerData as MachineSettings;
const { version: _, ...machine } = localMachine(
  programServices,
  { ...settings, onCompile: () => {} },
  () => new Date(),
);

// A thread that was started to compile the gazetteer ends when that is done.
if (settings.compileOnly) await machine.refresh();

// One after the other: two texts at once would be read no faster, and need twice the memory.
if (!settings.compileOnly) answerInTurn(machine);
