import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { dataFolder, storePath } from '../../store/dataFolder.ts';
import { backUpStore, checkStoreFile } from '../../store/sqlite/copyStore.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { CommandError, UsageError } from '../errors.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { isolated } from '../output/terminalText.ts';

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
  const store = storePath(dataFolder(options.data, io.cwd));
  if (existsSync(file)) throw new UsageError(`${file} is there already: name another file`);
  const part = `${file}.part`;
  return await withFile(file, async () => {
    await rm(part, { force: true });
    try {
      backUpStore(store, part);
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

/** Moves a store with its log: SQLite finds the log by the name of the file. */
async function moveStore(from: string, to: string): Promise<void> {
  for (const end of ['-shm', '-wal', ''])
    if (existsSync(`${from}${end}`)) await rename(`${from}${end}`, `${to}${end}`);
}

async function restore(
  { io, out }: Context,
  name: string,
  options: CommonOptions & { yes?: boolean },
): Promise<ExitCode> {
  const file = resolve(io.cwd, name);
  const store = storePath(dataFolder(options.data, io.cwd));
  const { reports } = checkStoreFile(file);
  const replaces = existsSync(store);
  if (replaces && !options.yes)
    throw new UsageError(
      `there is a store at ${store}: end every balagh that uses it, then say --yes; it is kept beside the restored one`,
    );
  const part = `${store}.part`;
  const kept = store.replace(/\.sqlite$/, `.replaced-${io.now().toISOString().replace(/[:.]/g, '-')}.sqlite`);
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
    .description('copy the store into one file, also while it is in use (gazetteer packs are not in it)')
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
