import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A PostgreSQL server of the tests' own, in a folder that goes with it; it listens on a Unix socket there and nowhere else. */
export interface TestServer {
  /** Address of a database in it. */
  url(database: string): string;
  /** Folder of its data. */
  readonly data: string;
  readonly socketFolder: string;
  /** Ends it as a machine that fails does: nobody is told. */
  kill(): Promise<void>;
  /** Starts it again on its data after that. */
  again(): Promise<void>;
  stop(): Promise<void>;
}

const debianFolder = '/usr/lib/postgresql';

/** The folder of the newest server installed, of version 15 or later; null where there is none. */
export function serverBinaries(): string | null {
  const found = existsSync(debianFolder) ? readdirSync(debianFolder).map(Number) : [];
  const newest = found.filter((version) => version >= 15).sort((a, b) => b - a);
  const folders = newest.map((version) => join(debianFolder, String(version), 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** PostgreSQL does not run as root: then as the user that its package made. */
export function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** An empty folder that the server's user owns. */
export function serverFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'balagh-pg-'));
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

const urlIn = (socketFolder: string, port: number) => (database: string) =>
  `postgresql://postgres@localhost:${port}/${database}?host=${encodeURIComponent(socketFolder)}`;

/** Asks until the server answers; throws what it last said when it has ended. */
async function ready(url: string, server: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the PostgreSQL server ended: ${said()}`);
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 30));
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** Starts a server on the data in `data`; `more` are settings such as `fsync=off`. */
export async function startOn(
  binaries: string,
  folder: string,
  data: string,
  more: readonly string[] = [],
  port = 5432,
): Promise<TestServer> {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    `port=${port}`,
    'max_connections=100',
    ...more,
  ];
  const url = urlIn(folder, port);
  const start = async () => {
    const server = spawn(
      join(binaries, 'postgres'),
      ['-D', data, ...settings.flatMap((one) => ['-c', one])],
      { ...serverUser(), cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    const ended = new Promise<void>((resolve) => server.on('close', () => resolve()));
    await ready(url('postgres'), server, () => said);
    return { server, ended };
  };
  let running = await start();
  return {
    url,
    data,
    socketFolder: folder,
    kill: async () => {
      running.server.kill('SIGKILL');
      // Closed when the last of its processes has noticed, and with it the memory that they shared is free.
      await running.ended;
    },
    again: async () => {
      running = await start();
    },
    stop: async () => {
      // SIGINT: a fast shutdown, which ends what is connected.
      running.server.kill('SIGINT');
      await running.ended;
    },
  };
}

/** Makes a new cluster in a folder of its own and starts a server on it, which forgets all when the machine fails. */
export async function startServer(binaries: string, more: readonly string[] = []): Promise<TestServer> {
  const folder = serverFolder();
  const data = join(folder, 'data');
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...serverUser(), cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const server = await startOn(binaries, folder, data, [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    ...more,
  ]);
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
}
