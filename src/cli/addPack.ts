import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type MadePack, makePack, type PackSettings } from '../gazetteer/packs/makePack.ts';
import { replacePack } from '../gazetteer/packs/packFiles.ts';
import type { PackFile } from '../gazetteer/packs/tables/readTables.ts';
import { fetchPublic } from '../readers/fetch/fetchPublic.ts';
import type { Context } from './Context.ts';
import { CommandError } from './errors.ts';
import { packsFolderOf } from './gazetteerChoice.ts';
import type { CommonOptions } from './options.ts';
import { progress } from './progress.ts';
import type { GazetteerChoice } from './services.ts';

/** The largest country dump of GeoNames is 70 MB packed; OCHA's workbooks have some megabytes. */
const MOST_BYTES = 300_000_000;
const IDLE_MS = 30_000;
const TOTAL_MS = 30 * 60_000;

export interface AddOptions extends CommonOptions {
  name?: string;
  licence?: string;
  attribution?: string;
  country?: string;
}

/** What came of adding a pack. */
export interface AddedPack extends MadePack {
  /** A pack of this name was there and is replaced. */
  replaced: boolean;
  /** Places that no other source knows, and those that were put together with a known one. */
  fresh: number;
  merged: number;
  /** Villages called like a country, which are kept out: whoever writes "Turkey" means that. */
  unused: number;
}

const isAddress = (path: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(path);

async function fetched(context: Context, address: string): Promise<PackFile> {
  const shown = progress(context.io, 'Downloading', 100);
  try {
    const { bytes } = await fetchPublic(address, {
      maxBytes: MOST_BYTES,
      idleMs: IDLE_MS,
      totalMs: TOTAL_MS,
      onBytes: (done, total) =>
        shown.show(total ? (100 * done) / total : 0, `${(done / 1_000_000).toFixed(1)} MB`),
    });
    return { name: address, bytes };
  } catch (error) {
    throw new CommandError((error as Error).message);
  } finally {
    shown.end();
  }
}

async function packFile(context: Context, path: string): Promise<PackFile> {
  if (isAddress(path)) return await fetched(context, path);
  const file = resolve(context.io.cwd, path);
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES)
      throw new CommandError(`${path}: larger than ${MOST_BYTES / 1_000_000} MB, the most that is read`);
    return { name: path.split(/[\\/]/).at(-1) ?? path, bytes: await readFile(file) };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'a folder: name its files' : code;
    throw new CommandError(`${path}: ${why ?? 'cannot be read'}`);
  }
}

/**
 * Reads the files of one source, keeps them as a pack and compiles the gazetteer with it. Nothing is kept when the files
 * cannot be read or the gazetteer cannot be compiled with them.
 */
export async function addPack(
  context: Context,
  paths: readonly string[],
  options: AddOptions,
): Promise<AddedPack> {
  const files: PackFile[] = [];
  for (const path of paths) files.push(await packFile(context, path));
  const settings: PackSettings = {
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.licence === undefined ? {} : { licence: options.licence }),
    ...(options.attribution === undefined ? {} : { attribution: options.attribution }),
    ...(options.country === undefined ? {} : { country: options.country }),
    now: context.io.now(),
  };
  await context.say(`Reading ${files.map(({ name }) => name).join(', ')} …\n`);
  let made: MadePack;
  try {
    made = makePack(files, settings);
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
  const folder = packsFolderOf(context, options);
  const choice: GazetteerChoice = {
    packsFolder: folder,
    onCompile: () => void context.io.stderr.write('Compiling the gazetteer …\n'),
  };
  const change = replacePack(folder, made);
  try {
    const gazetteer = await context.services.gazetteer(choice);
    change.keep();
    const embedded = await context.services.gazetteer({ ...choice, packsFolder: null });
    const isFresh = (id: string): boolean =>
      gazetteer.id(gazetteer.indexOf(id)) === id && embedded.indexOf(id) < 0;
    const used = made.entries.filter(({ id }) => gazetteer.indexOf(id) >= 0);
    const fresh = used.filter(({ id }) => isFresh(id)).length;
    const merged = used.length - fresh;
    return { ...made, replaced: change.replaced, fresh, merged, unused: made.entries.length - used.length };
  } catch (error) {
    change.undo();
    throw error;
  }
}
