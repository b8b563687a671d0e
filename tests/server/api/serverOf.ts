import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOne } from '../../../src/readers/readOne.ts';
import type { ApiOptions } from '../../../src/server/api/api.ts';
import type { ReadingMachine } from '../../../src/server/api/ReadingMachine.ts';
import type { AppOptions } from '../../../src/server/app.ts';
import { type RunningServer, startServer } from '../../../src/server/startServer.ts';
import type { Store } from '../../../src/store/Store.ts';
import { openSqliteStore } from '../../../src/store/sqlite/openSqliteStore.ts';
import { chosen } from '../../corrections/made.ts';
import { madeUpExtraction, madeUpIncident } from '../../store/madeUp.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Parsed, where it is JSON. */
  body: unknown;
}

/** Reads nothing: one incident a report; knows one place. */
export const fakeMachine: ReadingMachine = {
  version: '0.0.0-test',
  read: readOne,
  extract: async (report) => madeUpExtraction(report, [madeUpIncident(report, 1)]),
  lookup: async (name, near) => (name === 'قرية' ? [{ ...chosen, distanceKm: near && 1 }] : []),
  place: async (id) => (id === chosen.place.id ? chosen : null),
  addPlace: async () => chosen,
  close: async () => {},
};

export interface TestServer {
  store: Store;
  server: RunningServer;
  errors: unknown[];
  /** As a page of the server itself would ask; `headers` replace its own, undefined takes one out. */
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string | undefined>,
  ): Promise<Answer>;
  close(): Promise<void>;
}

export async function serverOf(
  machine: ReadingMachine = fakeMachine,
  cors: readonly string[] = [],
  fetchReport?: ApiOptions['fetchReport'],
  more: Partial<AppOptions> = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'balagh-api-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head></head></html>');
  const store = openSqliteStore(':memory:');
  const errors: unknown[] = [];
  const now = () => new Date('2026-01-02T03:04:05Z');
  const server = await startServer(
    {
      store,
      webRoot: folder,
      now,
      machine,
      cors,
      ...(fetchReport ? { fetchReport } : {}),
      onError: (error) => errors.push(error),
      ...more,
    },
    0,
  );
  const ask: TestServer['ask'] = (method, path, body, more = {}) =>
    new Promise((resolve, reject) => {
      const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
      const all = {
        Origin: `http://127.0.0.1:${server.port}`,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/json',
        // Node.js would send the body of a DELETE without its length.
        ...(text === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(text)) }),
        ...more,
      };
      const headers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
      const sent = request({ host: '127.0.0.1', port: server.port, path, headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const raw = Buffer.concat(parts).toString('utf8');
          const isJson = response.headers['content-type']?.startsWith('application/json');
          const { statusCode = 0, headers: sentBack } = response;
          resolve({ status: statusCode, headers: sentBack, body: isJson ? JSON.parse(raw) : raw });
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
  return {
    store,
    server,
    errors,
    ask,
    close: async () => {
      await server.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
