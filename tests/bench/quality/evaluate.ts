import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Column, Row } from './rows.ts';

export interface Figure {
  name: string;
  value: number;
  low: number | null;
  high: number | null;
}

/** Runs the program as a user does; gives what it prints. Throws with its own words when it fails. */
export function balagh(root: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'balagh.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`balagh ${args.join(' ')} failed:\n${stderr}`);
  return stdout;
}

/** How each column is measured; `packs` needs a data folder with the packs installed. */
export const columnOptions = (packsFolder: string): Record<Column, readonly string[]> => ({
  embedded: ['--embedded-only'],
  packs: ['--data', packsFolder],
  untrained: ['--embedded-only', '--no-model'],
});

/** One run of `balagh eval` gives the figures of all rows that share gold set and options: the runs are kept. */
export function evaluator(root: string, goldFolder: string, packsFolder: string) {
  const runs = new Map<string, Figure[]>();
  return (row: Row, column: Column): Figure | null => {
    const gold = join(goldFolder, `${row.gold}.jsonl`);
    if (!existsSync(gold)) return null;
    const args = ['eval', gold, ...row.options, ...columnOptions(packsFolder)[column], '--json'];
    const key = args.join(' ');
    const known = runs.get(key) ?? (JSON.parse(balagh(root, args)) as { figures: Figure[] }).figures;
    runs.set(key, known);
    return known.find(({ name }) => name === row.measure) ?? null;
  };
}
