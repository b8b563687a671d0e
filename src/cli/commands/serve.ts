import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../library/packageRoot.ts';
import { defaultRates } from '../../server/access/RateLimits.ts';
import type { ReadingMachine } from '../../server/api/ReadingMachine.ts';
import { defaultPort, loopback, startServer } from '../../server/startServer.ts';
import type { Store } from '../../store/Store.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { CommandError } from '../errors.ts';
import { gazetteerChoice } from '../gazetteerChoice.ts';
import { loadSamples, wantsSamples } from '../loadSamples.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { oneLine } from '../output/terminalText.ts';
import { poolOfOne } from '../readingPool.ts';
import { type LogKind, logKinds, serverLog } from '../serverLog.ts';
import type { DatasetBuilder } from '../services.ts';
import { exposureOf, publicUrl, type SharingOptions, saySharing } from '../sharing.ts';
import { storePlace } from '../storePlace.ts';
import { withStore } from '../withStore.ts';

interface ServeOptions extends CommonOptions, SharingOptions {
  port: number;
  samples: boolean;
  log?: LogKind;
  metrics?: boolean;
  readsPerMinute: number;
  cors: string[];
}

/** Ports that are tried when one is taken. */
const portsTried = 20;

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535)
    throw new InvalidArgumentError('write a number from 0 to 65535.');
  return port;
}

function rate(value: string): number {
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value) || number < 1) throw new InvalidArgumentError('write a number from 1 on.');
  return number;
}

/** One more origin whose pages may use the read API; '*' is all of them. */
function corsOrigin(value: string, before: string[]): string[] {
  const origin = URL.canParse(value) ? new URL(value).origin : null;
  const isOrigin = /^https?:/i.test(value) && origin === value.toLowerCase().replace(/\/$/, '');
  if (value !== '*' && !isOrigin)
    throw new InvalidArgumentError(
      "write an origin, like https://example.org or http://localhost:8080, or '*'.",
    );
  return [...before, value === '*' || origin === null ? value : origin];
}

async function addSamples(context: Context, store: Store, options: ServeOptions): Promise<void> {
  const { io, services, say } = context;
  await say('First start: reading the sample reports…\n');
  const { added, incidents, failures } = await loadSamples(store, services.samplesFolder, {
    pool: poolOfOne(await services.createExtractor(null, gazetteerChoice(context, options))),
    home: null,
    machine: version,
    now: io.now,
    restore: false,
  });
  await say(
    `${added} sample reports, written for this project, with ${incidents} incidents; they are no source\n`,
  );
  for (const { where, error } of failures) await say(`balagh: ${oneLine(where)}: ${oneLine(error)}\n`);
}

interface Helpers {
  machine: ReadingMachine;
  builder: DatasetBuilder | undefined;
}

async function listen(context: Context, store: Store, options: ServeOptions, helpers: Helpers) {
  const { port, cors, host } = options;
  const { machine, builder } = helpers;
  const building = builder ? { buildDataset: builder.build } : {};
  const exposure = exposureOf(options);
  const { io, say, services } = context;
  const log = serverLog(context, options.log ?? (io.stderr.isTTY ? 'text' : 'json'));
  const rates = { ...defaultRates, readsPerMinute: options.readsPerMinute };
  const openMetrics = options.metrics ?? false;
  try {
    const server = await startServer(
      {
        store,
        webRoot: services.webRoot,
        now: io.now,
        machine,
        cors,
        exposure,
        rates,
        openMetrics,
        ...building,
        ...log,
      },
      port,
      portsTried,
      host,
    );
    if (port !== 0 && server.port !== port) await say(`Port ${port} is taken, using ${server.port}\n`);
    return server;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw new CommandError(
      code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
        ? `cannot listen on ${host} (${code}): it is no address of this machine; use --host 0.0.0.0 for all of them`
        : `cannot listen on port ${port} or one of the next (${code}): use --port with another`,
    );
  }
}

async function serve(context: Context, options: ServeOptions): Promise<ExitCode> {
  const { io, out, services } = context;
  const { webRoot } = services;
  if (!existsSync(join(webRoot, 'index.html'))) {
    throw new CommandError(
      `the viewer is not built (${webRoot} has no index.html): run npm start in Balagh's folder`,
    );
  }
  return await withStore(context, options, async (store) => {
    if (options.samples && (await wantsSamples(store))) await addSamples(context, store, options);
    const ended = io.interrupted();
    const machine = services.readingMachine(gazetteerChoice(context, options));
    const builder = services.datasetBuilder?.(storePlace(options, io));
    if (exposureOf(options).shared) await saySharing(context, store, options);
    const server = await listen(context, store, options, { machine, builder });
    const { reports, sampleReports, incidents } = await store.counts();
    const samples = sampleReports > 0 ? ` (${sampleReports} of them samples)` : '';
    await out(
      `Balagh: ${options.publicUrl?.href ?? server.url}\n${reports} reports${samples}, ${incidents} incidents, in ${store.location}\n`,
    );
    await out('Press Ctrl+C to stop.\n');
    await ended;
    await server.close();
    await builder?.close();
    await machine.close();
    return 0;
  });
}

export function registerServe(program: Command, run: Run): void {
  const command = program
    .command('serve')
    .description('show the stored reports on a map, in the browser')
    .option(
      '--port <number>',
      'port to listen on; the next free one when it is taken',
      portNumber,
      defaultPort,
    )
    .option(
      '--cors <origin>',
      "let pages of this origin use the read API (/api/v1); repeat it for more, '*' is any site",
      corsOrigin,
      [],
    )
    .option('--no-samples', 'do not load the sample reports at the first start')
    .option(
      '--host <address>',
      'address to listen on; 0.0.0.0 for others, who need a token to write',
      loopback,
    )
    .option('--public-url <url>', 'the address that people open, where a proxy stands before this', publicUrl)
    .option('--private', 'reading needs a token too (balagh token create --role reader)')
    .option(
      '--trust-proxy',
      'believe X-Forwarded-For and X-Forwarded-Proto: only behind a proxy that sets them',
    )
    .addOption(
      new Option('--log <kind>', 'what to write to standard error: JSON lines, or errors as text').choices(
        logKinds,
      ),
    )
    .option('--metrics', 'let everyone who reaches the server read /metrics, not only admins')
    .option(
      '--reads-per-minute <number>',
      'requests that one network address may make, where others reach the server',
      rate,
      defaultRates.readsPerMinute,
    )
    .option('--audit-addresses', 'keep network addresses in the audit log')
    .action(
      run(async (context, _options: unknown, self: Command) => {
        return await serve(context, self.optsWithGlobals<ServeOptions>());
      }),
    );
  addCommonOptions(command);
}
