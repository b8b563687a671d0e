import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grepMegabytesPerSecond, namesOf } from './grep.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** One figure of the table; `goal` as the issue words it. */
export interface SpeedFigure {
  what: string;
  value: number;
  unit: string;
  goal: string;
  isReached: boolean | null;
}

/** The reports that are there: those beside the checkout, else the project's samples over and over, to measure anything. */
function reportFiles(shared: string, folder: string): string[] {
  const reports = join(shared, 'reports');
  const found = existsSync(reports) ? readdirSync(reports).filter((name) => name.endsWith('.jsonl')) : [];
  if (found.length > 0) return found.sort().map((name) => join(reports, name));
  const samples = join(root, 'samples');
  const lines = readdirSync(samples)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(samples, name), 'utf8').split('\n').filter(Boolean));
  const file = join(folder, 'samples.jsonl');
  writeFileSync(file, Array.from({ length: 200 }, () => lines.join('\n')).join('\n'));
  return [file];
}

type Measured = Record<string, number>;

function child(measure: string, files: readonly string[] = []): Measured {
  const script = fileURLToPath(new URL('./child.mjs', import.meta.url));
  const told = execFileSync(process.execPath, [script, measure, root, ...files], { encoding: 'utf8' });
  return JSON.parse(told) as Measured;
}

/**
 * Measures the built program in CPU seconds of one process each: other processes on the machine stretch the clock, not
 * these. Figures are for reading; nothing fails when they are low. `shared` is the folder that has `reports/`.
 */
export function measureSpeed(shared: string): SpeedFigure[] {
  const folder = mkdtempSync(join(tmpdir(), 'balagh-speed-'));
  try {
    const files = reportFiles(shared, folder);
    const texts = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { text: string }).text),
    );
    const load = child('load');
    const tokenize = child('tokenize', files);
    const match = child('match', files);
    const grep = grepMegabytesPerSecond(folder, namesOf(join(root, 'dist', 'gazetteer.bin')), texts);
    const extract = child('extract', files);
    const figure = (what: string, value: number | undefined, unit: string): SpeedFigure => ({
      what,
      value: value ?? Number.NaN,
      unit,
      goal: '',
      isReached: null,
    });
    const perSecond = (extract.reports ?? 0) / (extract.seconds ?? Number.NaN);
    const ratio = grep === null ? Number.NaN : (match.median ?? 0) / grep;
    return [
      goal(figure('full extraction, one core', perSecond, 'reports/s'), '≥ 1000', perSecond >= 1000),
      figure('reports extracted', extract.reports, ''),
      figure('resident after it', extract.residentMegabytes, 'MB'),
      figure('tokenising', tokenize.median, 'MB/s of UTF-8'),
      figure('tokenising, first pass', tokenize.first, 'MB/s of UTF-8'),
      figure('name matching', match.median, 'MB/s of UTF-8'),
      figure('name matching, first pass', match.first, 'MB/s of UTF-8'),
      figure('grep -oFf, same names', grep ?? Number.NaN, 'MB/s of UTF-8'),
      goal(figure('name matching against grep', ratio, '×'), '≥ 2', grep === null ? null : ratio >= 2),
      goal(
        figure('loading the gazetteer', load.cpuMilliseconds, 'ms'),
        '≤ 150',
        (load.cpuMilliseconds ?? 0) <= 150,
      ),
      goal(
        figure('resident with it loaded', load.residentMegabytes, 'MB'),
        '≤ 150',
        (load.residentMegabytes ?? 0) <= 150,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function goal(figure: SpeedFigure, text: string, isReached: boolean | null): SpeedFigure {
  return { ...figure, goal: text, isReached };
}

/** The figures as a Markdown table. */
export function speedTable(figures: readonly SpeedFigure[]): string {
  const mark = ({ isReached }: SpeedFigure): string => (isReached === null ? '' : isReached ? ' ✓' : ' ✗');
  const rows = figures.map((figure) => {
    const value = Number.isNaN(figure.value) ? 'not measured' : figure.value.toPrecision(4);
    return `| ${figure.what} | ${value} ${figure.unit} | ${figure.goal}${mark(figure)} |`;
  });
  return ['| what | figure | goal |', '| --- | --- | --- |', ...rows].join('\n');
}

/** `--shared DIR`: the folder with reports/, by default ../shared. Builds what is stale first. */
export function main(args: readonly string[]): void {
  const at = args.indexOf('--shared');
  execFileSync(process.execPath, [join(root, 'bin', 'balagh.js'), '--version'], { stdio: 'ignore' });
  console.log(speedTable(measureSpeed(at >= 0 ? (args[at + 1] as string) : join(root, '..', 'shared'))));
}
