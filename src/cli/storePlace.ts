import { dataFolder, storePath } from '../store/dataFolder.ts';
import { isDatabaseUrl } from '../store/postgres/databaseUrl.ts';
import { UsageError } from './errors.ts';
import type { CliIo } from './io.ts';
import type { CommonOptions } from './options.ts';

/**
 * Where the store of a command is: the database of `--database` or DATABASE_URL, else the file in the data folder. Throws a UsageError for a database that is not PostgreSQL; it does not repeat it, there may be a password in it.
 */
export function storePlace(options: CommonOptions, io: Pick<CliIo, 'cwd' | 'env'>): string {
  const url = options.database ?? io.env.DATABASE_URL ?? '';
  if (url === '') return storePath(dataFolder(options.data, io.cwd));
  if (isDatabaseUrl(url)) return url;
  const named = options.database === undefined ? 'DATABASE_URL' : '--database';
  throw new UsageError(
    `${named} names no PostgreSQL database: write postgresql://USER:PASSWORD@HOST:5432/DATABASE, or leave it out for a file`,
  );
}
