import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureGrouping } from './incidents/grouping.ts';
import { incidentsPage, type KeptIncidents } from './incidents/incidentsPage.ts';
import { byRule, judgeGold } from './incidents/measureConfidence.ts';
import { rows } from './incidents/rows.ts';
import { evaluator } from './quality/evaluate.ts';
import { measureRows } from './quality/measureRows.ts';
import { installPacks } from './quality/packs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const keptFile = join(root, 'tests', 'bench', 'incidents.json');
const pageFile = join(root, 'tests', 'bench', 'INCIDENTS.md');

const PARTS = ['quality', 'confidence', 'grouping'] as const;
type Part = (typeof PARTS)[number];

const measure: Record<Part, (shared: string) => Partial<KeptIncidents>> = {
  quality: (shared) => ({ results: measureQuality(join(shared, 'eval'), join(shared, 'gazetteer')) }),
  grouping: () => ({ grouping: measureGrouping() }),
  confidence: (shared) => ({ rules: byRule(judgeGold(root, join(shared, 'eval', 'balagh-gold-ar.jsonl'))) }),
};

function measureQuality(goldFolder: string, gazetteerFolder: string): KeptIncidents['results'] {
  const packsFolder = mkdtempSync(join(tmpdir(), 'balagh-bench-'));
  const hasPacks = existsSync(gazetteerFolder);
  try {
    if (hasPacks) installPacks(root, gazetteerFolder, packsFolder);
    return measureRows(rows, evaluator(root, goldFolder, packsFolder), hasPacks ? [] : ['packs']);
  } finally {
    rmSync(packsFolder, { recursive: true, force: true });
  }
}

/**
 * Measures dates, incidents, claims and the grouping of reports, and prints the figures beside those kept. Quality and
 * confidence need the gold sets, which are no part of the project: they lie in ../shared or where `--shared DIR` says.
 * `--only PART` measures one part; `--write` keeps the figures in incidents.json and INCIDENTS.md.
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
  const asked = PARTS.filter((part) => values.only === undefined || values.only === part);
  if (asked.length === 0) throw new Error(`--only takes one of ${PARTS.join(', ')}`);
  // Builds what is stale before anything is measured.
  execFileSync(process.execPath, [join(root, 'bin', 'balagh.js'), '--version'], { stdio: 'ignore' });
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const measured = { commit: git('rev-parse', '--short', 'HEAD'), date: git('log', '-1', '--format=%cs') };
  const figures: Partial<KeptIncidents> = Object.assign(
    {},
    ...asked.map((part) => measure[part](values.shared)),
  );
  const before = existsSync(keptFile) ? (JSON.parse(readFileSync(keptFile, 'utf8')) as KeptIncidents) : null;
  const now: KeptIncidents = { results: [], rules: [], grouping: null, ...before, ...measured, ...figures };
  const page = incidentsPage(now, before);
  console.log(page);
  if (!values.write) return;
  writeFileSync(keptFile, `${JSON.stringify(now, null, 2)}\n`);
  writeFileSync(pageFile, page);
}
