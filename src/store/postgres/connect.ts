import type { PostgresPool } from 'kysely';
import { Client, Pool, types } from 'pg';
import { StoreError } from '../StoreError.ts';

const mostConnections = 10;
const connectMs = 10_000;
/** A server whose machine is gone says nothing: after so long in silence the system asks whether it is there. */
const silentMs = 10_000;
/** Type numbers of PostgreSQL's catalogue (pg_type): keys and counts stay far below 2^53. */
const bigintType = 20;

/** Where a database is, for messages: without password and options. Throws a StoreError when the address cannot be read. */
export function locationOf(url: string): string {
  try {
    const { host, port, database, user } = new Client({ connectionString: url });
    const at = host.startsWith('/')
      ? `${host}:${port}`
      : `${host.includes(':') ? `[${host}]` : host}:${port}`;
    return `postgresql://${user ? `${user}@` : ''}${at}/${database ?? ''}`;
  } catch (cause) {
    throw new StoreError(
      'DATABASE_URL cannot be read: write postgresql://USER:PASSWORD@HOST:5432/DATABASE, special characters as %40 and the like',
      { cause },
    );
  }
}

/** Connections to a database, made when they are needed and made anew when they were lost. */
export function connect(url: string): PostgresPool {
  const pool = new Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: silentMs,
    application_name: 'balagh',
    types: {
      getTypeParser: (type, format) =>
        type === bigintType ? Number : types.getTypeParser(type as number, format as 'text'),
    },
  });
  // A connection that breaks while nobody asks anything is dropped by the pool; the next question makes another.
  pool.on('error', () => {});
  // The same of one that is held between two questions: the next of them fails and says so.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool as unknown as PostgresPool;
}
