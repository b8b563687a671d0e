import type { Store } from '../store/Store.ts';
import type { Context, ExitCode } from './Context.ts';
import type { CommonOptions } from './options.ts';
import { storePlace } from './storePlace.ts';

/** Opens the store of these options for as long as `work` takes. */
export async function withStore(
  { io, services }: Context,
  options: CommonOptions,
  work: (store: Store) => Promise<ExitCode>,
): Promise<ExitCode> {
  const store = await services.openStore(storePlace(options, io));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
