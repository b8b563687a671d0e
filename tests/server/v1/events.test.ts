import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromJson } from '../../../src/model/json.ts';
import { incidentAnswer } from '../../../src/server/v1/answers.ts';
import { serverOf, type TestServer } from '../api/serverOf.ts';
import { storeReport } from './storedIncidents.ts';

interface Event {
  event: string;
  id: string;
  data: Record<string, unknown>;
}

let at: TestServer;
let stop: AbortController;
beforeEach(async () => {
  at = await serverOf();
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  await at.close();
});

function eventOf(block: string): Event {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => /^(\w+): (.*)$/.exec(line)?.slice(1) ?? []),
  );
  return { event: fields.event, id: fields.id, data: JSON.parse(fields.data) };
}

/** Listens; `next` waits for the next event. */
async function listen(lastEventId?: string) {
  const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
  const response = await fetch(`${at.server.url}api/v1/events`, { headers, signal: stop.signal });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const next = async (): Promise<Event> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        if (!block.startsWith(':')) return eventOf(block);
        continue;
      }
      const { done, value } = await reader.read();
      if (done) throw new Error('the stream ended');
      text += decoder.decode(value, { stream: true });
    }
  };
  return { response, reader, next };
}

const trace = { by: 'A. Person', at: '2026-01-02T00:00:00Z', reason: null, machine: '0.0.0-test' };

describe('who listens', () => {
  it('is told of incidents that come, not of those that were there', async () => {
    await storeReport(at.store, 'before');
    const { response, next } = await listen();
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(await next()).toMatchObject({ event: 'changed', data: { dataset_version: expect.any(String) } });
    await storeReport(at.store, 'after', [{}, {}]);
    const told = [await next(), await next(), await next()];
    expect(told.map(({ event, data }) => [event, data.id])).toEqual([
      ['incident', 'after-1'],
      ['incident', 'after-2'],
      ['changed', undefined],
    ]);
    expect(incidentAnswer.safeParse(fromJson(told[0]?.data)).error).toBeUndefined();
    expect(new Set(told.map(({ id }) => id)).size).toBe(2);
  });

  it('is told of what a person corrects, and that it is no incident', async () => {
    await storeReport(at.store, 'one', [{}, {}]);
    const { next } = await listen();
    await next();
    const target = { incident: 'one-2' };
    await at.store.addCorrection({ target, correction: { kind: 'type', value: 'grenade' }, trace });
    expect(await next()).toMatchObject({ event: 'incident', data: { id: 'one-2', sub_type: 'grenade' } });
    expect((await next()).event).toBe('changed');
    await at.store.addCorrection({ target, correction: { kind: 'not_incident', value: true }, trace });
    expect(await next()).toMatchObject({ event: 'incident', data: { id: 'one-2', not_incident: true } });
  });

  it('goes on where it left off', async () => {
    await storeReport(at.store, 'one');
    const { next } = await listen();
    const { id } = await next();
    stop.abort();
    stop = new AbortController();
    await storeReport(at.store, 'two');
    await at.store.addCorrection({
      target: { incident: 'one-1' },
      correction: { kind: 'type', value: 'grenade' },
      trace,
    });
    const again = await listen(id);
    const told = [await again.next(), await again.next(), await again.next()];
    expect(told.map(({ event, data }) => [event, data.id])).toEqual([
      ['incident', 'two-1'],
      ['incident', 'one-1'],
      ['changed', undefined],
    ]);
  });

  it('is told when a report is removed that there is a change', async () => {
    await storeReport(at.store, 'one');
    const { next } = await listen();
    const first = await next();
    await at.store.removeReport('one', { at: '2026-01-02T00:00:00Z', reason: 'made up' });
    const second = await next();
    expect(second.event).toBe('changed');
    expect(second.data).not.toEqual(first.data);
  });

  it.each(['nonsense', '00000000.1.1', '1.-1.1', 'x'.repeat(5000)])(
    'is told to read all again when it names an event that is none',
    async (id) => {
      const { next } = await listen(id);
      expect((await next()).event).toBe('reset');
      expect((await next()).event).toBe('changed');
    },
  );

  it('is let go when the server stops, and nothing fails', async () => {
    const { reader, next } = await listen();
    await next();
    await at.server.close();
    await expect(reader.read()).rejects.toThrow();
    expect(at.errors).toEqual([]);
  });

  it('may ask nothing more', async () => {
    expect((await at.ask('GET', '/api/v1/events?type=Battles')).status).toBe(400);
  });
});
