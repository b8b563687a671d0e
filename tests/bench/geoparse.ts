import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureReliability } from './quality/confidence.ts';
import { evaluator } from './quality/evaluate.ts';
import { measureRows } from './quality/measureRows.ts';
import { installPacks } from './quality/packs.ts';
import type { Result } from './quality/results.ts';
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
    const withoutPacks = hasPacks ? [] : (['packs'] as const);
    return measureRows(rows, evaluate, withoutPacks);
  } finally {
    rmSync(packsFolder, { recursive: true, force: true });
  }
}

const PARTS = ['quality', 'confidence', 'speed'] as const;
type Part = (typeof PARTS)[number];

const readKept = (): Kept | null =>
  existsSync(keptFile) ? (JSON.parse(readFileSync(keptFile, 'utf8')) as Kept) : null;

function measurePart(part: Part, shared: string): Partial<Kept> {
  const goldFolder = join(shared, 'eval');
  if (part === 'speed') return { speed: measureSpeed(shared) };
  if (!existsSync(goldFolder)) {
    console.error(`${part}: NOT MEASURED, no gold sets at ${goldFolder} (--shared DIR)`);
    return {};
  }
  if (part === 'confidence') return { reliability: measureReliability(root, goldFolder) };
  return { results: measureQuality(goldFolder, join(shared, 'gazetteer')) };
}

/**
 * Measures geoparsing and prints the figures beside those kept. Speed is measured on any checkout; quality needs the gold
 * sets, which are no part of the project: they lie in ../shared or where `--shared DIR` says. `--only PART` measures one part
 * (quality, confidence, speed). `--write` keeps the figures, in results.json for the next run and in RESULTS.md for readers.
 */
export function main(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      shared: { type: 'string', default: join(root, '..', 'shared') },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const parts = PARTS.filter((part) => values.only === undefined || values.only === part);
  if (parts.length === 0) throw new Error(`--only takes one of ${PARTS.join(', ')}`);
  // Builds what is stale before anything is measured.
  execFileSync(process.execPath, [join(root, 'bin', 'balagh.js'), '--version'], { stdio: 'ignore' });
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const measured = { commit: git('rev-parse', '--short', 'HEAD'), date: git('log', '-1', '--format=%cs') };
  const figures = Object.assign(
    {},
    ...parts.map((part) => measurePart(part, values.shared)),
  ) as Partial<Kept>;
  // Read only now: another run may have kept another part meanwhile.
  const before = readKept();
  const nothing = { results: [], reliability: [], speed: [] };
  const now: Kept = { ...nothing, ...before, ...measured, ...figures };
  const page = resultsPage(now, before);
  console.log(page);
  if (!values.write) return;
  writeFileSync(keptFile, `${JSON.stringify(now, null, 2)}\n`);
  writeFileSync(pageFile, page);
}
