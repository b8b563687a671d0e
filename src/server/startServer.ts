import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type AppOptions, createApp } from './app.ts';

/** The one address it listens on: there is no login yet, so nobody beside this machine's users may reach it. */
export const loopback = '127.0.0.1';
export const defaultPort = 4173;

export interface RunningServer {
  port: number;
  url: string;
  /** Ends open connections and stops listening. */
  close(): Promise<void>;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function listenOnFree(server: Server, firstPort: number, tries: number): Promise<number> {
  for (let port = firstPort; ; port++) {
    try {
      return await listen(server, port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const goOn =
        (code === 'EADDRINUSE' || code === 'EACCES') && port < 65_535 && port - firstPort < tries - 1;
      if (!goOn) throw error;
    }
  }
}

/**
 * Serves on 127.0.0.1 at `port`, or the next free of the `tries` ports from there (0: any free one). Throws the
 * system's error (EADDRINUSE) when none is free.
 */
export async function startServer(
  options: Omit<AppOptions, 'port'>,
  port: number,
  tries = 20,
): Promise<RunningServer> {
  let bound = port;
  const app = createApp({ ...options, port: () => bound });
  const server = createAdaptorServer({ fetch: app.fetch, hostname: loopback }) as Server;
  bound = await listenOnFree(server, port, tries);
  return {
    port: bound,
    url: `http://${loopback}:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
