import { describe, expect, it, vi } from 'vitest';
import { engineIn } from '../../../web/engine/Engine.ts';

/** A worker that answers when told to. */
function fakeWorker() {
  let hear: (event: { data: unknown }) => void = () => {};
  const terminate = vi.fn();
  const port = {
    postMessage: () => {},
    addEventListener: (type: string, listener: never) => {
      if (type === 'message') hear = listener;
    },
    terminate,
  };
  const engine = engineIn(
    port as never,
    () => {},
    () => {},
  );
  return { engine, terminate, answer: (number: number) => hear({ data: { number, answer: true } }) };
}

describe('an engine that is let go', () => {
  it('ends at once when nothing waits for it, and then refuses', async () => {
    const { engine, terminate } = fakeWorker();
    engine.end();
    expect(terminate).toHaveBeenCalledOnce();
    await expect(engine.ask('find', { id: 'x' })).rejects.toThrow('worker');
  });
  it('first answers what it was asked', async () => {
    const { engine, terminate, answer } = fakeWorker();
    const asked = engine.ask('find', { id: 'x' });
    engine.end();
    expect(terminate).not.toHaveBeenCalled();
    answer(1);
    await asked;
    expect(terminate).toHaveBeenCalledOnce();
  });
  it('stays as long as an export holds a result of it', async () => {
    const { engine, terminate, answer } = fakeWorker();
    void engine.ask('hold', { result: 7, held: true });
    answer(1);
    engine.end();
    expect(terminate).not.toHaveBeenCalled();
    void engine.ask('hold', { result: 7, held: false });
    answer(2);
    expect(terminate).toHaveBeenCalledOnce();
  });
});
