import { setTimeout as wait } from 'node:timers/promises';
import type { Hono } from 'hono';
import { toJson } from '../../model/json.ts';
import type { Store } from '../../store/Store.ts';
import type { Exposure } from '../access/exposure.ts';
import { type IdentifyOptions, identify } from '../access/identity.ts';
import { refusal } from '../api/guard.ts';
import type { Metrics } from './Metrics.ts';

export interface ProbeOptions extends IdentifyOptions {
  store: Store;
  metrics: Metrics;
  exposure: Exposure;
  /** /metrics is open to everyone who reaches the server. */
  openMetrics: boolean;
}

/** A store that has not answered by then is as good as away: who asks would wait no longer. */
const storeMs = 2000;

/** What `work` gives. Rejects where that takes longer than `ms`. */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  const done = new AbortController();
  const late = wait(ms, undefined, { signal: done.signal, ref: false }).then(() => {
    throw new Error('no answer in time');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}

/**
 * /healthz: the process answers. /readyz: its store does too, else 503. /metrics: for Prometheus, with an admin's token where
 * others reach the server. How much is stored is told where reading is open.
 */
export function probes(app: Hono, options: ProbeOptions): void {
  const { store, metrics, exposure, openMetrics } = options;
  const countsOf = async () => (exposure.private ? {} : await store.counts());

  app.get('/healthz', async (c) => {
    // Alive without its store too: to start it anew would not help.
    const counts = await inTime(countsOf(), storeMs).catch(() => ({}));
    return c.json(toJson({ status: 'ok', ...counts }));
  });

  app.get('/readyz', async (c) => {
    try {
      await inTime(store.revision(), storeMs);
      return c.json({ status: 'ready', store: 'ok' });
    } catch {
      metrics.storeFailed();
      c.header('Retry-After', '5');
      return c.json(
        { status: 'not ready', store: 'failed', error: 'the store cannot be read: see the log' },
        503,
      );
    }
  });

  app.use('/metrics', identify(options));
  app.get('/metrics', async (c) => {
    const refused = openMetrics ? null : refusal(c, 'admin', exposure);
    if (refused) return refused;
    return c.text(await metrics.text(), 200, {
      'Content-Type': metrics.contentType,
      'Cache-Control': 'no-store',
    });
  });
}
