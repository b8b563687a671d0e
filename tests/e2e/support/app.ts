import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '..', '..', '..', 'bin', 'balagh.js');

/** A running `balagh serve`: its address without the last slash, its data folder, what it wrote so far. */
export interface App {
  url: string;
  dataFolder: string;
  output(): string;
  stop(): Promise<void>;
}

export interface AppOptions {
  /** An existing data folder; without it a new, empty one, removed at the end. */
  dataFolder?: string;
  /** Further arguments of `balagh serve`. */
  args?: string[];
  /** How long the server may take to print its address, milliseconds. */
  startWithinMs?: number;
}

/** Starts the built server on a free port of 127.0.0.1 and waits until it prints its address. */
export async function startApp(options: AppOptions = {}): Promise<App> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'balagh-e2e-')));
  const args = ['serve', '--port', '0', '--data', dataFolder, ...(options.args ?? [])];
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      child.emit('balagh-output');
    });
  }
  const stop = async () => {
    await end(child);
    if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const url = await printedAddress(child, () => output, options.startWithinMs ?? 60_000);
    return { url, dataFolder, output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function printedAddress(child: ChildProcess, output: () => string, withinMs: number): Promise<string> {
  const deadline = AbortSignal.timeout(withinMs);
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output())?.[0];
    if (address) return address;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(
        `balagh serve ended (${child.exitCode ?? child.signalCode}) before it printed an address:\n${output()}`,
      );
    }
    await Promise.race([
      once(child, 'balagh-output', { signal: deadline }),
      once(child, 'close', { signal: deadline }),
    ]).catch(() => {
      throw new Error(`balagh serve printed no address within ${withinMs} ms:\n${output()}`);
    });
  }
}

/** Ends a process politely, and for good when it does not listen. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await closed;
  clearTimeout(insist);
}
