import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type AppOptions, createApp } from './app.ts';

/** The address it listens on where no other is asked for: nobody but this machine's users reaches it. */
export const loopback = '127.0.0.1';
export const defaultPort = 4173;

export interface RunningServer {
  port: number;
  url: string;
  /** Ends open connections and stops listening. */
  close(): Promise<void>;
}

/** How long headers and the whole of a request may take to come: what drips slower is cut (slowloris). Milliseconds. */
const headersMs = 15_000;
/** Time for the largest body, 9 MB, on a line of 1 Mbit/s. */
const requestMs = 120_000;
/** Longer than the 60 seconds that proxies usually keep a connection, so that they end it and not the server. */
const keptAliveMs = 65_000;
const mostHeaders = 100;

function limitConnections(server: Server): void {
  server.headersTimeout = headersMs;
  server.requestTimeout = requestMs;
  server.keepAliveTimeout = keptAliveMs;
  server.maxHeadersCount = mostHeaders;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function listenOnFree(server: Server, firstPort: number, tries: number, host: string): Promise<number> {
  for (let port = firstPort; ; port++) {
    try {
      return await listen(server, port, host);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const goOn =
        (code === 'EADDRINUSE' || code === 'EACCES') && port < 65_535 && port - firstPort < tries - 1;
      if (!goOn) throw error;
    }
  }
}

/** An address as it stands in a URL. */
const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/**
 * Serves on `host` at `port`, or the next free of the `tries` ports from there (0: any free one). Throws the
 * system's error (EADDRINUSE) when none is free.
 */
export async function startServer(
  options: Omit<AppOptions, 'port'>,
  port: number,
  tries = 20,
  host = loopback,
): Promise<RunningServer> {
  let bound = port;
  const app = createApp({ ...options, port: () => bound });
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host }) as Server;
  limitConnections(server);
  bound = await listenOnFree(server, port, tries, host);
  return {
    port: bound,
    url: `http://${inUrl(host)}:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
