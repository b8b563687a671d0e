import { type Result, resultTable } from '../quality/results.ts';
import type { GroupingFigures } from './grouping.ts';
import type { RuleRow } from './measureConfidence.ts';

/** What is kept of a run: which state of the program was measured, and its figures. */
export interface KeptIncidents {
  commit: string;
  date: string;
  results: Result[];
  rules: RuleRow[];
  grouping: GroupingFigures | null;
}

function ruleTable(rules: readonly RuleRow[]): string {
  const lines = rules.map(
    ({ part, rule, n, meanConfidence, shareRight }) =>
      `| ${part} | ${rule} | ${n} | ${meanConfidence.toFixed(2)} | ${shareRight.toFixed(2)} |`,
  );
  return [
    '| part | rule | incidents | mean confidence | share right |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function groupingText({ few, many, fewMs, manyMs, ratio, events }: GroupingFigures): string {
  const [small, large] = [few.toLocaleString('en'), many.toLocaleString('en')];
  return `Finding copies, pairs, groups and independent sources of made-up incidents: ${small} in ${fewMs.toFixed(0)} ms, ${large}
(${events.toLocaleString('en')} events of several reports) in ${manyMs.toFixed(0)} ms. Time for one incident, many against few: ${ratio.toFixed(2)} (1 is linear).`;
}

/** The figures as a page, beside those of the run before. */
export function incidentsPage(now: KeptIncidents, before: KeptIncidents | null): string {
  const earlier = before ? `; before: ${before.commit}, ${before.date}` : '';
  return `# Incidents, dates and claims, measured

Commit ${now.commit}, ${now.date}${earlier}. Made by \`npm run bench:incidents -- --write\`; the gold sets are not in the
repository. Intervals are percentile bootstraps over texts. The reports are without the text that the first rules were written
with; the others were read while rules were written, so hidden gold of the kind decides, not this table.

## Quality

${resultTable(now.results, before?.results ?? [])}

## Confidence, rule by rule

How often the place, the type and the date of a reported incident were right, by the rule that decided them; type and date
where the place is right.

${ruleTable(now.rules)}

## Reports of one event

${now.grouping ? groupingText(now.grouping) : 'Not measured.'}
`;
}
