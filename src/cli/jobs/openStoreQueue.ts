import { isDatabaseUrl } from '../../store/postgres/databaseUrl.ts';
import { UsageError } from '../errors.ts';
import type { CliIo } from '../io.ts';
import type { CommonOptions } from '../options.ts';
import { storePlace } from '../storePlace.ts';
import type { ReportQueue } from './reportQueue.ts';

/** The queue beside the store of these options. Throws a UsageError where the store is a file: there is no queue then. */
export async function openStoreQueue(
  options: CommonOptions,
  io: CliIo,
  supervises: boolean,
  onError: (error: unknown) => void,
): Promise<ReportQueue> {
  const place = storePlace(options, io);
  if (!isDatabaseUrl(place))
    throw new UsageError(
      'a queue needs a PostgreSQL database: name it in DATABASE_URL; into a file balagh import stores at once',
    );
  // Loaded only where there is a queue.
  const { openQueue } = await import('./reportQueue.ts');
  return await openQueue(place, supervises, onError);
}
