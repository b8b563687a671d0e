import type { Store } from '../../store/Store.ts';
import { StoreError } from '../../store/StoreError.ts';
import { type ImportSettings, importReports } from '../importReports.ts';
import type { Job, ReportQueue } from './reportQueue.ts';

export interface WorkTally {
  added: number;
  alreadyThere: number;
  failed: number;
}

export interface WorkOptions {
  /** True once the worker is to end: it ends after what it has in hand. */
  isStopped: () => boolean;
  /** Waits before the queue is asked again when it was empty or could not be reached; sooner done when the worker is to end. */
  pause: () => Promise<void>;
  /** End when the queue is empty. */
  untilEmpty: boolean;
  onTally: (tally: WorkTally) => void;
  /** The database cannot be reached for now, or something like it. */
  onTrouble: (error: StoreError) => void;
}

/** Stores one report of the queue; gives why it could not be, null when it is in the store (or was removed by a person). */
async function storeOne(
  { queued }: Job,
  store: Store,
  settings: ImportSettings,
  tally: WorkTally,
): Promise<string | null> {
  if (!queued) return 'what is in the queue is damaged: import it again';
  const { report, warnings, where, restore } = queued;
  async function* one() {
    yield { ok: true as const, report, warnings, where };
  }
  const { added, failures, alreadyThere } = await importReports(one(), store, { ...settings, restore });
  tally.added += added;
  tally.alreadyThere += alreadyThere;
  return failures[0]?.error ?? null;
}

/**
 * Takes reports from the queue, as many at a time as the pool is worth, reads and stores them, until told to stop. A report is
 * acknowledged after it is stored; one whose worker dies comes again and is then already there. What the database's absence
 * keeps from being acknowledged comes again too.
 */
export async function workQueue(
  queue: ReportQueue,
  store: Store,
  settings: ImportSettings,
  { isStopped, pause, untilEmpty, onTally, onTrouble }: WorkOptions,
): Promise<WorkTally> {
  const tally: WorkTally = { added: 0, alreadyThere: 0, failed: 0 };
  while (!isStopped()) {
    try {
      const jobs = await queue.take(settings.pool.width);
      if (jobs.length === 0) {
        if (untilEmpty) break;
        await pause();
        continue;
      }
      const outcomes = await Promise.allSettled(
        jobs.map(async (job) => ({ job, why: await storeOne(job, store, settings, tally) })),
      );
      // All have ended: what is stored is acknowledged, whatever became of the others.
      const settled = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      await queue.done(settled.flatMap(({ job, why }) => (why === null ? [job.id] : [])));
      for (const { job, why } of settled) {
        if (why === null) continue;
        tally.failed += 1;
        await queue.fail(job.id, why);
      }
      const broken = outcomes.find((outcome) => outcome.status === 'rejected');
      if (broken) throw broken.reason;
      onTally(tally);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      onTrouble(error);
      await pause();
    }
  }
  return tally;
}
