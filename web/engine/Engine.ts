import type { Progress } from '../data/fetchFile.ts';
import { LoadError } from '../data/LoadError.ts';
import type { FromWorker, QuestionKind, Questions } from './protocol.ts';

/** Asks the engine, wherever it runs. Rejects with a LoadError. */
export interface Engine {
  ask<K extends QuestionKind>(kind: K, ask: Questions[K]['ask']): Promise<Questions[K]['answer']>;
}

/** An engine that can be let go: it ends once it has answered all and no result of it is held any more. */
export interface EndingEngine extends Engine {
  end(): void;
}

/** What is used of a worker. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'addEventListener'> & { terminate?(): void };

interface Waiting {
  resolve(answer: never): void;
  reject(error: LoadError): void;
}

/** An engine in a worker; `stale` is called when the server no longer has the version of the data it began with. */
export function engineIn(worker: WorkerPort, progress: Progress, stale: () => void): EndingEngine {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const held = new Set<number>();
  let ending = false;
  let ended = false;
  let broken: LoadError | null = null;
  const endWhenIdle = () => {
    if (!ending || ended || waiting.size > 0 || held.size > 0) return;
    ended = true;
    worker.terminate?.();
  };
  worker.addEventListener('message', (event) => {
    const message = (event as MessageEvent<FromWorker>).data;
    if ('stale' in message) return stale();
    if ('progress' in message) return progress(message.progress.received, message.progress.expected);
    const asked = waiting.get(message.number);
    waiting.delete(message.number);
    if ('error' in message) {
      const { kind, file, status, message: said } = message.error;
      asked?.reject(
        new LoadError(kind, file, { ...(status === null ? {} : { status }), cause: new Error(said) }),
      );
    } else asked?.resolve(message.answer as never);
    endWhenIdle();
  });
  // The worker's own program did not load: every question would wait for ever.
  worker.addEventListener('error', (event) => {
    const cause = new Error((event as ErrorEvent).message || 'the worker did not start');
    broken = new LoadError('network', 'worker', { cause });
    for (const asked of waiting.values()) asked.reject(broken);
    waiting.clear();
  });
  return {
    ask: (kind, ask) =>
      new Promise((resolve, reject) => {
        // Only what is no longer shown asks an engine that ended.
        if (ended || broken) return reject(broken ?? new LoadError('network', 'worker'));
        if (kind === 'hold') {
          const { result, held: keeps } = ask as Questions['hold']['ask'];
          if (keeps) held.add(result);
          else held.delete(result);
        }
        last += 1;
        waiting.set(last, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ number: last, kind, ask });
      }),
    end: () => {
      ending = true;
      endWhenIdle();
    },
  };
}
