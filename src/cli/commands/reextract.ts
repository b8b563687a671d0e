import type { Command } from 'commander';
import type { Extractor } from '../../extract/extractReport.ts';
import type { Store } from '../../store/Store.ts';
import { StoreError } from '../../store/StoreError.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { extractToStore } from '../extractReport.ts';
import { findReport } from '../findReport.ts';
import { gazetteerChoice } from '../gazetteerChoice.ts';
import { addCommonOptions, type CommonOptions, homeOption } from '../options.ts';
import { isolated } from '../output/terminalText.ts';
import { version } from '../packageRoot.ts';
import { progress } from '../progress.ts';
import { withStore } from '../withStore.ts';

interface ReextractOptions extends CommonOptions {
  home?: string;
}

const reportsPerPage = 200;

async function* allIds(store: Store): AsyncGenerator<string> {
  let page = await store.listReports(0, reportsPerPage);
  while (page.length > 0) {
    for (const { id } of page) yield id;
    page = await store.listReports(page.at(-1)?.key ?? 0, reportsPerPage);
  }
}

async function* theseIds(store: Store, names: readonly string[]): AsyncGenerator<string> {
  for (const name of names) yield await findReport(store, name);
}

async function reextractOne(
  store: Store,
  id: string,
  extractorFor: (home: string | null) => Promise<Extractor>,
  { io, home }: { io: Context['io']; home: string | undefined },
): Promise<void> {
  const stored = await store.readReport(id);
  if (!stored) return;
  const region = home ?? stored.home;
  const extract = await extractorFor(region);
  const extraction = extractToStore(extract, stored.extraction.report, stored.readWarnings);
  await store.replaceExtraction(extraction, {
    extractedAt: io.now().toISOString(),
    machine: version,
    home: region,
  });
}

async function reextract(context: Context, names: string[], options: ReextractOptions): Promise<ExitCode> {
  const { io, services, out, say } = context;
  const choice = gazetteerChoice(context, options);
  const extractors = new Map<string | null, Promise<Extractor>>();
  const extractorFor = (home: string | null): Promise<Extractor> => {
    const made = extractors.get(home) ?? services.createExtractor(home, choice);
    extractors.set(home, made);
    return made;
  };
  return await withStore(context, options, async (store) => {
    const total = names.length > 0 ? names.length : (await store.counts()).reports;
    const shown = progress(io, 'Reading again', total);
    let done = 0;
    const failures: string[] = [];
    for await (const id of names.length > 0 ? theseIds(store, names) : allIds(store)) {
      try {
        await reextractOne(store, id, extractorFor, { io, home: options.home });
        done += 1;
      } catch (error) {
        if (error instanceof StoreError) throw error;
        failures.push(`${isolated(id)}: ${isolated(error instanceof Error ? error.message : String(error))}`);
      }
      shown.show(done + failures.length, `${done} reports, ${failures.length} failed`);
    }
    shown.end();
    await out(`${done} of ${done + failures.length} reports read again\n`);
    if (failures.length > 0) await say(`These keep what was read before:\n  ${failures.join('\n  ')}\n`);
    return failures.length > 0 ? 1 : 0;
  });
}

export function registerReextract(program: Command, run: Run): void {
  const command = program
    .command('reextract')
    .description('read stored reports again, with this version and gazetteer (default: all of them)')
    .argument('[id...]', 'reports to read again')
    .addOption(homeOption())
    .action(
      run(async (context, names: string[], _options: unknown, self: Command) => {
        return await reextract(context, names, self.optsWithGlobals<ReextractOptions>());
      }),
    );
  addCommonOptions(command);
}
