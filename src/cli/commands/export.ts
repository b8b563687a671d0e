import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Context, ExitCode, Run } from '../Context.ts';
import { exportSite } from '../exportSite.ts';
import { addFilterOptions, type FilterOptions, filterOf } from '../filterOptions.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { withStore } from '../withStore.ts';

interface ExportOptions extends CommonOptions, FilterOptions {
  force?: boolean;
}

async function runExport(context: Context, folder: string, options: ExportOptions): Promise<ExitCode> {
  return await withStore(
    context,
    options,
    async (store) =>
      await exportSite(context, store, {
        folder: resolve(context.io.cwd, folder),
        filter: filterOf(options),
        force: options.force ?? false,
      }),
  );
}

export function registerExport(program: Command, run: Run): void {
  const command = program
    .command('export')
    .description('write the map as a static site, to be read from any host of files without a server')
    .argument('<dir>', 'folder of the site: a new or empty one, or an earlier export, which is replaced')
    .option('--force', 'take a folder that holds something else; what is there is put aside, not deleted')
    .action(
      run(async (context, folder: string, _options: unknown, self: Command) => {
        return await runExport(context, folder, self.optsWithGlobals<ExportOptions>());
      }),
    );
  addCommonOptions(addFilterOptions(command));
}
