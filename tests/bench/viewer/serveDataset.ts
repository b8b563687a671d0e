import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { answer, immutable, revalidate } from '../../../src/server/answer.ts';
import { Payload } from '../../../src/server/Payload.ts';
import { WebFiles } from '../../../src/server/WebFiles.ts';

/** Folder of the built viewer. */
export const webRoot = join(import.meta.dirname, '..', '..', '..', 'dist', 'web');

/** A local server of the built viewer over these files, compressed once as `balagh serve` does it. */
export async function serveDataset(file: (path: string) => Uint8Array | null) {
  const web = new WebFiles(webRoot);
  const kept = new Map<string, Payload>();
  const app = new Hono();
  app.get('/dataset/*', async (c) => {
    const path = decodeURIComponent(new URL(c.req.url).pathname.slice('/dataset/'.length));
    const bytes = kept.has(path) ? null : file(path);
    const type = path.endsWith('.arrow') ? 'application/vnd.apache.arrow.stream' : 'application/json';
    const payload = kept.get(path) ?? (bytes && new Payload(bytes, type));
    if (!payload) return c.notFound();
    kept.set(path, payload);
    return await answer(c, payload, immutable);
  });
  app.get('*', async (c) => {
    const path = new URL(c.req.url).pathname;
    const payload = await web.file(path === '/' ? '/index.html' : path);
    return payload ? await answer(c, payload, revalidate) : c.notFound();
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
