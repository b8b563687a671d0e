import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluator } from './quality/evaluate.ts';
import { installPacks } from './quality/packs.ts';
import { type Result, resultOf, resultTable } from './quality/results.ts';
import { rows } from './quality/rows.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = join(root, 'tests', 'bench');
const keptFile = join(here, 'results.json');

/** What is kept of a run: which state of the program was measured, and its figures. */
interface Kept {
  commit: string;
  date: string;
  results: Result[];
}

const kept = (): Kept | null =>
  existsSync(keptFile) ? (JSON.parse(readFileSync(keptFile, 'utf8')) as Kept) : null;

function measure(goldFolder: string, gazetteerFolder: string): Result[] {
  const packsFolder = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
  try {
    if (existsSync(gazetteerFolder)) installPacks(root, gazetteerFolder, packsFolder);
    const evaluate = evaluator(root, goldFolder, packsFolder);
    return rows.flatMap((row) =>
      row.columns.flatMap((column) => {
        if (column === 'packs' && !existsSync(gazetteerFolder)) return [];
        const figure = evaluate(row, column);
        if (figure) console.error(`${row.title} (${column}): ${figure.value.toFixed(3)}`);
        return figure ? [resultOf(row, column, figure)] : [];
      }),
    );
  } finally {
    rmSync(packsFolder, { recursive: true, force: true });
  }
}

/**
 * Measures geoparsing on the gold sets and prints the figures beside those kept. `--write` keeps them, in results.json
 * and RESULTS.md. The gold sets lie outside of the project, in ../shared or where `--shared DIR` says.
 */
export function main(args: readonly string[]): void {
  const at = args.indexOf('--shared');
  const shared = at >= 0 ? (args[at + 1] as string) : join(root, '..', 'shared');
  const goldFolder = join(shared, 'eval');
  if (!existsSync(goldFolder)) {
    console.log(`NOT MEASURED: no gold sets at ${goldFolder} (give their folder with --shared DIR)`);
    return;
  }
  const before = kept();
  const results = measure(goldFolder, join(shared, 'gazetteer'));
  const table = resultTable(results, before?.results ?? []);
  console.log(table);
  if (!args.includes('--write')) return;
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const now: Kept = {
    commit: git('rev-parse', '--short', 'HEAD'),
    date: git('log', '-1', '--format=%cs'),
    results,
  };
  writeFileSync(keptFile, `${JSON.stringify(now, null, 2)}\n`);
}
