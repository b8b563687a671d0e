import type { ReadFailure } from './Reader.ts';
import type { ReaderIo } from './ReaderIo.ts';
import { systemError } from './systemError.ts';

/**
 * The files under a folder, deepest level included, each folder's names in code unit order. Hidden names are skipped;
 * a folder that links lead back to is entered once; what cannot be entered is named and the rest goes on.
 */
export async function* filesUnder(
  folder: string,
  io: ReaderIo,
  entered: Set<string> = new Set(),
): AsyncGenerator<string | ReadFailure> {
  let names: string[];
  try {
    const real = await io.realPath(folder);
    if (entered.has(real)) return;
    entered.add(real);
    names = await io.list(folder);
  } catch (error) {
    yield { ok: false, where: folder, error: systemError(error) };
    return;
  }
  for (const name of names.filter((name) => !name.startsWith('.')).sort()) {
    const path = io.join(folder, name);
    try {
      const kind = await io.kind(path);
      if (kind === 'folder') yield* filesUnder(path, io, entered);
      // A pipe in a folder would keep the import waiting for a writer.
      else if (kind === 'file') yield path;
      else yield { ok: false, where: path, error: 'this is no file' };
    } catch (error) {
      yield { ok: false, where: path, error: systemError(error) };
    }
  }
}
