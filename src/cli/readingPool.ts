import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { Extractor } from '../extract/extractReport.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Report } from '../model/report.ts';
import type { ReadingMachine } from '../server/api/ReadingMachine.ts';
import { extractToStore } from './extractReport.ts';

/** What reads texts for an import: several at once when it has threads. */
export interface ReadingPool {
  /** How many texts are worth handing over before the first is read. */
  readonly width: number;
  /** What is to be stored of a report. Rejects when nothing can be. */
  extract(report: Report, warnings: readonly string[]): Promise<Extraction>;
  close(): Promise<void>;
}

interface Task {
  report: Report;
  warnings: readonly string[];
  resolve: (extraction: Promise<Extraction>) => void;
}

/** Reads in this thread: for a few texts, which threads would take longer to start than to read, and on one core. */
export function poolOfOne(extract: Extractor): ReadingPool {
  let last: Promise<unknown> = Promise.resolve();
  return {
    width: 1,
    extract: async (report, warnings) => {
      // One in a turn: between two texts it is heard that somebody says stop.
      const read = last.then(turn).then(() => extractToStore(extract, report, warnings));
      last = read.catch(() => {});
      return await read;
    },
    close: async () => {},
  };
}

/** Texts that a thread has at a time: the next one lies there when it is done with the first. */
const AT_HAND = 2;
/** Texts that are taken in for each that reads, so that those that are stored in order keep none of them waiting. */
const WAITING = 4;
/** By how much a heap grows before V8 looks for garbage: left to itself it triples and more, in each thread. */
const HEAP_GROWTH_PERCENT = 30;
/** Cores from which on one has enough to do with storing what the others read. */
const MANY_CORES = 4;

/**
 * Reads on each core: in threads, and on few cores here too, between what is stored; a thread more would only take more
 * memory. On one core all is done here. `machine` makes a thread, `extract` reads here.
 */
export function poolOfThreads(
  machine: () => ReadingMachine,
  extract: Extractor,
  home: string | null,
  cores = availableParallelism(),
): ReadingPool {
  if (cores === 1) return poolOfOne(extract);
  // Of every thread of this program; V8 asks for it at each collection, so it counts from now on.
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
  const threads = Array.from({ length: cores - 1 }, () => ({ machine: machine(), busy: 0 }));
  const readsHere = cores < MANY_CORES;
  const waiting: Task[] = [];
  let next: NodeJS.Immediate | null = null;

  function handOut(): void {
    for (const thread of threads)
      while (thread.busy < AT_HAND && waiting.length > 0) give(thread, waiting.shift() as Task);
    // In a turn of its own: before the next text is read here, what the threads are done with is heard of.
    if (readsHere && waiting.length > 0) next ??= setImmediate(readOne);
  }

  function give(thread: (typeof threads)[number], { report, warnings, resolve }: Task): void {
    thread.busy += 1;
    const done = thread.machine.extract(report, warnings, home).finally(() => {
      thread.busy -= 1;
      handOut();
    });
    resolve(done);
  }

  function readOne(): void {
    next = null;
    const task = waiting.shift();
    // What fails here rejects, as in a thread.
    task?.resolve(new Promise((resolve) => resolve(extractToStore(extract, task.report, task.warnings))));
    handOut();
  }

  return {
    width: cores * WAITING,
    extract: async (report, warnings) =>
      await new Promise((resolve) => {
        waiting.push({ report, warnings, resolve });
        handOut();
      }),
    close: async () => {
      // What nobody waits for any more is handed to no thread: that would start it anew.
      waiting.length = 0;
      if (next !== null) clearImmediate(next);
      await Promise.all(threads.map(async (thread) => await thread.machine.close()));
    },
  };
}
