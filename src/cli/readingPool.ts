import { availableParallelism } from 'node:os';
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

/** Reads in this thread: for a few texts, which threads would take longer to start than to read. */
export const poolOfOne = (extract: Extractor): ReadingPool => ({
  width: 1,
  extract: async (report, warnings) => extractToStore(extract, report, warnings),
  close: async () => {},
});

/** Texts that wait for each thread, so that none of them waits for the store. */
const WAITING = 4;

/** Reads in a thread for each core, whoever has least to do. `machine` makes one. */
export function poolOfThreads(
  machine: () => ReadingMachine,
  home: string | null,
  threads = availableParallelism(),
): ReadingPool {
  const all = Array.from({ length: threads }, () => ({ machine: machine(), busy: 0 }));
  return {
    width: threads * WAITING,
    extract: async (report, warnings) => {
      const one = all.reduce((least, other) => (other.busy < least.busy ? other : least));
      one.busy += 1;
      try {
        return await one.machine.extract(report, warnings, home);
      } finally {
        one.busy -= 1;
      }
    },
    close: async () => {
      await Promise.all(all.map(async (one) => await one.machine.close()));
    },
  };
}
