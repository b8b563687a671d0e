import { describe, expect, it } from 'vitest';
import { LoadError } from '../../../web/data/LoadError.ts';
import { engineIn, type WorkerPort } from '../../../web/engine/Engine.ts';
import type { FromWorker, Question } from '../../../web/engine/protocol.ts';
import { transferables } from '../../../web/engine/transferables.ts';

function fakeWorker() {
  const listeners: Record<string, ((event: unknown) => void)[]> = {};
  const asked: Question[] = [];
  const worker = {
    postMessage: (question: Question) => void asked.push(question),
    addEventListener: (type: string, listener: (event: unknown) => void) => {
      listeners[type] = [...(listeners[type] ?? []), listener];
    },
  } as unknown as WorkerPort;
  const emit = (type: string, event: unknown) => {
    for (const listener of listeners[type] ?? []) listener(event);
  };
  return { worker, asked, say: (data: FromWorker) => emit('message', { data }), emit };
}

describe('an engine in a worker', () => {
  it('brings each answer to whoever asked, whatever the order', async () => {
    const { worker, asked, say } = fakeWorker();
    const engine = engineIn(
      worker,
      () => {},
      () => {},
    );
    const first = engine.ask('find', { id: 'a' });
    const second = engine.ask('find', { id: 'b' });
    say({ number: asked[1]?.number ?? -1, answer: { row: 2, report: null } });
    say({ number: asked[0]?.number ?? -1, answer: null });
    expect(await Promise.all([first, second])).toEqual([null, { row: 2, report: null }]);
  });
  it('gives errors as LoadErrors, with what they say', async () => {
    const { worker, asked, say } = fakeWorker();
    const waiting = engineIn(
      worker,
      () => {},
      () => {},
    ).ask('find', { id: 'a' });
    const error = { kind: 'status', file: 'rows/1.json', status: 500, message: 'away' } as const;
    say({ number: asked[0]?.number ?? -1, error });
    await expect(waiting).rejects.toMatchObject(error);
    await expect(waiting).rejects.toBeInstanceOf(LoadError);
  });
  it('fails all that waits when the worker does not start', async () => {
    const { worker, emit } = fakeWorker();
    const waiting = engineIn(
      worker,
      () => {},
      () => {},
    ).ask('find', { id: 'a' });
    emit('error', { message: 'no worker' });
    await expect(waiting).rejects.toMatchObject({ kind: 'network', message: 'no worker' });
  });
  it('refuses what is asked after its worker has broken down, rather than let it wait for ever', async () => {
    const { worker, asked, emit } = fakeWorker();
    const engine = engineIn(
      worker,
      () => {},
      () => {},
    );
    emit('error', { message: 'out of memory' });
    await expect(engine.ask('find', { id: 'a' })).rejects.toMatchObject({ message: 'out of memory' });
    expect(asked).toEqual([]);
  });
  it('hands on progress, and that the data are stale', () => {
    const { worker, say } = fakeWorker();
    const seen: unknown[] = [];
    engineIn(
      worker,
      (...progress) => seen.push(progress),
      () => seen.push('stale'),
    );
    say({ progress: { received: 5, expected: 10 } });
    say({ stale: true });
    expect(seen).toEqual([[5, 10], 'stale']);
  });
});

describe('what a message hands over', () => {
  it('is every typed array within, each buffer once', () => {
    const shared = new Uint8Array(4);
    const inner = { deep: [new Float32Array(2), shared], shared, text: 'x', nothing: null };
    expect(transferables(inner)).toHaveLength(2);
  });
});
