import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { mayAs } from '../../access/role.ts';
import { datasetVersion } from '../../dataset/build/buildDataset.ts';
import type { ApiOptions } from './api.ts';

/** How often the store is asked whether it changed, for those who listen: one small query. */
const lookEveryMs = 1000;
/** A connection that says nothing for long is cut by what stands between. */
const aliveEvery = 15;

export function statusRoutes(api: Hono, { store, machine, exposure }: ApiOptions): void {
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
  api.get('/changes', (c) =>
    streamSSE(c, async (stream) => {
      let known = '';
      for (let round = 0; !stream.aborted && !stream.closed; round++) {
        const revision = await store.revision();
        if (revision !== known) {
          known = revision;
          await stream.writeSSE({
            event: 'dataset',
            data: JSON.stringify({ dataset_version: datasetVersion(revision) }),
          });
        } else if (round % aliveEvery === 0) await stream.write(': still here\n\n');
        await stream.sleep(lookEveryMs);
      }
    }),
  );
}
