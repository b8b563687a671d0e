import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../bin/balagh.js', import.meta.url));

export interface Served {
  url: string;
  close(): Promise<void>;
}

/** The built program, serving on a free port the store that these options name. Rejects with its words when it ends before it serves. */
export async function serveStore(place: readonly string[]): Promise<Served> {
  const args = [program, 'serve', '--no-samples', '--port', '0', ...place];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (part: Buffer): void => {
      said += part.toString();
      const found = /Balagh: (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', () => reject(new Error(said)));
  });
  return {
    url,
    close: async () => {
      child.kill('SIGINT');
      await once(child, 'close');
    },
  };
}

/** A server that says the same `bytes` bytes to all: what the machine and the load itself allow at the most. */
export async function serveNothing(bytes: number): Promise<Served> {
  const body = Buffer.alloc(bytes, 'made up');
  const server = createServer((_request, response) => response.end(body));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
