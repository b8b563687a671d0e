import { type Command, Option } from 'commander';
import { toJson } from '../../model/json.ts';
import { type Decision, undoneBy } from '../../sameEvent/decisions.ts';
import type { Store } from '../../store/Store.ts';
import type { Run } from '../Context.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { isolated } from '../output/terminalText.ts';
import { withStore } from '../withStore.ts';

interface DecisionsOptions extends CommonOptions {
  format: 'text' | 'json';
}

/** A decision with what has become of it. */
interface Traced extends Decision {
  undoneBy: number | null;
  /** Ids that no stored incident has any more. */
  missing: string[];
}

/** More ids than this are counted, not listed. */
const mostIds = 8;

const idsText = (ids: readonly string[]): string =>
  ids.length > mostIds
    ? `${ids.slice(0, mostIds).map(isolated).join(', ')} and ${ids.length - mostIds} more`
    : ids.map(isolated).join(', ');

function what({ kind, incidents, from, undoes }: Decision): string {
  if (kind === 'merge') return `one event: ${idsText(incidents)}`;
  if (kind === 'split') return `not one event: ${idsText(incidents)} / ${idsText(from)}`;
  return `takes back decision ${undoes}`;
}

function decisionLines(decision: Traced): string[] {
  const { number, kind, at, by, reason, undoneBy: undone, missing } = decision;
  return [
    `${number}. ${kind}, ${at}${by ? `, by ${isolated(by)}` : ''}${undone === null ? '' : `, taken back by decision ${undone}`}`,
    `  ${what(decision)}`,
    ...(reason ? [`  because: ${isolated(reason)}`] : []),
    ...(missing.length > 0
      ? [`  not there any more (removed, or read again with another result): ${idsText(missing)}`]
      : []),
  ];
}

/** All decisions with what has become of each. */
export async function tracedDecisions(store: Store): Promise<Traced[]> {
  const decisions = await store.listDecisions();
  const undone = undoneBy(decisions);
  const missing = await store.missingIncidents(
    decisions.flatMap(({ incidents, from }) => [...incidents, ...from]),
  );
  return decisions.map((decision) => ({
    ...decision,
    undoneBy: undone.get(decision.number) ?? null,
    missing: [...decision.incidents, ...decision.from].filter((id) => missing.has(id)),
  }));
}

export function registerDecisions(program: Command, run: Run): void {
  const command = program
    .command('decisions')
    .description('list what people decided about incidents that are one event, and what was taken back')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .action(
      run(async (context, _options: unknown, self: Command) => {
        const options = self.optsWithGlobals<DecisionsOptions>();
        return await withStore(context, options, async (store) => {
          const decisions = await tracedDecisions(store);
          if (options.format === 'json') {
            await context.out(`${JSON.stringify(toJson(decisions), null, 2)}\n`);
            return 0;
          }
          if (decisions.length === 0)
            await context.say('no decisions yet: see balagh merge --help, balagh split --help\n');
          for (const decision of decisions) await context.out(`${decisionLines(decision).join('\n')}\n`);
          return 0;
        });
      }),
    );
  addCommonOptions(command);
}
