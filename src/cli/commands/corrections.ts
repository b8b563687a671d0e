import { type Command, Option } from 'commander';
import type { LogEntry } from '../../model/correction.ts';
import { toJson } from '../../model/json.ts';
import type { Run } from '../Context.ts';
import { findIncident } from '../findIncident.ts';
import { findReport } from '../findReport.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { logCsv } from '../output/logCsv.ts';
import { logLines } from '../output/logText.ts';
import { withStore } from '../withStore.ts';

interface CorrectionsOptions extends CommonOptions {
  report?: string;
  incident?: string;
  format: 'text' | 'json' | 'csv';
}

const writers: Record<CorrectionsOptions['format'], (log: readonly LogEntry[]) => string> = {
  text: (log) => log.map((entry) => `${logLines(entry).join('\n')}\n`).join(''),
  json: (log) => `${JSON.stringify(toJson(log), null, 2)}\n`,
  csv: logCsv,
};

export function registerCorrections(program: Command, run: Run): void {
  const command = program
    .command('corrections')
    .description('list what people corrected, and decided about events, in the order it was done')
    .option('--report <id>', 'only of this report and its incidents')
    .option('--incident <id>', 'only of this incident')
    .addOption(
      new Option('--format <format>', 'what to print').choices(['text', 'json', 'csv']).default('text'),
    )
    .action(
      run(async (context, _options: unknown, self: Command) => {
        const options = self.optsWithGlobals<CorrectionsOptions>();
        return await withStore(context, options, async (store) => {
          const log = await store.readLog(
            options.incident !== undefined
              ? { incident: await findIncident(store, options.incident) }
              : options.report !== undefined
                ? { report: await findReport(store, options.report) }
                : null,
          );
          if (log.length === 0) await context.say('no corrections yet: see balagh correct --help\n');
          await context.out(writers[options.format](log));
          return 0;
        });
      }),
    );
  addCommonOptions(command);
}
