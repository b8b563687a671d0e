import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../web/engine/Engine.ts';
import {
  type ExportSource,
  estimatedBytes,
  exportFile,
  ResultGone,
  readLines,
} from '../../../web/export/exportFile.ts';
import { csv } from '../../../web/export/format/csv.ts';
import { aboutIt, lineOf } from './lines.ts';

/** An engine of so many rows whose result can be held; `asked` are the questions. */
function made(count: number) {
  const asked: [string, unknown][] = [];
  let held = false;
  let gone = false;
  const answers: Record<string, (ask: never) => unknown> = {
    hold: ({ held: wanted }: { held: boolean }) => {
      if (gone && !held) return false;
      held = wanted;
      return true;
    },
    rows: ({ from, to }: { from: number; to: number }) =>
      gone && !held
        ? null
        : Array.from({ length: Math.min(count, to) - from }, (_, i) => ({ ...lineOf().row, row: from + i })),
    excerpts: ({ rows }: { rows: number[] }) =>
      rows.map((row) => ({ ...lineOf().excerpt, row, id: `id${row}` })),
  };
  const engine = {
    ask: async (kind: string, ask: never) => {
      asked.push([kind, ask]);
      return answers[kind]?.(ask);
    },
  } as unknown as Engine;
  const source: ExportSource = { engine, places: [], result: 7, addressOf: (id) => `#${id}` };
  const replace = () => {
    gone = true;
  };
  return { source, asked, replace, isHeld: () => held };
}
const about = (count: number) => ({ ...aboutIt(), count });
const run = (
  source: ExportSource,
  count: number,
  progress = (_: number) => {},
  signal = new AbortController().signal,
) => exportFile(source, csv, about(count), { progress, signal });

describe('a file of a result', () => {
  it('has every incident once, in order, read 512 at a time', async () => {
    const { source, asked, isHeld } = made(1100);
    const steps: number[] = [];
    const lines = (await (await run(source, 1100, (done) => steps.push(done))).text()).trim().split('\r\n');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(
      Array.from({ length: 1100 }, (_, i) => `id${i}`),
    );
    expect(asked.filter(([kind]) => kind === 'excerpts')).toHaveLength(3);
    expect(steps).toEqual([512, 1024, 1100]);
    expect(isHeld()).toBe(false);
  });
  it('is whole although the filters change meanwhile', async () => {
    const { source, replace } = made(1100);
    const text = await (await run(source, 1100, replace)).text();
    expect(text.trim().split('\r\n')).toHaveLength(1101);
  });
  it('is none when the result was replaced before', async () => {
    const { source, replace } = made(10);
    replace();
    await expect(run(source, 10)).rejects.toBeInstanceOf(ResultGone);
    await expect(readLines(source, 0, 5)).rejects.toBeInstanceOf(ResultGone);
  });
  it('stops when it is cancelled, and lets the result go', async () => {
    const { source, asked, isHeld } = made(5000);
    const abort = new AbortController();
    await expect(run(source, 5000, () => abort.abort(), abort.signal)).rejects.toThrow();
    expect(asked.filter(([kind]) => kind === 'rows')).toHaveLength(1);
    expect(isHeld()).toBe(false);
  });
  it('is about as large as its first lines let expect', async () => {
    const { source } = made(3000);
    const size = (await run(source, 3000)).size;
    const guess = estimatedBytes(await readLines(source, 0, 64), csv, about(3000)) ?? 0;
    expect(Math.abs(guess - size) / size).toBeLessThan(0.05);
    expect(estimatedBytes([], csv, about(0))).toBeNull();
  });
});
