import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureReliability } from './quality/confidence.ts';
import { evaluator } from './quality/evaluate.ts';
import { installPacks } from './quality/packs.ts';
import type { Result } from './quality/results.ts';
import { resultOf } from './quality/results.ts';
import { rows } from './quality/rows.ts';
import { type Kept, resultsPage } from './resultsPage.ts';
import { measureSpeed } from './speed/speed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const keptFile = join(root, 'tests', 'bench', 'results.json');
const pageFile = join(root, 'tests', 'bench', 'RESULTS.md');

function measureQuality(goldFolder: string, gazetteerFolder: string): Result[] {
  const packsFolder = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
  const hasPacks = existsSync(gazetteerFolder);
  try {
    if (hasPacks) installPacks(root, gazetteerFolder, packsFolder);
    const evaluate = evaluator(root, goldFolder, packsFolder);
    return rows.flatMap((row) =>
      row.columns.flatMap((column) => {
        const figure = column === 'packs' && !hasPacks ? null : evaluate(row, column);
        const value = figure ? figure.value.toFixed(3) : 'NOT MEASURED, its data is not there';
        console.error(`${row.title} (${column}): ${value}`);
        return figure ? [resultOf(row, column, figure)] : [];
      }),
    );
  } finally {
    rmSync(packsFolder, { recursive: true, force: true });
  }
}

/**
 * Measures geoparsing and prints the figures beside those kept. Speed is measured on any checkout; quality needs the gold
 * sets, which are no part of the project: they lie in ../shared or where `--shared DIR` says. `--write` keeps the figures,
 * in results.json for the next run and in RESULTS.md for readers.
 */
export function main(args: readonly string[]): void {
  const at = args.indexOf('--shared');
  const shared = at >= 0 ? (args[at + 1] as string) : join(root, '..', 'shared');
  const goldFolder = join(shared, 'eval');
  const hasGold = existsSync(goldFolder);
  // Builds what is stale before anything is measured.
  execFileSync(process.execPath, [join(root, 'bin', 'balagh.js'), '--version'], { stdio: 'ignore' });
  if (!hasGold) console.error(`Quality: NOT MEASURED, no gold sets at ${goldFolder} (--shared DIR)`);
  const before = existsSync(keptFile) ? (JSON.parse(readFileSync(keptFile, 'utf8')) as Kept) : null;
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const now: Kept = {
    commit: git('rev-parse', '--short', 'HEAD'),
    date: git('log', '-1', '--format=%cs'),
    results: hasGold ? measureQuality(goldFolder, join(shared, 'gazetteer')) : [],
    reliability: hasGold ? measureReliability(root, goldFolder) : [],
    speed: measureSpeed(shared),
  };
  const page = resultsPage(now, before);
  console.log(page);
  if (!args.includes('--write')) return;
  if (!hasGold) throw new Error('only figures with the gold sets at hand are kept');
  writeFileSync(keptFile, `${JSON.stringify(now, null, 2)}\n`);
  writeFileSync(pageFile, page);
}
