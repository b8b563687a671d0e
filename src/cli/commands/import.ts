import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { version } from '../../library/packageRoot.ts';
import { readReports } from '../../readers/readReports.ts';
import { StoreError } from '../../store/StoreError.ts';
import { auditImport } from '../auditImport.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { UsageError } from '../errors.ts';
import { gazetteerChoice } from '../gazetteerChoice.ts';
import { type ImportTally, importReports } from '../importReports.ts';
import { openStoreQueue } from '../jobs/openStoreQueue.ts';
import { queueReports } from '../jobs/queueReports.ts';
import { addCommonOptions, addReportOptions, type ReportOptions, readOptions } from '../options.ts';
import { isolated } from '../output/terminalText.ts';
import { progress } from '../progress.ts';
import { readerIo, totalBytes } from '../readInput.ts';
import { poolOfOne, poolOfThreads } from '../readingPool.ts';
import { withStore } from '../withStore.ts';

interface ImportOptions extends ReportOptions {
  restore?: boolean;
  queue?: boolean;
}

/** Of notices; failures are all named. */
const mostNotices = 100;

const goesOn = 'What was read is stored; the same command goes on from here.\n';

/** Less than this is read before a thread for it would have started. */
const SMALL_BYTES = 200_000;

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** How many stored reports lack a date or incidents, then the first of them; nothing when none does. */
function doubtLines({ undated, withoutIncident, doubts }: ImportTally): string[] {
  if (doubts.length === 0) return [];
  const counts = [
    ...(undated > 0 ? [`${count(undated, 'report')} without a publication date (see --published)`] : []),
    ...(withoutIncident > 0 ? [`${count(withoutIncident, 'report')} without an incident`] : []),
  ];
  return [`Worth a look: ${counts.join(', ')}; the first:`, ...doubts.map((doubt) => `  ${isolated(doubt)}`)];
}

/** How many stored reports say what another says, then the first of them; nothing when none does. */
function alikeLines({ nearIdentical, versions, alike }: ImportTally): string[] {
  if (alike.length === 0) return [];
  const counts = [
    ...(nearIdentical > 0 ? [`${count(nearIdentical, 'near-identical text')}`] : []),
    ...(versions > 0 ? [`${count(versions, 'new version')} of what a feed said before`] : []),
  ];
  const more = nearIdentical + versions - alike.length;
  return [
    `Stored, but not new: ${counts.join(', ')}:`,
    ...alike.map((one) => `  ${isolated(one)}`),
    ...(more > 0 ? [`  … and ${more} more like these`] : []),
  ];
}

