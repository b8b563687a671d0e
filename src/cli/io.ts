import type { Readable, Writable } from 'node:stream';

/** What a command sees of the world: handed in, so that a test can hand in another. */
export interface CliIo {
  stdin: Readable;
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  now: () => Date;
  /** Resolves when the user or the system asks the program to end. */
  interrupted: () => Promise<void>;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** The world of this process. */
export function processIo(): CliIo {
  const { stdin, stdout, stderr, env } = process;
  return { stdin, stdout, stderr, env, cwd: process.cwd(), now: () => new Date(), interrupted };
}
