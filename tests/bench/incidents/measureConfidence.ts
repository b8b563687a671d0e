import { existsSync, readFileSync } from 'node:fs';
import { balagh } from '../quality/evaluate.ts';
import {
  type GoldIncident,
  type JudgedPart,
  judgeIncidents,
  type PredictedIncident,
} from './judgeIncidents.ts';

interface GoldText {
  incidents?: GoldIncident[];
  incidents_complete?: boolean;
}

const linesOf = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** The parts of every reported incident in a gold set of reports, judged; empty when the file is not there. */
export function judgeGold(root: string, file: string): JudgedPart[] {
  if (!existsSync(file)) return [];
  const gold = linesOf<GoldText>(readFileSync(file, 'utf8'));
  const args = ['extract', file, '--format', 'jsonl', '--embedded-only'];
  const found = linesOf<{ incidents: PredictedIncident[] }>(balagh(root, args, [0, 1]));
  return gold.flatMap((text, i) =>
    judgeIncidents(found[i]?.incidents ?? [], text.incidents ?? [], text.incidents_complete === true),
  );
}

/** How often each rule was right: how many parts it decided, with which mean confidence, and the share right. */
export interface RuleRow {
  part: string;
  rule: string;
  n: number;
  meanConfidence: number;
  shareRight: number;
}

export function byRule(judged: readonly JudgedPart[]): RuleRow[] {
  const groups = new Map<string, JudgedPart[]>();
  for (const one of judged) {
    const key = `${one.part} ${one.rule}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((group) => {
      const [{ part, rule }, n] = [group[0] as JudgedPart, group.length];
      const mean = (of: (one: JudgedPart) => number) => group.reduce((sum, one) => sum + of(one), 0) / n;
      return {
        part,
        rule,
        n,
        meanConfidence: mean((one) => one.confidence),
        shareRight: mean((one) => Number(one.right)),
      };
    })
    .sort((a, b) => (a.part === b.part ? b.n - a.n : a.part < b.part ? -1 : 1));
}
