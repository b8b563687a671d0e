import type { Command } from 'commander';
import type { Run } from '../Context.ts';
import { findReport } from '../findReport.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { shortId } from '../output/shortId.ts';
import { isolated } from '../output/terminalText.ts';
import { withStore } from '../withStore.ts';

interface RemoveOptions extends CommonOptions {
  reason: string;
}

export function registerRemove(program: Command, run: Run): void {
  const command = program
    .command('remove')
    .description(
      'remove a report, its text and its incidents; its hash stays, so that it is not imported again',
    )
    .argument('<id>', 'the report, or the beginning of its id, of its content hash or of an incident’s id')
    .option('--reason <text>', 'why, to be kept with the hash', '')
    .action(
      run(async (context, name: string, _options: unknown, self: Command) => {
        const options = self.optsWithGlobals<RemoveOptions>();
        return await withStore(context, options, async (store) => {
          const id = await findReport(store, name);
          const at = context.io.now().toISOString();
          const outcome = await store.removeReport(id, { at, reason: options.reason });
          if (outcome === 'not-there') return 1;
          await context.out(`${isolated(shortId(id))}: removed; balagh import --restore can bring it back\n`);
          if (outcome === 'removed') return 0;
          await context.say(
            `balagh: another process is reading ${store.location}: the text may still stand in that file or in its ` +
              '-wal file; to wipe it, end that process, then run balagh list\n',
          );
          return 1;
        });
      }),
    );
  addCommonOptions(command);
}
