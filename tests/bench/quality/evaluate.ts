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

/**
 * Runs the program as a user does; gives what it prints. Throws with its own words when it ends with another exit code
 * than those expected (1 stands for some texts that could not be read).
 */
export function balagh(root: string, args: readonly string[], expected: readonly number[] = [0]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'balagh.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
  });
  if (!expected.includes(status ?? -1)) throw new Error(`balagh ${args.join(' ')} failed:\n${stderr}`);
  return stdout;
}

/** Options of `balagh eval` for each column; `packs` needs a data folder with the packs installed. */
function columnOptions(root: string, packsFolder: string, gold: string): Record<Column, readonly string[]> {
  return {
    embedded: ['--embedded-only'],
    packs: ['--data', packsFolder],
    untrained: ['--embedded-only', '--no-model'],
    trained: ['--predictions', crossValidated(root, gold)],
  };
}

/** Where the training script leaves what it found in texts that were left out. */
const crossValidated = (root: string, gold: string): string =>
  join(root, 'dist', `recogniser-cv.${gold}.jsonl`);

/** One run of `balagh eval` gives the figures of all rows that share gold set and options: the runs are kept. */
export function evaluator(root: string, goldFolder: string, packsFolder: string) {
  const runs = new Map<string, Figure[]>();
  return (row: Row, column: Column): Figure | null => {
    const gold = join(goldFolder, `${row.gold}.jsonl`);
    if (!existsSync(gold) || (column === 'trained' && !existsSync(crossValidated(root, row.gold))))
      return null;
    const args = [
      'eval',
      gold,
      ...row.options,
      ...columnOptions(root, packsFolder, row.gold)[column],
      '--json',
    ];
    const key = args.join(' ');
    const known = runs.get(key) ?? (JSON.parse(balagh(root, args)) as { figures: Figure[] }).figures;
    runs.set(key, known);
    return known.find(({ name }) => name === row.measure) ?? null;
  };
}
