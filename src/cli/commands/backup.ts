import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { dataFolder } from '../../store/dataFolder.ts';
import { isDatabaseUrl } from '../../store/postgres/databaseUrl.ts';
import { backUpStore, checkStoreFile } from '../../store/sqlite/copyStore.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { CommandError, UsageError } from '../errors.ts';
import type { CliIo } from '../io.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { isolated } from '../output/terminalText.ts';
import { progress } from '../progress.ts';
import { storePlace } from '../storePlace.ts';

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Uint8Array);
  return hash.digest('hex');
}

/** Runs work on files; what the system refuses is said with the file's name. */
async function withFile(file: string, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined || code === undefined) throw error;
    throw new CommandError(`${file} cannot be written (${code}): see that its folder is there and has room`);
  }
}

async function backUp({ io, out }: Context, name: string, options: CommonOptions): Promise<ExitCode> {
  const file = resolve(io.cwd, name);
  const store = storePlace(options, io);
  if (existsSync(file)) throw new UsageError(`${file} is there already: name another file`);
  const part = `${file}.part`;
  return await withFile(file, async () => {
    await rm(part, { force: true });
    try {
      if (isDatabaseUrl(store)) await backUpDatabase(io, store, part);
      else backUpStore(store, part);
      const { reports } = checkStoreFile(part);
      await rename(part, file);
      const { size } = await stat(file);
      await out(
        `${reports} reports with all that people corrected, ${(size / 1_000_000).toFixed(1)} MB, in ${isolated(file)}\n` +
          `sha256 ${await sha256Of(file)}\n`,
      );
      return 0;
    } finally {
      await rm(part, { force: true });
    }
  });
}

/** Says how far a copy is. */
async function told<T>(
  io: CliIo,
  what: string,
  work: (onStep: (rows: number, all: number) => void) => Promise<T>,
): Promise<T> {
  let shown: ReturnType<typeof progress> | undefined;
  try {
    return await work((rows, all) => {
      shown ??= progress(io, what, all);
      shown.show(rows, `${rows} of ${all} rows`);
    });
  } finally {
    shown?.end();
  }
}

async function backUpDatabase(io: CliIo, url: string, file: string): Promise<void> {
  const { backUpTables, withDatabase } = await import('../../store/copy/postgresCopies.ts');
  await withDatabase(url, async (database) => {
    await told(io, 'Backing up', async (onStep) => await backUpTables(database, file, onStep));
  });
}

/** Puts a backup into a database; what was there goes into a file of the data folder. */
async function restoreDatabase(
  { io, out }: Context,
  file: string,
  url: string,
  options: CommonOptions & { yes?: boolean },
): Promise<ExitCode> {
  const { isEmpty, restoreTables, withDatabase } = await import('../../store/copy/postgresCopies.ts');
  const { reports } = checkStoreFile(file);
  return await withDatabase(url, async (database, location) => {
    const replaces = !(await isEmpty(database));
    if (replaces && !options.yes)
      throw new UsageError(
        `there is a store in ${location}: say --yes; what it holds is kept in a file of the data folder`,
      );
    const folder = dataFolder(options.data, io.cwd);
    const kept = replaces ? join(folder, `balagh.replaced-${fileTime(io)}.sqlite`) : null;
    return await withFile(folder, async () => {
      if (kept !== null) await mkdir(folder, { recursive: true });
      await told(io, 'Restoring', async (onStep) => await restoreTables(database, file, kept, onStep));
      await out(`${reports} reports restored to ${isolated(location)}\n`);
      if (kept !== null) await out(`What was there is in ${isolated(kept)}\n`);
      return 0;
    });
  });
}

const fileTime = (io: CliIo): string => io.now().toISOString().replace(/[:.]/g, '-');

/** Moves a store with its log: SQLite finds the log by the name of the file. */
async function moveStore(from: string, to: string): Promise<void> {
  for (const end of ['-shm', '-wal', ''])
    if (existsSync(`${from}${end}`)) await rename(`${from}${end}`, `${to}${end}`);
}

async function restore(
  context: Context,
  name: string,
  options: CommonOptions & { yes?: boolean },
): Promise<ExitCode> {
  const { io, out } = context;
  const file = resolve(io.cwd, name);
  const store = storePlace(options, io);
  if (isDatabaseUrl(store)) return await restoreDatabase(context, file, store, options);
  const { reports } = checkStoreFile(file);
  const replaces = existsSync(store);
  if (replaces && !options.yes)
    throw new UsageError(
      `there is a store at ${store}: end every balagh that uses it, then say --yes; it is kept beside the restored one`,
    );
  const part = `${store}.part`;
  const kept = store.replace(/\.sqlite$/, `.replaced-${fileTime(io)}.sqlite`);
  return await withFile(store, async () => {
    await mkdir(dirname(store), { recursive: true });
    await copyFile(file, part);
    if (replaces) await moveStore(store, kept);
    await rename(part, store);
    await out(`${reports} reports restored to ${isolated(store)}\n`);
    if (replaces) await out(`What was there is in ${isolated(kept)}\n`);
    return 0;
  });
}

export function registerBackup(program: Command, run: Run): void {
  const backup = program
    .command('backup')
    .description(
      'copy the store, a file or a database, into one file, also while it is in use (gazetteer packs are not in it)',
    )
    .argument('<file>', 'a file that is not there yet')
    .action(
      run(async (context, file: string, _options: unknown, self: Command) => {
        return await backUp(context, file, self.optsWithGlobals<CommonOptions>());
      }),
    );
  addCommonOptions(backup);
  const restoring = program
    .command('restore')
    .description('put a backup in the place of the store, which is kept beside it')
    .argument('<file>', 'what balagh backup wrote')
    .option('--yes', 'where there is a store: take its place')
    .action(
      run(async (context, file: string, _options: unknown, self: Command) => {
        return await restore(context, file, self.optsWithGlobals<CommonOptions & { yes?: boolean }>());
      }),
    );
  addCommonOptions(restoring);
}
