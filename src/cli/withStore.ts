import { dataFolder, storePath } from '../store/dataFolder.ts';
import type { Store } from '../store/Store.ts';
import type { Context, ExitCode } from './Context.ts';
import type { CommonOptions } from './options.ts';

/** Opens the store of these options for as long as `work` takes. */
export async function withStore(
  { io, services }: Context,
  options: CommonOptions,
  work: (store: Store) => Promise<ExitCode>,
): Promise<ExitCode> {
  const store = services.openStore(storePath(dataFolder(options.data, io.cwd)));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
