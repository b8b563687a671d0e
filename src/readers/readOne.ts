import { createHash } from 'node:crypto';
import type { ReadProblem } from '../model/readProblem.ts';
import type { Report } from '../model/report.ts';
import type { FetchedFile } from './fetch/fetchPublic.ts';
import { MAX_REPORT_BYTES, megabytes } from './limits.ts';
import type { ReadResult } from './Reader.ts';
import { readFetched, readFileBytes } from './readReports.ts';

/** One report, or why there is none, in one line and by kind. */
export type OneReport = { report: Report; warnings: string[] } | { problem: ReadProblem; error: string };

/** The first two of what was read: nobody asks for more. */
async function firstTwo(results: AsyncIterable<ReadResult>): Promise<ReadResult[]> {
  const found: ReadResult[] = [];
  for await (const result of results) if (found.push(result) === 2) break;
  return found;
}

async function onlyOne(
  name: string,
  bytes: Uint8Array,
  read: () => AsyncIterable<ReadResult>,
): Promise<OneReport> {
  if (bytes.length === 0) return { problem: 'empty', error: `${name} is empty` };
  if (bytes.length > MAX_REPORT_BYTES)
    return { problem: 'too-large', error: `${name} has over ${megabytes(MAX_REPORT_BYTES)}` };
  const [first, second] = await firstTwo(read());
  if (!first) return { problem: 'empty', error: `${name} has no report in it` };
  if (second)
    return { problem: 'several', error: `${name} holds several reports: add them with balagh import` };
  if (!first.ok) return { problem: first.problem ?? 'kind', error: first.error };
  const sourceSha256 = createHash('sha256').update(bytes).digest('hex');
  return { report: { sourceSha256, ...first.report }, warnings: first.warnings };
}

/** One page or file: what was fetched, or a file's name and bytes. */
export type ReadSource = { fetched: FetchedFile } | { name: string; bytes: Uint8Array };

/** The one report of a page or file, whatever its format; the hash is of its bytes. A page of 5 MB takes two seconds. */
export async function readOne(source: ReadSource): Promise<OneReport> {
  if ('name' in source) {
    const { name, bytes } = source;
    return await onlyOne(name, bytes, () => readFileBytes(name, bytes));
  }
  const { url, bytes } = source.fetched;
  return await onlyOne(url, bytes, () => readFetched(url, source.fetched, {}));
}
