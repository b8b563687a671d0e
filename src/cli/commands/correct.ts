import type { Command } from 'commander';
import { Option } from 'commander';
import { z } from 'zod';
import { version } from '../../library/packageRoot.ts';
import { assertions } from '../../model/assertion.ts';
import {
  type ChosenPlace,
  type CorrectionValue,
  correctionValueSchema,
  personSchema,
  reasonSchema,
} from '../../model/correction.ts';
import { incidentSubTypeNames } from '../../model/incidentType.ts';
import { precisionOfKind } from '../../model/place.ts';
import type { CorrectionOutcome, Store } from '../../store/Store.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { CommandError, UsageError } from '../errors.ts';
import { findIncident } from '../findIncident.ts';
import { gazetteerChoice } from '../gazetteerChoice.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { withStore } from '../withStore.ts';

interface CorrectOptions extends CommonOptions {
  place?: string;
  date?: string;
  type?: string;
  assertion?: string;
  notIncident?: boolean;
  tag?: string[];
  note?: string;
  reviewed?: boolean;
  undo?: string;
  by?: string;
  reason?: string;
}

async function placeOf(context: Context, id: string, options: CorrectOptions): Promise<ChosenPlace | null> {
  if (id === 'none') return null;
  const gazetteer = await context.services.gazetteer(gazetteerChoice(context, options));
  const entry = gazetteer.indexOf(id);
  if (entry < 0)
    throw new UsageError(`--place ${id}: no such place; "balagh gazetteer lookup NAME" has the ids`);
  const place = gazetteer.place(entry);
  return { place, precision: precisionOfKind(place.kind), radiusM: gazetteer.radiusM(entry) || null };
}

/** What the options say, one correction each. Throws a UsageError that names the option. */
async function correctionsOf(context: Context, options: CorrectOptions): Promise<CorrectionValue[]> {
  const { place, date, type, assertion, notIncident, tag, note, reviewed } = options;
  const given: [string, unknown][] = [
    ...(place === undefined ? [] : [['place', await placeOf(context, place, options)] as [string, unknown]]),
    ['date', date === 'none' ? null : date],
    ['type', type],
    ['assertion', assertion],
    ['not_incident', notIncident],
    ['tags', tag],
    ['note', note],
    ['reviewed', reviewed],
  ];
  return given
    .filter(([, value]) => value !== undefined)
    .map(([kind, value]) => {
      const parsed = correctionValueSchema.safeParse({ kind, value });
      if (parsed.success) return parsed.data;
      throw new UsageError(`${kind}: ${parsed.error.issues[0]?.message}`);
    });
}

function traceOf({ io }: Context, { by, reason }: CorrectOptions) {
  const given = z.object({ by: personSchema, reason: reasonSchema.optional() }).safeParse({ by, reason });
  if (!given.success) {
    const [issue] = given.error.issues;
    const missing = by === undefined ? 'say who corrects' : issue?.message;
    throw new UsageError(`--${issue?.path[0] === 'reason' ? 'reason' : 'by'}: ${missing}`);
  }
  return {
    by: given.data.by,
    reason: given.data.reason ?? null,
    at: io.now().toISOString(),
    machine: version,
  };
}

function numberOf(outcome: CorrectionOutcome, what: string): number {
  if (outcome.kind === 'added') return outcome.number;
  if (outcome.kind === 'undone')
    throw new CommandError(`${what} was taken back already, by correction ${outcome.by}`);
  throw new CommandError(`no ${what}: see balagh corrections`);
}

async function undo(
  context: Context,
  store: Store,
  wanted: string,
  options: CorrectOptions,
): Promise<ExitCode> {
  const what = `correction ${wanted}`;
  const number = /^[1-9]\d{0,14}$/.test(wanted) ? Number(wanted) : 0;
  const undone = numberOf(await store.undoCorrection(number, traceOf(context, options)), what);
  await context.out(`correction ${undone}: takes back ${what}\n`);
  return 0;
}

async function correct(
  context: Context,
  store: Store,
  name: string | undefined,
  options: CorrectOptions,
): Promise<ExitCode> {
  if (options.undo !== undefined) return await undo(context, store, options.undo, options);
  if (name === undefined) throw new UsageError('name the incident, or give --undo with a number');
  const corrections = await correctionsOf(context, options);
  if (corrections.length === 0)
    throw new UsageError('say what is right: --place, --date, --type …; see balagh correct --help');
  const trace = traceOf(context, options);
  const incident = await findIncident(store, name);
  for (const correction of corrections) {
    const outcome = await store.addCorrection({ target: { incident }, correction, trace });
    const number = numberOf(outcome, `incident ${incident}`);
    await context.out(
      `correction ${number}: ${correction.kind} of incident ${incident}; balagh correct --undo ${number} takes it back\n`,
    );
  }
  return 0;
}

export function registerCorrect(program: Command, run: Run): void {
  const command = program
    .command('correct')
    .description('correct what was read of an incident; reversible, kept with time, reason and name')
    .argument('[incident]', 'its id or the beginning of it (balagh show REPORT names them)')
    .option('--place <id>', 'a place of the gazetteer, or none: unknown')
    .option('--date <edtf>', 'as in 2018-06-30, 2018-06, 2018-06-29/2018-07-02, or none: undated')
    .addOption(new Option('--type <sub-type>', 'ACLED sub-event type').choices(incidentSubTypeNames))
    .addOption(new Option('--assertion <word>', 'what the source says of it').choices(assertions))
    .option('--not-incident', 'it is no incident at all')
    .option('--tag <word...>', 'words to find it by, in the place of those it had')
    .option('--note <text>', 'a note, besides those it has')
    .option('--reviewed', 'it was looked at by a person')
    .option('--undo <number>', 'take this correction back, or the undo of one')
    .option('--by <name>', 'who corrects, to be kept with it')
    .option('--reason <text>', 'why, to be kept with it')
    .action(
      run(async (context, name: string | undefined, _options: unknown, self: Command) => {
        const options = self.optsWithGlobals<CorrectOptions>();
        return await withStore(
          context,
          options,
          async (store) => await correct(context, store, name, options),
        );
      }),
    );
  addCommonOptions(command);
}
