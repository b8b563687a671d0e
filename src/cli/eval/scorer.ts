import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../errors.ts';
import type { ScoredText } from './goldFile.ts';
import { type Score, scoreSchema } from './measures.ts';

const run = promisify(execFile);
/** A table or JSON of the scorer is some kilobytes; with `--errors` some hundred. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The scorer: the one named, else `score.mjs` beside the gold set. Throws a UsageError when there is none. */
export function findScorer(named: string | undefined, goldPath: string): string {
  const path = named ?? join(dirname(goldPath), 'score.mjs');
  if (existsSync(path)) return path;
  throw new UsageError(
    `no scorer at ${path}: give one with --scorer (a script called with GOLD and PREDICTIONS)`,
  );
}

/** A scorer that is run as a program of its own, in a temporary folder. */
export class Scorer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'balagh-eval-'));
  private readonly path: string;
  private readonly goldName: string;

  constructor(path: string, goldName: string) {
    this.path = path;
    this.goldName = goldName;
  }

  /** What the scorer prints of these texts. Rejects with its own words when it cannot score them. */
  async print(texts: readonly ScoredText[], options: readonly string[]): Promise<string> {
    const [gold, predictions] = [join(this.folder, this.goldName), join(this.folder, 'predictions.jsonl')];
    writeFileSync(gold, texts.map((text) => `${JSON.stringify(text.gold)}\n`).join(''));
    writeFileSync(predictions, texts.map(({ prediction }) => `${prediction.trimEnd()}\n`).join(''));
    try {
      const { stdout } = await run(process.execPath, [this.path, gold, predictions, ...options], {
        maxBuffer: MOST_BYTES,
      });
      return stdout;
    } catch (cause) {
      const words = (cause as { stderr?: string }).stderr?.trim();
      throw new Error(words || `the scorer ${this.path} failed: ${(cause as Error).message}`, { cause });
    }
  }

  /** The scorer's JSON of these texts, as it is and as far as it is read here. */
  async score(
    texts: readonly ScoredText[],
    options: readonly string[],
  ): Promise<{ whole: unknown; score: Score }> {
    const whole: unknown = JSON.parse(await this.print(texts, ['--json', ...options]));
    const read = scoreSchema.safeParse(whole);
    if (read.success) return { whole, score: read.data };
    const issue = read.error.issues[0];
    throw new Error(`the scorer's JSON is not as expected at ${issue?.path.join('.')}: ${issue?.message}`);
  }

  /** Takes the temporary files away. */
  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
