import type { AddedPack } from '../addPack.ts';
import { isolated } from './terminalText.ts';

/** How many lines are named for one reason. */
const SHOWN_LINES = 5;

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** Rows left out by reason, the most frequent first: how many, and where the first ones are. */
function byReason({ leftOut }: AddedPack): string[] {
  const groups = new Map<string, string[]>();
  for (const { table, line, reason } of leftOut)
    groups.set(reason, [...(groups.get(reason) ?? []), `${table}:${line}`]);
  return [...groups]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([reason, where]) => {
      const more = where.length > SHOWN_LINES ? ', …' : '';
      return `  ${where.length}: ${isolated(reason)} (${where.slice(0, SHOWN_LINES).map(isolated).join(', ')}${more})`;
    });
}

/** What came of adding a pack: one line, licence and credit, then what was left out and why. */
export function addedSummary(
  added: AddedPack,
  { size, version, verbose }: { size: number; version: string; verbose: boolean },
): string {
  const { meta, leftOut, ignored, replaced, fresh, merged, unused } = added;
  const left = leftOut.length === 0 ? '' : `, ${count(leftOut.length, 'row')} left out`;
  const lines = [
    `${meta.name}${replaced ? ' replaced' : ' added'}: ${count(meta.rows, 'row')} read, ` +
      `${count(fresh, 'new place')}, ${merged} merged with known ones${left}`,
    `  ${isolated(meta.licence)}; ${isolated(meta.attribution)}`,
    ...(unused === 0 ? [] : [`  ${count(unused, 'place')} not used: called like a country`]),
    ...ignored.map((table) => `  ${isolated(table)}: not read, its columns are of no known kind`),
    ...(leftOut.length === 0 ? [] : ['Left out:']),
    ...(verbose
      ? leftOut.map(({ table, line, reason }) => `  ${isolated(table)}:${line}: ${isolated(reason)}`)
      : byReason(added)),
    `Gazetteer ${version}: ${size} places; "balagh reextract" reads stored reports again with it`,
  ];
  return `${lines.join('\n')}\n`;
}