/** What came of an import: one line, then notices, then what is like another, then doubts, then each failure with where it is and what to do. */
function summary(tally: ImportTally): string {
  const { added, incidents, alreadyThere, notices, failures } = tally;
  const parts = [
    `${count(added, 'report')} imported (${count(incidents, 'incident')})`,
    ...(alreadyThere > 0 ? [`${alreadyThere} already there`] : []),
    ...(failures.length > 0 ? [`${failures.length} failed`] : []),
  ];
  const lines = [
    parts.join(', '),
    ...notices.slice(0, mostNotices).map((notice) => `  ${isolated(notice)}`),
    ...(notices.length > mostNotices ? [`  … and ${notices.length - mostNotices} more like these`] : []),
    ...alikeLines(tally),
    ...doubtLines(tally),
    ...(failures.length > 0 ? ['Not imported:'] : []),
    ...failures.map(({ where, error }) => `  ${isolated(where)}: ${isolated(error)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** What comes until somebody says stop. */
async function* until<T>(isStopped: () => boolean, source: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const one of source) {
    if (isStopped()) return;
    yield one;
  }
}

/** Puts what is read aside for workers. */
async function runQueue(context: Context, path: string, options: ImportOptions): Promise<ExitCode> {
  const { io, say, out } = context;
  if (options.home !== undefined)
    throw new UsageError('--home is for who reads the reports: balagh worker --home REGION');
  return await withStore(context, options, async (store) => {
    const queue = await openStoreQueue(options, io, false, () => {});
    const shown = progress(io, 'Queueing', null);
    let isStopped = false;
    void io.interrupted().then(() => {
      isStopped = true;
    });
    try {
      const results = until(() => isStopped, readReports(path, readOptions(options), readerIo(io)));
      const { queued, alreadyThere, failures } = await queueReports(
        results,
        store,
        queue,
        options.restore ?? false,
        (tally) => shown.show(tally.queued, `${tally.queued} reports`),
      );
      if (queued > 0) {
        const details = { from: basename(path), queued, alreadyThere, failed: failures.length };
        await store.access.record({ at: io.now().toISOString(), what: 'import', subject: null, details });
      }
      const failed = failures.map(({ where, error }) => `  ${isolated(where)}: ${isolated(error)}\n`);
      await (failures.length > 0 ? say : out)(
        `${count(queued, 'report')} put aside for balagh worker, ${alreadyThere} not new, ${failures.length} failed\n${failed.join('')}`,
      );
      return failures.length > 0 || isStopped ? 1 : 0;
    } finally {
      shown.end();
      await queue.close();
    }
  });
}

async function runImport(context: Context, path: string, options: ImportOptions): Promise<ExitCode> {
  if (options.queue) return await runQueue(context, path, options);
  const { io, services, say, out } = context;
  let readBytes = 0;
  const reading = readerIo(io, (bytes) => {
    readBytes += bytes;
  });
  const total = await totalBytes(path, reading, async (file) => (await stat(resolve(io.cwd, file))).size);
  return await withStore(context, options, async (store) => {
    const home = options.home ?? null;
    const choice = gazetteerChoice(context, options);
    // It says at once when --home is unknown.
    const extract = await services.createExtractor(home, choice);
    const isSmall = total !== null && total < SMALL_BYTES;
    const pool = isSmall
      ? poolOfOne(extract)
      : poolOfThreads(() => services.readingMachine(choice), extract, home);
    const settings = {
      pool,
      home,
      machine: version,
      now: io.now,
      restore: options.restore ?? false,
    };
    const shown = progress(io, 'Importing', total);
    const begun = io.now().getTime();
    let isStopped = false;
    void io.interrupted().then(() => {
      isStopped = true;
    });
    const results = until(() => isStopped, readReports(path, readOptions(options), reading));
    const tally = await importReports(results, store, settings, ({ added, incidents, failures }) => {
      const seconds = Math.max(1, (io.now().getTime() - begun) / 1000);
      const rate = `${(added / seconds).toFixed(0)} a second`;
      shown.show(readBytes, `${added} reports, ${incidents} incidents, ${failures.length} failed, ${rate}`);
    })
      .finally(async () => {
        shown.end();
        await pool.close();
      })
      .catch(async (error) => {
        if (error instanceof StoreError) await say(`Stopped. ${goesOn}`);
        throw error;
      });
    await auditImport(store, tally, basename(path), io.now());
    const write = tally.failures.length > 0 ? say : out;
    await write(summary(tally));
    if (isStopped) await say(`Stopped. ${goesOn}`);
    return tally.failures.length > 0 || isStopped ? 1 : 0;
  });
}

export function registerImport(program: Command, run: Run): void {
  const command = program
    .command('import')
    .description('read reports and store them with what they report')
    .argument(
      '<path>',
      'a text, web page, feed, table, mailbox or ZIP file, JSON Lines, a folder of them, a web address, or - for standard input',
    )
    .option('--restore', 'take reports that were removed before, too')
    .option('--queue', 'only put the reports aside, for balagh worker to read (with a PostgreSQL database)')
    .action(
      run(async (context, path: string, _options: unknown, self: Command) => {
        return await runImport(context, path, self.optsWithGlobals<ImportOptions>());
      }),
    );
  addCommonOptions(addReportOptions(command));
}
