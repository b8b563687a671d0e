import type { ReadFailure, ReadResult } from '../../readers/Reader.ts';
import type { Store } from '../../store/Store.ts';
import { type QueuedReport, queuedReport } from './queuedReport.ts';
import type { ReportQueue } from './reportQueue.ts';

/** Reports put into the queue at once. */
const putAtOnce = 100;

export interface QueueTally {
  queued: number;
  alreadyThere: number;
  failures: ReadFailure[];
}

/** Puts all reports that are read into the queue, those left out that the store has, or that people removed from it. */
export async function queueReports(
  results: AsyncIterable<ReadResult>,
  store: Pick<Store, 'lookup'>,
  queue: Pick<ReportQueue, 'put'>,
  restore: boolean,
  after: (tally: QueueTally) => void = () => {},
): Promise<QueueTally> {
  const tally: QueueTally = { queued: 0, alreadyThere: 0, failures: [] };
  let waiting: QueuedReport[] = [];
  const put = async () => {
    if (waiting.length > 0) await queue.put(waiting);
    tally.queued += waiting.length;
    waiting = [];
    after(tally);
  };
  for await (const result of results) {
    if (!result.ok) tally.failures.push(result);
    else if ((await store.lookup(result.report, { restore })).kind !== 'new') tally.alreadyThere += 1;
    else waiting.push(queuedReport(result, restore));
    if (waiting.length >= putAtOnce) await put();
  }
  await put();
  return tally;
}
