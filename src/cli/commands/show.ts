import { type Command, Option } from 'commander';
import { toJson } from '../../model/json.ts';
import type { Run } from '../Context.ts';
import { findReport } from '../findReport.ts';
import { groupStored } from '../groupStored.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { eventLines } from '../output/eventText.ts';
import { reportDetails } from '../output/reportDetails.ts';
import { withStore } from '../withStore.ts';

interface ShowOptions extends CommonOptions {
  format: 'text' | 'json';
}

export function registerShow(program: Command, run: Run): void {
  const command = program
    .command('show')
    .description('show a stored report: what was read in it, and why')
    .argument('<id>', 'the report, or the beginning of its id, of its content hash or of an incident’s id')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .action(
      run(async (context, id: string, _options: unknown, self: Command) => {
        const options = self.optsWithGlobals<ShowOptions>();
        return await withStore(context, options, async (store) => {
          const stored = await store.readCorrectedReport(await findReport(store, id));
          if (!stored) return 1;
          const { extraction } = stored;
          const json = () =>
            `${JSON.stringify(toJson({ ...extraction, marked: stored.marked, log: stored.log }), null, 2)}\n`;
          if (options.format === 'json') {
            await context.out(json());
            return 0;
          }
          const events = await groupStored(context, store);
          const others = new Map(
            events.incidents.flatMap(({ id: incident, report }, at) =>
              report === extraction.report.id ? [[incident, eventLines(events, at)] as const] : [],
            ),
          );
          await context.out(reportDetails(stored, others, await store.listAlike(extraction.report.id)));
          return 0;
        });
      }),
    );
  addCommonOptions(command);
}
