import type { ReadProblem } from '../model/readProblem.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { ArchiveBudget } from './archive/ArchiveBudget.ts';
import type { ColumnMapping } from './table/columns.ts';

/** What the user says of all reports of one import. Each value wins over what the file itself says. */
export interface ReadOptions {
  publishedAt?: string;
  outlet?: string;
  url?: string;
  archiveUrl?: string;
  lang?: string;
  sample?: boolean;
  /** Which column of a table holds what, where its name does not tell. */
  columns?: ColumnMapping;
}

/** A report as read, and `where`: the path, or `path:line`. `given` are the spans of an input line's `mentions`, absent where it has none. */
export interface ReadSuccess {
  ok: true;
  where: string;
  report: Report;
  given?: Span[];
  warnings: string[];
}

/**
 * Input that gives no report: `where` is the path, or `path:line`; `error` is one line that says what is wrong and what
 * to do; `id` is the input's own, where it could be read.
 */
export interface ReadFailure {
  ok: false;
  where: string;
  error: string;
  id?: string;
  /** The kind of problem, where it is not simply that the format cannot be read. */
  problem?: ReadProblem;
}

export type ReadResult = ReadSuccess | ReadFailure;

/** The address that bytes were fetched from, and their Content-Type: the type in lower case, '' where none was given. */
export interface WebOrigin {
  url: string;
  type: string;
  charset: string | null;
}

/** One stream of bytes to read: a file, a pipe, standard input. `head` is its beginning, and is part of `bytes` too. */
export interface ByteSource {
  where: string;
  /** The file's name without folder and extension; null for a pipe and standard input. */
  fileName: string | null;
  /** Lower case with the dot, '' where there is none. */
  extension: string;
  head: Uint8Array;
  bytes: AsyncIterable<Uint8Array>;
  /** Where it was fetched, and what the server said of it; absent for files. */
  web?: WebOrigin;
  /** The archive that it lies in. */
  archive?: ArchiveBudget;
}

/** One kind of input. A reader is asked in turn; the first that says it can read a source gets it. */
export interface Reader {
  name: string;
  canRead(source: ByteSource): boolean;
  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadResult>;
}
