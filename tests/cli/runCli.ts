import { PassThrough, Readable } from 'node:stream';
import type { CliIo } from '../../src/cli/io.ts';
import { localMachine } from '../../src/cli/machine/localMachine.ts';
import { main } from '../../src/cli/main.ts';
import type { Services } from '../../src/cli/services.ts';
import type { Gazetteer } from '../../src/gazetteer/Gazetteer.ts';
import type { Report } from '../../src/model/report.ts';
import type { Span } from '../../src/model/span.ts';
import type { Network } from '../../src/readers/fetch/fetchPublic.ts';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore.ts';
import { madeUpExtraction, madeUpIncident } from '../store/madeUp.ts';

const source = {
  id: 'made-up',
  name: 'Made up',
  licence: 'none',
  attribution: 'for tests',
  url: 'https://example.org/',
};

/** A gazetteer of one place, as far as the commands look into it. */
const gazetteer = {
  version: 'test-1',
  sources: [source],
  size: 1,
  lookup: (name: string, language: string) => (name === 'بلدة مختلقة' && language === 'ar' ? [0] : []),
  id: () => 'balagh:made-up-0',
  ids: () => ['balagh:made-up-0', 'made-up:7'],
  kind: () => 'settlement',
  lat: () => 32.5,
  lon: () => 36.1,
  radiusM: () => 2000,
  population: () => 0,
  place: () => madeUpIncident({ id: '', text: '' } as Report, 0).place,
} as unknown as Gazetteer;

/**
 * Stands for the extractor: one incident per word "incident" of the text; the word "explode" makes it throw, "nowhere"
 * gives an incident whose latitude is no number.
 */
function extract(report: Report, given?: readonly Span[]) {
  if (report.text.includes('explode')) throw new Error('made-up failure of the extractor');
  const found = report.text.match(/incident/g) ?? [];
  const extraction = madeUpExtraction(
    report,
    found.map((_, i) => madeUpIncident(report, i)),
  );
  if (report.text.includes('nowhere')) extraction.incidents.push(madeUpIncident(report, Number.NaN));
  if (!given) return extraction;
  const [mention] = extraction.mentions;
  return {
    ...extraction,
    mentions: given.map((span) => ({ ...(mention as NonNullable<typeof mention>), ...span })),
  };
}

export const fakeServices = (homes: (string | null)[] = []): Services => ({
  webRoot: '/nowhere',
  samplesFolder: '/nowhere',
  openStore: openSqliteStore,
  gazetteer: async () => gazetteer,
  buildGazetteer: async () => 'gazetteer.bin',
  createExtractor: async (home) => {
    homes.push(home);
    return extract;
  },
  readingMachine: (choice) =>
    localMachine(fakeServices(homes), choice, () => new Date('2026-01-02T03:04:05Z')),
});

export interface CliRun {
  code: number;
  out: string;
  err: string;
}

export interface CliWorld {
  cwd: string;
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  services?: Services;
  interrupted?: Promise<void>;
  tty?: boolean;
  onOut?: (text: string) => void;
  clock?: Pick<CliIo, 'now' | 'sleep'>;
  network?: Network;
}

function collector(onText: (text: string) => void = () => {}) {
  const stream = new PassThrough() as PassThrough & { isTTY?: boolean; columns?: number };
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    onText(text);
  });
  return { stream, text: () => text };
}

/** Runs the command line in a world of the test's own. */
export async function runCli(argv: string[], world: CliWorld): Promise<CliRun> {
  const out = collector(world.onOut);
  const err = collector();
  if (world.tty) out.stream.isTTY = true;
  const io: CliIo = {
    stdin: Readable.from(world.stdin === undefined ? [] : [Buffer.from(world.stdin)]),
    stdout: out.stream,
    stderr: err.stream,
    cwd: world.cwd,
    env: world.env ?? {},
    now: () => new Date('2026-01-02T03:04:05Z'),
    sleep: async () => {},
    ...world.clock,
    ...(world.network ? { network: world.network } : {}),
    // A server that nobody ends would never end; all else runs to its own end.
    interrupted: () =>
      world.interrupted ?? (argv.includes('serve') ? Promise.resolve() : new Promise(() => {})),
  };
  const code = await main(argv, io, world.services ?? fakeServices());
  return { code, out: out.text(), err: err.text() };
}
