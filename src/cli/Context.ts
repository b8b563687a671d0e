import type { CliIo } from './io.ts';
import type { Write } from './output/write.ts';
import type { Services } from './services.ts';

/** What every command gets. */
export interface Context {
  io: CliIo;
  services: Services;
  /** Results. */
  out: Write;
  /** Progress, notices and problems. */
  say: Write;
}

/** 0 done, 1 some of it failed, 2 not used as it can be. */
export type ExitCode = 0 | 1 | 2;

/** Makes an action for commander of a command's work. */
export type Run = <Arguments extends unknown[]>(
  work: (context: Context, ...given: Arguments) => Promise<ExitCode>,
) => (...given: Arguments) => Promise<void>;
