import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { balagh } from './evaluate.ts';
import {
  type GoldPoint,
  judged,
  type PredictedMention,
  type ReliabilityRow,
  reliability,
} from './reliability.ts';

/** Gold sets with points, of news and posts, in both languages. */
const GOLD = ['balagh-gold-ar', 'idrisi-lmd-ar', 'en-lgl', 'en-geowebnews'];

const linesOf = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/**
 * How often a place with a given confidence is right, over names that Balagh finds itself. Only the even lines of the
 * gold sets count: the odd ones fitted the confidence's weights.
 */
export function measureReliability(root: string, goldFolder: string): ReliabilityRow[] {
  const cases = GOLD.map((name) => join(goldFolder, `${name}.jsonl`))
    .filter(existsSync)
    .flatMap((file) => {
      const gold = linesOf<{ mentions: Partial<GoldPoint>[] }>(readFileSync(file, 'utf8'));
      const found = linesOf<{ mentions: PredictedMention[] }>(
        balagh(root, ['extract', file, '--format', 'jsonl', '--embedded-only'], [0, 1]),
      );
      return gold.flatMap(({ mentions }, i) =>
        i % 2 === 0 ? [] : judged(found[i]?.mentions ?? [], mentions.filter(hasPoint)),
      );
    });
  return reliability(cases);
}

const hasPoint = (one: Partial<GoldPoint>): one is GoldPoint =>
  typeof one.lat === 'number' && typeof one.lon === 'number';
