import { setTimeout } from 'node:timers/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { version } from '../../library/packageRoot.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { gazetteerChoice } from '../gazetteerChoice.ts';
import { openStoreQueue } from '../jobs/openStoreQueue.ts';
import { workQueue } from '../jobs/workQueue.ts';
import { addCommonOptions, type CommonOptions, homeOption } from '../options.ts';
import { oneLine } from '../output/terminalText.ts';
import { progress } from '../progress.ts';
import { poolOfThreads } from '../readingPool.ts';
import { withStore } from '../withStore.ts';

interface WorkerOptions extends CommonOptions {
  home?: string;
  once?: boolean;
  cores?: number;
}

function coreCount(value: string): number {
  const cores = Number(value);
  if (!/^\d+$/.test(value) || cores < 1 || cores > 256)
    throw new InvalidArgumentError('write a number from 1 to 256.');
  return cores;
}

/** How long an empty queue is left alone. */
const pauseMs = 1000;

async function work(context: Context, options: WorkerOptions): Promise<ExitCode> {
  const { io, services, out } = context;
  const troubled = (error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    io.stderr.write(`balagh: ${oneLine(why)}\n`);
  };
  const queue = await openStoreQueue(options, io, true, troubled);
  try {
    return await withStore(context, options, async (store) => {
      const home = options.home ?? null;
      const choice = gazetteerChoice(context, options);
      const extract = await services.createExtractor(home, choice);
      const pool = poolOfThreads(() => services.readingMachine(choice), extract, home, options.cores);
      const shown = progress(io, 'Working', null);
      const stop = new AbortController();
      void io.interrupted().then(() => stop.abort());
      try {
        const tally = await workQueue(
          queue,
          store,
          { pool, home, machine: version, now: io.now, restore: false },
          {
            isStopped: () => stop.signal.aborted,
            pause: async () => await setTimeout(pauseMs, undefined, { signal: stop.signal }).catch(() => {}),
            untilEmpty: options.once ?? false,
            onTally: ({ added, failed }) => shown.show(added, `${added} reports stored, ${failed} failed`),
            onTrouble: troubled,
          },
        );
        await out(
          `${tally.added} reports stored, ${tally.alreadyThere} already there, ${tally.failed} failed\n`,
        );
        return tally.failed > 0 ? 1 : 0;
      } finally {
        shown.end();
        await pool.close();
      }
    });
  } finally {
    await queue.close();
  }
}

export function registerWorker(program: Command, run: Run): void {
  const command = program
    .command('worker')
    .description(
      'read and store reports that balagh import --queue put aside; run it on as many machines as you like',
    )
    .option('--cores <number>', 'cores to use (default: all of this machine)', coreCount)
    .option('--once', 'end when nothing waits any more')
    .addOption(homeOption())
    .action(
      run(async (context, _options: unknown, self: Command) => {
        return await work(context, self.optsWithGlobals<WorkerOptions>());
      }),
    );
  addCommonOptions(command);
}
