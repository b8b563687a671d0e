import type { Store } from '../../store/Store.ts';
import { StoreError } from '../../store/StoreError.ts';
import type { ImportSettings } from '../importReports.ts';
import { failureOf, mostAtOnce, readNew, type StoreSettings, storeRead } from '../storeReports.ts';
import type { QueuedReport } from './queuedReport.ts';
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

/** Stores reports of the queue; gives of each job why it could not be, null when it is in the store (or was removed by a person). */
async function storeJobs(
  jobs: readonly Job[],
  store: Store,
  settings: StoreSettings,
  tally: WorkTally,
): Promise<{ job: Job; why: string | null }[]> {
  const damaged = 'what is in the queue is damaged: import it again';
  const whyOf = new Map<Job, string | null>(jobs.map((job) => [job, job.queued ? null : damaged]));
  for (const restore of [false, true]) {
    const these = jobs.filter(({ queued }) => queued?.restore === restore);
    const reads = these.map(({ queued }) => ({ ok: true as const, ...(queued as QueuedReport) }));
    const read = await readNew(store, reads, { ...settings, restore });
    const stored = await storeRead(store, read, { ...settings, restore }, false);
    for (const [i, one] of stored.entries()) {
      if ('failure' in one) whyOf.set(these[i] as Job, failureOf(one));
      else if (one.outcome.kind === 'added') tally.added += 1;
      else if (one.outcome.kind === 'already-there') tally.alreadyThere += 1;
    }
  }
  return [...whyOf].map(([job, why]) => ({ job, why }));
}

/** Reads, stores and acknowledges reports of the queue; done twice it does what was left. */
async function workOn(
  jobs: readonly Job[],
  queue: ReportQueue,
  store: Store,
  settings: StoreSettings,
  tally: WorkTally,
): Promise<void> {
  const settled = await storeJobs(jobs, store, settings, tally);
  await queue.done(settled.flatMap(({ job, why }) => (why === null ? [job.id] : [])));
  for (const { job, why } of settled) {
    if (why === null) continue;
    await queue.fail(job.id, why);
    tally.failed += 1;
  }
}

/**
 * Takes reports from the queue, some at a time, reads and stores them, until told to stop; others are read meanwhile where the
 * pool has threads. A report is acknowledged after it is stored; one whose worker dies comes again and is then already there.
 * Where the database is away for a while, the worker keeps what it has in hand, and is done with it when that is back.
 */
export async function workQueue(
  queue: ReportQueue,
  store: Store,
  settings: ImportSettings,
  { isStopped, pause, untilEmpty, onTally, onTrouble }: WorkOptions,
): Promise<WorkTally> {
  const tally: WorkTally = { added: 0, alreadyThere: 0, failed: 0 };
  const work = async () => {
    let jobs: Job[] = [];
    while (!isStopped()) {
      try {
        if (jobs.length === 0) jobs = await queue.take(mostAtOnce);
        if (jobs.length > 0) {
          await workOn(jobs, queue, store, settings, tally);
          jobs = [];
          onTally(tally);
        } else if (untilEmpty) break;
        else await pause();
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        onTrouble(error);
        await pause();
      }
    }
  };
  const { width } = settings.pool;
  const atOnce = width === 1 ? 1 : Math.ceil(width / mostAtOnce) + 1;
  await Promise.all(Array.from({ length: atOnce }, work));
  return tally;
}
