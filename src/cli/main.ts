import { Command, CommanderError } from 'commander';
import { version } from '../library/packageRoot.ts';
import type { Context, ExitCode, Run } from './Context.ts';
import { registerAudit } from './commands/audit.ts';
import { registerBackup } from './commands/backup.ts';
import { registerCorrect } from './commands/correct.ts';
import { registerCorrections } from './commands/corrections.ts';
import { registerDecide } from './commands/decide.ts';
import { registerDecisions } from './commands/decisions.ts';
import { registerEval } from './commands/eval.ts';
import { registerExport } from './commands/export.ts';
import { registerExtract } from './commands/extract.ts';
import { registerGazetteer } from './commands/gazetteer.ts';
import { registerImport } from './commands/import.ts';
import { registerJobs } from './commands/jobs.ts';
import { registerList } from './commands/list.ts';
import { registerReextract } from './commands/reextract.ts';
import { registerRemove } from './commands/remove.ts';
import { registerServe } from './commands/serve.ts';
import { registerShow } from './commands/show.ts';
import { registerToken } from './commands/token.ts';
import { registerWatch } from './commands/watch.ts';
import { registerWorker } from './commands/worker.ts';
import { OutputClosed, UsageError } from './errors.ts';
import { type CliIo, processIo } from './io.ts';
import { addCommonOptions } from './options.ts';
import { oneLine } from './output/terminalText.ts';
import { writer } from './output/write.ts';
import { programServices } from './programServices.ts';
import type { Services } from './services.ts';

const registrations = [
  registerImport,
  registerWatch,
  registerWorker,
  registerJobs,
  registerExtract,
  registerServe,
  registerExport,
  registerBackup,
  registerList,
  registerShow,
  registerRemove,
  registerReextract,
  registerCorrect,
  registerCorrections,
  registerDecide,
  registerDecisions,
  registerToken,
  registerAudit,
  registerGazetteer,
  registerEval,
];

/** The program with all its commands and options, which parsing runs; by it a test knows what documents may name. */
export function createProgram({ io }: Context, run: Run): Command {
  const program = new Command('balagh')
    .description(
      'Reads news reports, finds the towns they name, and shows what was reported, where and when.',
    )
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(`balagh: ${text.replace(/^error: /, '')}`),
    });
  addCommonOptions(program);
  // Commands made from here on take over how the program exits and writes.
  for (const register of registrations) register(program, run);
  return program;
}

/** One line for people; the stack only when BALAGH_DEBUG is set. */
function explain(error: unknown, io: CliIo): void {
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(`balagh: ${oneLine(message)}\n`);
  if (io.env.BALAGH_DEBUG && error instanceof Error) io.stderr.write(`${error.stack}\n`);
}

function exitCodeOf(error: unknown, io: CliIo): ExitCode {
  if (error instanceof OutputClosed) return 0;
  if (error instanceof CommanderError) {
    // Commander has written what there is to say.
    return ['commander.helpDisplayed', 'commander.version'].includes(error.code) ? 0 : 2;
  }
  explain(error, io);
  return error instanceof UsageError ? 2 : 1;
}

/**
 * Runs one command of the command line. Gives the exit code: 0 done, 1 some of it failed, 2 not used as it can be. Never
 * rejects; everything that it says goes to `io`.
 */
export async function main(
  argv: readonly string[],
  io: CliIo = processIo(),
  services: Services = programServices,
): Promise<ExitCode> {
  const context: Context = { io, services, out: writer(io.stdout), say: writer(io.stderr) };
  let code: ExitCode = 0;
  const run: Run =
    (work) =>
    async (...given) => {
      code = await work(context, ...given);
    };
  try {
    await createProgram(context, run).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOf(error, io);
  }
}
