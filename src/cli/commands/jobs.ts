import type { Command } from 'commander';
import type { Context, ExitCode, Run } from '../Context.ts';
import { openStoreQueue } from '../jobs/openStoreQueue.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { isolated } from '../output/terminalText.ts';

/** Failed reports that are named; the rest is counted. */
const mostNamed = 50;

async function tell({ io, out }: Context, options: CommonOptions & { retry?: boolean }): Promise<ExitCode> {
  const queue = await openStoreQueue(options, io, false, () => {});
  try {
    if (options.retry) await out(`${await queue.retryFailed()} failed reports wait to be tried again\n`);
    const { waiting, active, retrying, failed } = await queue.counts();
    await out(
      `${waiting} waiting, ${active} with a worker, ${retrying} to be tried again, ${failed} failed\n`,
    );
    for (const { where, why, at } of await queue.failed(mostNamed))
      await out(`  ${isolated(where)}: ${isolated(why)} (${at})\n`);
    if (failed > mostNamed) await out(`  … and ${failed - mostNamed} more\n`);
    if (failed > 0) await out('balagh jobs --retry lets them be tried again.\n');
    return 0;
  } finally {
    await queue.close();
  }
}

export function registerJobs(program: Command, run: Run): void {
  const command = program
    .command('jobs')
    .description('say how many reports wait for a worker, and which could not be read')
    .option('--retry', 'let those that failed be tried again')
    .action(
      run(async (context, _options: unknown, self: Command) => {
        return await tell(context, self.optsWithGlobals<CommonOptions & { retry?: boolean }>());
      }),
    );
  addCommonOptions(command);
}
