import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { version } from '../../library/packageRoot.ts';
import { type ListedFeed, readOpml } from '../../readers/feed/opml.ts';
import { MAX_FEED_BYTES, megabytes } from '../../readers/limits.ts';
import { isWebAddress, readFetched } from '../../readers/readReports.ts';
import { systemError } from '../../readers/systemError.ts';
import { auditImport } from '../auditImport.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { CommandError, UsageError } from '../errors.ts';
import { gazetteerChoice } from '../gazetteerChoice.ts';
import { importReports } from '../importReports.ts';
import { addCommonOptions, type CommonOptions, homeOption } from '../options.ts';
import { isolated } from '../output/terminalText.ts';
import { poolOfOne } from '../readingPool.ts';
import { PoliteFetcher } from '../watch/PoliteFetcher.ts';
import type { Poll } from '../watch/pollFeed.ts';
import { watchFeeds } from '../watch/watchFeeds.ts';
import { withStore } from '../withStore.ts';

interface WatchOptions extends CommonOptions {
  every?: number;
  once?: boolean;
  pages?: boolean;
  home?: string;
}

const unitsMs = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const defaultEveryMs = 15 * unitsMs.m;

/** '15m', '2h', '1d', in milliseconds; a bare number is minutes. */
function interval(value: string): number {
  const [, number, unit = 'm'] = /^(\d{1,4})([mhd])?$/.exec(value.trim()) ?? [];
  const ms = Number(number) * unitsMs[unit as keyof typeof unitsMs];
  if (!(ms >= unitsMs.m) || ms > 30 * unitsMs.d)
    throw new InvalidArgumentError('write minutes, hours or days, from 1m to 30d: 15m, 2h, 1d.');
  return ms;
}

/** The feeds of an OPML file, or the one at a web address. Says which are left out. */
async function feedsOf({ io, say }: Context, path: string): Promise<ListedFeed[]> {
  if (isWebAddress(path)) {
    if (!URL.canParse(path) || !/^https?:/i.test(path))
      throw new UsageError(`${path}: write the feed's whole address, beginning with https:// or http://`);
    return [{ url: new URL(path).href, outlet: null }];
  }
  const file = resolve(io.cwd, path);
  const bytes = await stat(file)
    .then(async ({ size }) => (size > MAX_FEED_BYTES ? null : await readFile(file)))
    .catch((error) => {
      throw new CommandError(`${path}: ${systemError(error)}`);
    });
  if (!bytes) throw new CommandError(`${path}: over ${megabytes(MAX_FEED_BYTES)} is no list of feeds`);
  const list = readOpml(bytes);
  if ('error' in list) throw new CommandError(`${path}: ${list.error}`);
  for (const { url, why } of list.skipped)
    await say(`balagh: ${path}: ${isolated(url.slice(0, 200))}: left out, ${why}\n`);
  if (list.feeds.length === 0)
    throw new CommandError(`${path}: no feed in it; an outline with xmlUrl="https://…" is one`);
  return list.feeds;
}

/** What came of a poll, as one line: time, feed, new, unchanged, what went wrong and when it is asked again. */
function pollLine(
  at: Date,
  { url, outlet }: ListedFeed,
  { state, outcome, added, known, failed, why }: Poll,
): string {
  const name = outlet === null ? isolated(url) : `${isolated(outlet)} ${isolated(url)}`;
  const again = outcome === 'failed' ? `; failure ${state.failures}, asked again at ${state.dueAt}` : '';
  const counts = [`${added} new`, `${known} unchanged`, ...(failed > 0 ? [`${failed} failed`] : [])].join(
    ', ',
  );
  const came = why === null ? counts : `error: ${isolated(why)}${again}`;
  return `${at.toISOString().replace(/\.\d+Z$/, 'Z')}  ${name}  ${came}\n`;
}

async function runWatch(context: Context, path: string, options: WatchOptions): Promise<ExitCode> {
  const { io, services, out, say } = context;
  const feeds = await feedsOf(context, path);
  const stop = new AbortController();
  void io.interrupted().then(() => stop.abort());
  const isStopped = (): boolean => stop.signal.aborted;
  return await withStore(context, options, async (store) => {
    const home = options.home ?? null;
    const extract = await services.createExtractor(home, gazetteerChoice(context, options));
    const settings = { pool: poolOfOne(extract), home, machine: version, now: io.now, restore: false };
    const fetcher = new PoliteFetcher({
      now: io.now,
      sleep: io.sleep,
      signal: stop.signal,
      network: io.network,
    });
    const failing = await watchFeeds(feeds, {
      store,
      once: options.once ?? false,
      // Who names one feed by its address wants it asked.
      askGone: isWebAddress(path),
      everyMs: options.every ?? defaultEveryMs,
      now: io.now,
      isStopped,
      sleep: async (ms) => await io.sleep(ms, stop.signal),
      fetchFeed: async (address, known) => await fetcher.feed(address, known),
      pages: options.pages
        ? {
            fetchPage: async (address) => await fetcher.page(address),
            readFetched: (file) => readFetched(file.url, file, {}),
          }
        : null,
      importItems: async (results) => {
        const tally = await importReports(results, store, settings);
        await auditImport(store, tally, 'feeds', settings.now());
        return tally;
      },
      onPoll: async (feed, poll) => {
        await out(pollLine(io.now(), feed, poll));
        for (const notice of poll.notices) await say(`  ${isolated(notice)}\n`);
      },
    });
    if (isStopped()) await say('Stopped. What was read is stored; the same command goes on from here.\n');
    else if (!options.once) await say('No feed is left to ask for.\n');
    return failing > 0 && !isStopped() ? 1 : 0;
  });
}

export function registerWatch(program: Command, run: Run): void {
  const command = program
    .command('watch')
    .description('ask feeds for news again and again, politely, and import what is new')
    .argument('<feeds>', 'a list of feeds (OPML, as feed readers export it), or the address of one feed')
    .option('--every <time>', 'how often each is asked: 15m, 2h, 1d (default: 15m)', interval)
    .option('--once', 'ask each once and end, for a timetable like cron')
    .option('--pages', "read the page of each new item too, not only the feed's own text")
    .addOption(homeOption())
    .action(
      run(async (context, path: string, _options: unknown, self: Command) => {
        return await runWatch(context, path, self.optsWithGlobals<WatchOptions>());
      }),
    );
  addCommonOptions(command);
}
