import { existsSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { StoreError } from '../StoreError.ts';
import { explainSqliteError } from './explain.ts';
import { applicationId, checkOwner, pragma } from './openSqliteStore.ts';

const lockWaitMs = 10_000;

const asText = (path: string): string => `'${path.replaceAll("'", "''")}'`;

/**
 * Copies the store at `path` as it is at this moment into the new file `copy`, while others may read and write it. What was
 * removed is not in the copy: it is written anew, without free pages. Throws a StoreError.
 */
export function backUpStore(path: string, copy: string): void {
  if (!existsSync(path)) throw new StoreError(`store ${path}: there is none`);
  let engine: InstanceType<typeof DatabaseSync> | undefined;
  try {
    engine = new DatabaseSync(path, { timeout: lockWaitMs, readOnly: true });
    checkOwner(engine, path);
    engine.exec(`vacuum into ${asText(copy)}`);
  } catch (error) {
    throw explainSqliteError(error, `${path}, copied to ${copy}`);
  } finally {
    engine?.close();
  }
}

/** Reads a file as a store, wholly, and gives how many reports it has. Throws a StoreError when it is none that can be read. */
export function checkStoreFile(path: string): { reports: number } {
  if (!existsSync(path)) throw new StoreError(`${path}: there is no such file`);
  let engine: InstanceType<typeof DatabaseSync> | undefined;
  try {
    engine = new DatabaseSync(path, { timeout: lockWaitMs, readOnly: true });
    checkOwner(engine, path);
    if (pragma(engine, 'application_id') !== applicationId)
      throw new StoreError(`${path}: it is no store of Balagh`);
    const [first] = engine.prepare('pragma integrity_check(1)').all() as { integrity_check: string }[];
    if (first?.integrity_check !== 'ok')
      throw new StoreError(
        `${path}: it is damaged (${first?.integrity_check ?? 'unreadable'}): take another backup`,
      );
    const { reports } = engine.prepare('select count(*) as reports from reports').get() as {
      reports: number;
    };
    return { reports };
  } catch (error) {
    throw explainSqliteError(error, path);
  } finally {
    engine?.close();
  }
}
