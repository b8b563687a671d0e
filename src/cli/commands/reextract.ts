import { type Command, Option } from 'commander';
import type { Extractor } from '../../extract/extractReport.ts';
import { version } from '../../library/packageRoot.ts';
import { toJson } from '../../model/json.ts';
import type { Store } from '../../store/Store.ts';
import { StoreError } from '../../store/StoreError.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { type ExtractionDifference, extractionDifference, isSame } from '../extractionDifference.ts';
import { extractToStore } from '../extractReport.ts';
import { findReport } from '../findReport.ts';
import { gazetteerChoice } from '../gazetteerChoice.ts';
import { addCommonOptions, type CommonOptions, homeOption } from '../options.ts';
import { addTo, differenceText, noDifference, totalsText } from '../output/differenceText.ts';
import { isolated } from '../output/terminalText.ts';
import { progress } from '../progress.ts';
import { withStore } from '../withStore.ts';
import { tracedDecisions } from './decisions.ts';

interface ReextractOptions extends CommonOptions {
  home?: string;
  dryRun?: boolean;
  format: 'text' | 'json';
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

interface Again {
  home: string | undefined;
  dryRun: boolean;
  now: () => Date;
  extractorFor: (home: string | null) => Promise<Extractor>;
}

/** Reads a report again and stores that, unless it is a dry run; gives what differs, null when there is no such report. */
async function reextractOne(store: Store, id: string, again: Again): Promise<ExtractionDifference | null> {
  const stored = await store.readReport(id);
  if (!stored) return null;
  const region = again.home ?? stored.home;
  const extract = await again.extractorFor(region);
  const extraction = extractToStore(extract, stored.extraction.report, stored.readWarnings);
  if (!again.dryRun) {
    const extractedAt = again.now().toISOString();
    await store.replaceExtraction(extraction, { extractedAt, machine: version, home: region });
  }
  return extractionDifference(stored.extraction, extraction);
}

/** What came of reading reports again. */
interface Tally {
  done: number;
  changed: ({ id: string } & ExtractionDifference)[];
  failures: { id: string; error: string }[];
}

function textSummary({ done, changed, failures }: Tally, dryRun: boolean): string {
  const mentions = noDifference();
  const incidents = noDifference();
  for (const difference of changed) {
    addTo(mentions, difference.mentions);
    addTo(incidents, difference.incidents);
  }
  const reports = changed.map(({ id, ...difference }) => differenceText(id, difference));
  const differ = changed.length === 0 ? 'nothing differs' : `${changed.length} differ`;
  const totals =
    changed.length === 0 ? '' : `Incidents: ${totalsText(incidents)}\nPlace names: ${totalsText(mentions)}\n`;
  const stored = dryRun ? 'Nothing was stored (--dry-run)\n' : '';
  return `${reports.join('')}${done} of ${done + failures.length} reports read again, ${differ}\n${totals}${stored}`;
}

async function reextract(context: Context, names: string[], options: ReextractOptions): Promise<ExitCode> {
  const { io, services, out, say } = context;
  const choice = gazetteerChoice(context, options);
  const extractors = new Map<string | null, Promise<Extractor>>();
  const dryRun = options.dryRun ?? false;
  const again: Again = {
    home: options.home,
    dryRun,
    now: io.now,
    extractorFor: (home) => {
      const made = extractors.get(home) ?? services.createExtractor(home, choice);
      extractors.set(home, made);
      return made;
    },
  };
  return await withStore(context, options, async (store) => {
    const total = names.length > 0 ? names.length : (await store.counts()).reports;
    const shown = progress(io, 'Reading again', total);
    const tally: Tally = { done: 0, changed: [], failures: [] };
    const { changed, failures } = tally;
    for await (const id of names.length > 0 ? theseIds(store, names) : allIds(store)) {
      try {
        const difference = await reextractOne(store, id, again);
        tally.done += 1;
        if (difference && !isSame(difference)) changed.push({ id, ...difference });
      } catch (error) {
        if (error instanceof StoreError) throw error;
        failures.push({ id, error: error instanceof Error ? error.message : String(error) });
      }
      shown.show(tally.done + failures.length, `${tally.done} reports, ${failures.length} failed`);
    }
    shown.end();
    await out(
      options.format === 'json'
        ? `${JSON.stringify(toJson({ ...tally, dryRun }), null, 2)}\n`
        : textSummary(tally, dryRun),
    );
    if (!dryRun) await sayWhatIsGone(store, context);
    if (failures.length > 0) {
      const lines = failures.map(({ id, error }) => `  ${isolated(id)}: ${isolated(error)}\n`);
      await say(`These keep what was read before:\n${lines.join('')}`);
    }
    return failures.length > 0 ? 1 : 0;
  });
}

/** What people corrected and decided is about incidents; one that the new reading does not have leaves it without effect. */
async function sayWhatIsGone(store: Store, { say }: Context): Promise<void> {
  const lost = (await store.readLog(null)).filter(
    ({ withoutTarget, undoneBy, kind }) => withoutTarget && undoneBy === null && kind !== 'undo',
  );
  if (lost.length > 0) {
    const numbers = lost.map(({ number }) => number).join(', ');
    await say(`Corrections whose incident is not there any more: ${numbers}; see balagh corrections\n`);
  }
  const gone = (await tracedDecisions(store)).filter(
    ({ undoneBy, missing }) => undoneBy === null && missing.length > 0,
  );
  if (gone.length === 0) return;
  const numbers = gone.map(({ number }) => number).join(', ');
  await say(`Decisions that name incidents which are not there any more: ${numbers}; see balagh decisions\n`);
}

export function registerReextract(program: Command, run: Run): void {
  const command = program
    .command('reextract')
    .description(
      'read stored reports again, with this version and gazetteer, and show what differs (default: all of them)',
    )
    .argument('[id...]', 'reports to read again')
    .option('--dry-run', 'show what would differ, store nothing')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addOption(homeOption())
    .action(
      run(async (context, names: string[], _options: unknown, self: Command) => {
        return await reextract(context, names, self.optsWithGlobals<ReextractOptions>());
      }),
    );
  addCommonOptions(command);
}
