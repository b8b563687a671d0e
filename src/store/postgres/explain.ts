import { StoreError } from '../StoreError.ts';

const unreachable =
  'the database server cannot be reached: see that it runs and that host and port in DATABASE_URL are right';
const lost = 'the connection to the database server was lost: nothing is half-written; try again';
const noMemory = 'the database server has not enough memory or connections: try again, or raise its limits';

/** PostgreSQL's error codes (https://www.postgresql.org/docs/15/errcodes-appendix.html) in words a user can act on. */
const reasons: Record<string, string> = {
  '08001': unreachable,
  '08003': lost,
  '08004': 'the database server refused the connection: see its pg_hba.conf',
  '08006': lost,
  '25006':
    'this database server is a standby, which only reads: name the primary in DATABASE_URL, or promote this one',
  '25P03': 'the server ended a write that stood still for a minute: nothing is half-written; try again',
  '28000': 'the database server does not let this user in: see its pg_hba.conf and the user in DATABASE_URL',
  '28P01': 'the password is wrong, or the user is not known: see DATABASE_URL',
  '3D000': 'there is no database of this name: make it (createdb NAME), or name another in DATABASE_URL',
  '40001': 'the standby had to end this read to follow its primary: try again',
  '40P01': 'two writes waited for each other and this one was ended: try again',
  '42501': 'this user has not the rights for it: let the database be owned by the user in DATABASE_URL',
  '53100': 'the disk of the database server is full: make room there, then try again',
  '53200': noMemory,
  '53300': noMemory,
  '55P03': 'another Balagh process has been at work on it for long: wait until it is done, then try again',
  '57P01': lost,
  '57P02': lost,
  '57P03': 'the database server is starting or stopping: try again in a moment',
  '58030': 'the database server cannot read or write its disk: check the disk, then try again',
  XX001: 'the database is damaged: restore it from a backup',
  XX002: 'an index of the database is damaged: run reindexdb, or restore a backup',
  ECONNREFUSED: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  // The folder of a Unix socket.
  ENOENT: unreachable,
  EACCES: unreachable,
  ECONNRESET: lost,
  EPIPE: lost,
};

/** What node-postgres says without a code. */
const messages: readonly (readonly [RegExp, string])[] = [
  [
    /extension "postgis" is not available|could not open extension control file/i,
    'PostGIS is not installed on the database server: install it (Debian: postgresql-15-postgis-3), then try again',
  ],
  [
    /permission denied to create extension/i,
    'this user may not add PostGIS: let an administrator run "create extension postgis" in this database once',
  ],
  [/client password must be a string/i, 'the database server asks for a password: put one into DATABASE_URL'],
  [
    /does not support SSL/i,
    'the database server speaks no TLS: take sslmode out of DATABASE_URL, or switch TLS on there',
  ],
  [
    /timeout exceeded when trying to connect|timeout expired/i,
    'the database server did not answer in time: see that it runs and is not overloaded',
  ],
  [/connection terminated|connection ended|connection error|not queryable|client was closed/i, lost],
];

/** An error of PostgreSQL or of its driver as a StoreError with a reason; any other error as it is. */
export function explainPostgresError(error: unknown, location: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const { code } = error as { code?: unknown };
  const reason =
    messages.find(([pattern]) => pattern.test(error.message))?.[1] ??
    (typeof code === 'string' ? reasons[code] : undefined);
  return reason ? new StoreError(`store ${location}: ${reason}`, { cause: error, outage: reason }) : error;
}

/** A write was refused because the server is a standby (read_only_sql_transaction). */
export const isStandbyRefusal = (error: unknown): boolean =>
  error instanceof StoreError && (error.cause as { code?: unknown } | undefined)?.code === '25006';

/** A unique constraint said that another was first (unique_violation). */
export const isLostRace = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '23505';
