import { StoreError } from '../StoreError.ts';

/** SQLite's primary result codes (https://sqlite.org/rescode.html) in words a user can act on. */
const reasons: Record<number, string> = {
  3: 'no permission to open it: check who owns the folder, or use --data with another one',
  5: 'another Balagh process is writing to it: wait until it is done, then try again',
  6: 'another Balagh process is writing to it: wait until it is done, then try again',
  8: 'it cannot be written, which reading needs too: let this user write the file and its folder, or copy it to another folder and use --data with that',
  10: 'the disk cannot be read or written: check the disk, then try again',
  11: 'the file is damaged: restore it from a backup, or use --data with another folder',
  13: 'the disk is full: make room, then try again',
  14: 'it cannot be opened: see that its folder is there and can be written, which reading needs too, or copy it to another folder and use --data with that',
  26: 'the file is not a Balagh store: move it away, or use --data with another folder',
};

/** SQLite's own words for these codes (sqlite3_errstr): rows that a write gives back fail without a code in this driver. */
const codes: Record<string, number> = {
  'access permission denied': 3,
  'database is locked': 5,
  'database table is locked': 6,
  'attempt to write a readonly database': 8,
  'disk I/O error': 10,
  'database disk image is malformed': 11,
  'database or disk is full': 13,
  'unable to open database file': 14,
  'file is not a database': 26,
};

function codeOf(error: Error): number | undefined {
  const { errcode } = error as { errcode?: unknown };
  // Extended result codes hold the primary one in their low byte.
  return typeof errcode === 'number' ? errcode & 0xff : codes[error.message];
}

/** An error of the SQLite engine as a StoreError with a reason; any other error as it is. */
export function explainSqliteError(error: unknown, location: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const reason = reasons[codeOf(error) ?? 0];
  return reason ? new StoreError(`store ${location}: ${reason}`, { cause: error, outage: reason }) : error;
}
