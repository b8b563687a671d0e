import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { Network } from '../readers/fetch/fetchPublic.ts';

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
  /** Resolves after so many milliseconds, sooner when `signal` is aborted. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** The network that watched feeds are fetched from; the public internet where it is not given. */
  network?: Network;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => {});
}

/** The world of this process. */
export function processIo(): CliIo {
  const { stdin, stdout, stderr, env } = process;
  return { stdin, stdout, stderr, env, cwd: process.cwd(), now: () => new Date(), interrupted, sleep };
}
