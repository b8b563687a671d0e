import { parentPort } from 'node:worker_threads';
import type { Call, Reply } from './AskedThread.ts';

/** What a thread can be asked, by name. Bytes that a method gives are handed over: it must not keep them. */
export type Methods = Record<string, (...given: never[]) => Promise<unknown>>;

async function replyTo({ call, method, given }: Call, methods: Methods): Promise<Reply> {
  try {
    const work = methods[method] as (...given: unknown[]) => Promise<unknown>;
    return { call, value: await work(...given) };
  } catch (error) {
    const { message, name } = error instanceof Error ? error : new Error(String(error));
    return { call, error: message, kind: name };
  }
}

async function answer(call: Call, methods: Methods): Promise<void> {
  const reply = await replyTo(call, methods);
  const bytes = 'value' in reply && reply.value instanceof Uint8Array ? [reply.value.buffer] : [];
  parentPort?.postMessage(reply, bytes as ArrayBuffer[]);
}

/** Answers the calls of the thread that started this one, each as soon as it can. */
export function answerCalls(methods: Methods): void {
  parentPort?.on('message', (call: Call) => void answer(call, methods));
}

/** The same, each after the one before it. */
export function answerInTurn(methods: Methods): void {
  let last = Promise.resolve();
  parentPort?.on('message', (call: Call) => {
    last = last.then(async () => await answer(call, methods));
  });
}
