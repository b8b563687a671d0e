import type { Command } from 'commander';
import { z } from 'zod';
import { personSchema, reasonSchema } from '../../model/correction.ts';
import type { Context, Run } from '../Context.ts';
import { UsageError } from '../errors.ts';
import { findReport } from '../findReport.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { shortId } from '../output/shortId.ts';
import { isolated } from '../output/terminalText.ts';
import { withStore } from '../withStore.ts';

interface RemoveOptions extends CommonOptions {
  reason?: string;
  by?: string;
}

/** When, why and by whom, as it is kept with the hash. Nobody's name is taken that was not given. Throws a UsageError. */
function removalOf({ io }: Context, { by, reason }: RemoveOptions) {
  const given = z.object({ by: personSchema, reason: reasonSchema.optional() }).safeParse({ by, reason });
  if (!given.success) {
    const [issue] = given.error.issues;
    const missing = by === undefined ? 'say who removes it, to be kept with the hash' : issue?.message;
    throw new UsageError(`--${issue?.path[0] === 'reason' ? 'reason' : 'by'}: ${missing}`);
  }
  return { at: io.now().toISOString(), by: given.data.by, reason: given.data.reason ?? '' };
}

export function registerRemove(program: Command, run: Run): void {
  const command = program
    .command('remove')
    .description(
      'remove a report, its text and its incidents; its hash stays, so that it is not imported again',
    )
    .argument('<id>', 'the report, or the beginning of its id, of its content hash or of an incident’s id')
    .option('--by <name>', 'who removes it, to be kept with the hash')
    .option('--reason <text>', 'why, to be kept with the hash')
    .action(
      run(async (context, name: string, _options: unknown, self: Command) => {
        const options = self.optsWithGlobals<RemoveOptions>();
        const removal = removalOf(context, options);
        return await withStore(context, options, async (store) => {
          const id = await findReport(store, name);
          const outcome = await store.removeReport(id, removal);
          if (outcome === 'not-there') return 1;
          await context.out(`${isolated(shortId(id))}: removed; balagh import --restore can bring it back\n`);
          if (outcome === 'removed') return 0;
          if (outcome === 'wiped-later') {
            await context.say(
              `Its text may stand in files, logs, standbys and backups of ${store.location} until they are overwritten\n`,
            );
            return 0;
          }
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
