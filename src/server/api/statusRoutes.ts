import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { mayAs } from '../../access/role.ts';
import { datasetVersion } from '../../dataset/build/buildDataset.ts';
import type { ApiOptions } from './api.ts';
import { RequestError } from './requests.ts';

/** A connection that says nothing for long is cut by what stands between. */
const aliveEveryMs = 15_000;
/** Pages that listen at one time; more than one process should hold. Those that are refused ask now and then. */
const mostListeners = 5000;

export function statusRoutes(api: Hono, { store, machine, exposure, watch }: ApiOptions): void {
  api.get('/status', async (c) => {
    c.header('Cache-Control', 'no-store');
    const { role, name } = c.get('identity');
    return c.json({
      // Whoever may not read is not told when something changes either.
      dataset_version: mayAs(role, 'reader') ? datasetVersion(await store.revision()) : null,
      write: mayAs(role, 'editor'),
      version: machine.version,
      role,
      name,
      sign_in: exposure.shared,
    });
  });

  // Server-sent events: `dataset` with the version, at once and then whenever it changes.
  api.get('/changes', (c) => {
    if (watch.listeners >= mostListeners)
      throw new RequestError(503, `${mostListeners} pages listen already: ask /api/status now and then`);
    // Proxies that gather an answer before they pass it on would keep it for ever.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const stop = new AbortController();
      stream.onAbort(() => stop.abort());
      let known = '';
      while (!stop.signal.aborted) {
        const revision = await watch.next(known, aliveEveryMs, stop.signal);
        if (revision === null) {
          if (!stop.signal.aborted) await stream.write(': still here\n\n');
          continue;
        }
        known = revision;
        const data = JSON.stringify({ dataset_version: datasetVersion(revision) });
        await stream.writeSSE({ event: 'dataset', data });
      }
    });
  });
}
