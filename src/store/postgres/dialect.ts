import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  type PostgresPoolClient,
  type TransactionSettings,
} from 'kysely';
import { explainPostgresError } from './explain.ts';

/** "BLGH": the first of the two numbers of our advisory locks. */
const lockSpace = 0x424c4748;

/**
 * Begins what writes. One writes at a time, from before its first row gets a key until it is committed: so keys are seen in
 * the order of their numbers, and who reads on after a key misses none. Who waits longer than 30 s is told; a writer whose
 * machine died is ended after a minute.
 */
const beginWrite = `begin;
  set local lock_timeout = '30s';
  set local idle_in_transaction_session_timeout = '60s';
  do $$ begin perform pg_advisory_xact_lock(${lockSpace}, 1); end $$`;

class LockingDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    if (settings.accessMode === 'read only') return await super.beginTransaction(connection, settings);
    try {
      await connection.executeQuery(CompiledQuery.raw(beginWrite));
    } catch (error) {
      // Kysely takes back only what has begun; a connection in a failed transaction must not go back to the pool.
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {});
      throw error;
    }
  }
}

/** A pool whose errors are StoreErrors that name `location`. */
function guarded(pool: PostgresPool, location: string): PostgresPool {
  // Kysely knows a connection again by its client.
  const known = new WeakMap<PostgresPoolClient, PostgresPoolClient>();
  const explained = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explainPostgresError(error, location);
    }
  };
  const guard = (client: PostgresPoolClient): PostgresPoolClient => ({
    query: ((sql: string, parameters: readonly unknown[]) =>
      explained(() => client.query(sql, parameters))) as PostgresPoolClient['query'],
    release: () => client.release(),
  });
  return {
    connect: async () => {
      const client = await explained(() => pool.connect());
      const made = known.get(client) ?? guard(client);
      known.set(client, made);
      return made;
    },
    end: () => pool.end(),
  };
}

/** Kysely's PostgreSQL dialect over any pool of connections; one transaction writes at a time. */
export class PooledDialect extends PostgresDialect {
  readonly #pool: PostgresPool;

  constructor(pool: PostgresPool, location: string) {
    const made = guarded(pool, location);
    super({ pool: made });
    this.#pool = made;
  }

  override createDriver(): PostgresDriver {
    return new LockingDriver({ pool: this.#pool });
  }
}
