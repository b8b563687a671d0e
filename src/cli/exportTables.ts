import { existsSync } from 'node:fs';
import type { IncidentFilter } from '../dataset/incidentFilter.ts';
import type { TableWriter } from '../export/table/writeTable.ts';
import type { Store } from '../store/Store.ts';
import type { Context, ExitCode } from './Context.ts';
import { CommandError, UsageError } from './errors.ts';
import { buildFiltered } from './exportSite.ts';
import { isolated } from './output/terminalText.ts';
import { progress } from './progress.ts';

export interface TableRequest {
  /** Whole path. */
  file: string;
  write: TableWriter;
}

/** Writes tables of the incidents as the viewer shows them; a file that is there is replaced only with `force`. */
export async function exportTables(
  context: Context,
  store: Store,
  tables: readonly TableRequest[],
  { filter, force }: { filter: IncidentFilter | null; force: boolean },
): Promise<ExitCode> {
  const { io, out } = context;
  for (const { file } of tables)
    if (existsSync(file) && !force)
      throw new UsageError(`${file} is there already: name another file, or replace it with --force`);
  let interrupted = false;
  io.interrupted().then(() => {
    interrupted = true;
  });
  // No column holds a name; nothing that could is read.
  const { store: published } = await store.forPublication({ names: false, notes: false });
  const dataset = await buildFiltered(context, published, filter);
  const total = dataset.manifest.incidents;
  for (const { file, write } of tables) {
    const shown = progress(io, 'Exporting', total);
    const after = (done: number): void => {
      if (interrupted) throw new CommandError(`interrupted: ${file} was not written`);
      shown.show(done, `${done} of ${total} incidents`);
    };
    const { rows, bytes } = await write(file, dataset.incidents(), after)
      .catch((error: NodeJS.ErrnoException) => {
        if (error.code === undefined) throw error;
        throw new CommandError(`${file} cannot be written (${error.code}): see that its folder is there`);
      })
      .finally(() => shown.end());
    await out(`${rows} incidents, as reported, ${(bytes / 1_000_000).toFixed(1)} MB, in ${isolated(file)}\n`);
  }
  return 0;
}
