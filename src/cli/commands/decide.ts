import type { Command } from 'commander';
import { type Decision, mergedAlready, undoneBy } from '../../sameEvent/decisions.ts';
import type { Store } from '../../store/Store.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { CommandError, UsageError } from '../errors.ts';
import { findIncident, findIncidents } from '../findIncident.ts';
import { eventIds, groupStored, positionOf } from '../groupStored.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { sourcesText } from '../output/eventText.ts';
import { isolated } from '../output/terminalText.ts';
import { withStore } from '../withStore.ts';

interface DecisionOptions extends CommonOptions {
  reason?: string;
  by?: string;
}

/** What every decision keeps of when, why and who. */
const trace = ({ io }: Context, { reason, by }: DecisionOptions) => ({
  at: io.now().toISOString(),
  reason: reason ?? null,
  by: by ?? null,
});

const addTraceOptions = (command: Command): Command =>
  addCommonOptions(command)
    .option('--reason <text>', 'why, to be kept with the decision')
    .option('--by <name>', 'who decides, to be kept with the decision');

async function merge(
  context: Context,
  store: Store,
  names: string[],
  options: DecisionOptions,
): Promise<ExitCode> {
  const incidents = await findIncidents(store, names);
  if (incidents.length < 2) throw new UsageError('name two different incidents at least');
  const before = mergedAlready(await store.listDecisions(), incidents);
  if (before) throw new CommandError(`decision ${before.number} has put these together already`);
  const number = await store.addDecision({
    kind: 'merge',
    incidents,
    from: [],
    undoes: null,
    ...trace(context, options),
  });
  const events = await groupStored(context, store);
  const together = new Set(eventIds(events, incidents[0] as string));
  const missed = incidents.filter((id) => !together.has(id));
  const event = events.of.get(positionOf(events, incidents[0] as string) ?? -1);
  const now = event ? `: ${sourcesText(event.independence)}` : '';
  await context.out(`decision ${number}: one event now${now}; balagh undo ${number} takes it back\n`);
  if (missed.length === 0) return 0;
  await context.say(`balagh: kept apart by another decision: ${missed.join(', ')}; see balagh decisions\n`);
  return 1;
}

interface SplitOptions extends DecisionOptions {
  from?: string[];
}

async function split(context: Context, store: Store, name: string, options: SplitOptions): Promise<ExitCode> {
  const id = await findIncident(store, name);
  const events = await groupStored(context, store);
  const others = eventIds(events, id).filter((other) => other !== id);
  if (others.length === 0)
    throw new CommandError(`incident ${id} stands alone: there is nothing to split it from`);
  const from = options.from ? await findIncidents(store, options.from) : others;
  const strange = from.find((other) => !others.includes(other));
  if (strange !== undefined) throw new CommandError(`incidents ${id} and ${strange} are not in one event`);
  const number = await store.addDecision({
    kind: 'split',
    incidents: [id],
    from,
    undoes: null,
    ...trace(context, options),
  });
  const left = eventIds(await groupStored(context, store), id).length - 1;
  const now = left === 0 ? 'stands alone now' : `is now in one event with ${left} of ${others.length}`;
  await context.out(
    `decision ${number}: incident ${isolated(id)} ${now}; balagh undo ${number} takes it back\n`,
  );
  return 0;
}

/** The decision of this number; without one the last merge or split that is in force. */
function decisionToUndo(decisions: readonly Decision[], wanted: string | undefined): Decision {
  const undone = undoneBy(decisions);
  if (wanted === undefined) {
    const last = decisions.findLast(({ number, kind }) => kind !== 'undo' && !undone.has(number));
    if (!last) throw new CommandError('there is no decision to take back');
    return last;
  }
  const found = decisions.find(({ number }) => String(number) === wanted);
  if (!found) throw new CommandError(`no decision ${wanted}: see balagh decisions`);
  const by = undone.get(found.number);
  if (by !== undefined)
    throw new CommandError(`decision ${wanted} was taken back already, by decision ${by}`);
  return found;
}

async function undo(
  context: Context,
  store: Store,
  wanted: string | undefined,
  options: DecisionOptions,
): Promise<ExitCode> {
  const { number: undoes, kind } = decisionToUndo(await store.listDecisions(), wanted);
  const number = await store.addDecision({
    kind: 'undo',
    incidents: [],
    from: [],
    undoes,
    ...trace(context, options),
  });
  const again = kind === 'undo' ? '; what it took back holds again' : '';
  await context.out(`decision ${number}: takes back decision ${undoes} (${kind})${again}\n`);
  return 0;
}

/** The commands by which a person says what is one event and what is not: `merge`, `split`, `undo`. */
export function registerDecide(program: Command, run: Run): void {
  addTraceOptions(
    program
      .command('merge')
      .description('say that incidents are reports of one event; reversible, kept with time, reason and name')
      .argument('<id...>', 'incidents, or the beginnings of their ids (balagh show REPORT names them)')
      .action(
        run(async (context, names: string[], _options: unknown, self: Command) => {
          const options = self.optsWithGlobals<DecisionOptions>();
          return await withStore(
            context,
            options,
            async (store) => await merge(context, store, names, options),
          );
        }),
      ),
  );
  addTraceOptions(
    program
      .command('split')
      .description('say that an incident is an event of its own; reversible, kept with time, reason and name')
      .argument('<id>', 'the incident, or the beginning of its id')
      .option('--from <id...>', 'only from these; the others stay together as far as they fit')
      .action(
        run(async (context, name: string, _options: unknown, self: Command) => {
          const options = self.optsWithGlobals<SplitOptions>();
          return await withStore(
            context,
            options,
            async (store) => await split(context, store, name, options),
          );
        }),
      ),
  );
  addTraceOptions(
    program
      .command('undo')
      .description(
        'take back a decision, or an undo of one; nothing is deleted (default: the last one in force)',
      )
      .argument('[decision]', 'its number, see balagh decisions')
      .action(
        run(async (context, wanted: string | undefined, _options: unknown, self: Command) => {
          const options = self.optsWithGlobals<DecisionOptions>();
          return await withStore(
            context,
            options,
            async (store) => await undo(context, store, wanted, options),
          );
        }),
      ),
  );
}
