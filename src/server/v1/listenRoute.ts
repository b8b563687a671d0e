import type { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { datasetVersion } from '../../dataset/build/buildDataset.ts';
import { toJson } from '../../model/json.ts';
import type { StorePosition } from '../../store/Store.ts';
import { RequestError } from '../api/requests.ts';
import { incidentJson } from './answers.ts';
import { changesSince, eventId, positionOf } from './changes.ts';
import { operations } from './operations.ts';
import { readQuery } from './query.ts';
import type { ReadApiOptions } from './readApi.ts';

/** A connection that says nothing for long is cut by what stands between. */
const aliveEveryMs = 15_000;
/** Listeners at one time: each reads for itself what has changed. */
const mostListeners = 200;

async function tell(stream: SSEStreamingApi, event: string, data: unknown, at: StorePosition): Promise<void> {
  await stream.writeSSE({ event, id: eventId(at), data: JSON.stringify(toJson(data)) });
}

/** Tells what changes until the listener goes or the server stops. */
async function listen(
  stream: SSEStreamingApi,
  { store, watch }: Pick<ReadApiOptions, 'store' | 'watch'>,
  lastId: string | undefined,
  stopped: AbortSignal,
): Promise<void> {
  // The revision first: what is written in between is told of then, rather than missed.
  const revision = await store.revision();
  const start = await store.position();
  let position = lastId === undefined ? start : positionOf(lastId, start);
  if (!position) {
    position = start;
    await tell(stream, 'reset', {}, position);
  }
  let known = lastId === undefined ? revision : '';
  if (lastId === undefined)
    await tell(stream, 'changed', { datasetVersion: datasetVersion(known) }, position);
  while (!stopped.aborted) {
    const latest = await watch.next(known, aliveEveryMs, stopped);
    if (latest !== null) {
      known = latest;
      const upTo = await store.position();
      for await (const change of changesSince(store, position, upTo)) {
        if (stopped.aborted) return;
        await tell(stream, 'incident', incidentJson(change.row), change.position);
        position = change.position;
      }
      position = {
        ...upTo,
        incident: Math.max(upTo.incident, position.incident),
        correction: Math.max(upTo.correction, position.correction),
      };
      await tell(stream, 'changed', { datasetVersion: datasetVersion(latest) }, position);
    } else if (!stopped.aborted) await stream.write(': still here\n\n');
  }
}

export function listenRoute(api: Hono, { store, watch }: ReadApiOptions): void {
  let listeners = 0;
  api.get(operations.events.path, (c) => {
    readQuery(c.req.queries(), operations.events.query);
    if (listeners >= mostListeners)
      throw new RequestError(503, `${mostListeners} programs listen already: try again later`);
    const lastId = c.req.header('Last-Event-ID')?.trim();
    return streamSSE(c, async (stream) => {
      const stop = new AbortController();
      stream.onAbort(() => stop.abort());
      listeners += 1;
      try {
        await listen(stream, { store, watch }, lastId || undefined, stop.signal);
      } catch (error) {
        // When the server stops, the store is closed under whoever still listens.
        if (!stop.signal.aborted) throw error;
      } finally {
        listeners -= 1;
      }
    });
  });
}
