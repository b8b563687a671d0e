import type { Place } from '../../src/model/place.ts';
import type { Engine } from '../engine/Engine.ts';
import type { RowExcerpt } from '../engine/protocol.ts';
import type { ExportedLine } from './fields.ts';
import type { ExportAbout, ExportFormat } from './format/ExportFormat.ts';

/** As many as there are in one file of excerpts: each is loaded once. */
const PAGE = 512;

/** What is exported: a result of the filter and what its rows refer to. */
export interface ExportSource {
  readonly engine: Engine;
  readonly places: readonly Place[];
  readonly result: number;
  /** Address of an incident in this viewer. */
  addressOf(id: string): string;
}

/** The result was replaced before it could be held: what is shown now is something else. */
export class ResultGone extends Error {}

/** Lines of a result from one position to another. Throws a LoadError, or ResultGone. */
export async function readLines(source: ExportSource, from: number, to: number): Promise<ExportedLine[]> {
  const { engine, places, result, addressOf } = source;
  const rows = await engine.ask('rows', { result, from, to });
  if (!rows) throw new ResultGone();
  const excerpts = await engine.ask('excerpts', { rows: rows.map(({ row }) => row) });
  return rows.map((row, i) => {
    const excerpt = excerpts[i] as RowExcerpt;
    return { row, place: places[row.place] ?? null, excerpt, address: addressOf(excerpt.id) };
  });
}

/**
 * Writes a whole result as a file, page by page: each page becomes bytes at once and the browser keeps them. The result is
 * held meanwhile, so that a person may go on filtering. `progress` is told how many lines are done. Throws a LoadError,
 * ResultGone, or what `signal` was aborted with.
 */
export async function exportFile(
  source: ExportSource,
  format: ExportFormat,
  about: ExportAbout,
  { progress, signal }: { progress(done: number): void; signal: AbortSignal },
): Promise<Blob> {
  const { engine, result } = source;
  const parts: Blob[] = [new Blob([format.head(about)])];
  if (!(await engine.ask('hold', { result, held: true }))) throw new ResultGone();
  try {
    for (let from = 0; from < about.count; from += PAGE) {
      signal.throwIfAborted();
      const lines = await readLines(source, from, from + PAGE);
      parts.push(new Blob([lines.map((line, i) => format.line(line, from + i, about)).join('')]));
      progress(Math.min(about.count, from + PAGE));
    }
    signal.throwIfAborted();
  } finally {
    await engine.ask('hold', { result, held: false });
  }
  parts.push(new Blob([format.tail(about)]));
  return new Blob(parts, { type: format.mediaType });
}

/** About how many bytes a file will have, from its first lines; null without any. */
export function estimatedBytes(
  lines: readonly ExportedLine[],
  format: ExportFormat,
  about: ExportAbout,
): number | null {
  if (lines.length === 0) return null;
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  const some = bytes(lines.map((line, i) => format.line(line, i, about)).join(''));
  return bytes(format.head(about)) + (some / lines.length) * about.count;
}
