import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { serverBinaries, startServer } from '../store/engines/startServer.ts';

/** A PostgreSQL server of the benchmark's own, which keeps what it acknowledged, as one of a newsroom does. */
export interface BenchServer {
  /** Makes a new, empty database; gives its address. */
  database(): Promise<string>;
  /** Of the process that all its others are children of. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts one; null where none is installed. */
export async function benchServer(): Promise<BenchServer | null> {
  const binaries = serverBinaries();
  if (binaries === null) return null;
  const server = await startServer(binaries, ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']);
  let made = 0;
  const pid = Number(readFileSync(join(server.data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
  return {
    pid,
    database: async () => {
      const name = `bench_${++made}`;
      const client = new Client({ connectionString: server.url('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return server.url(name);
    },
    stop: async () => await server.stop(),
  };
}
