import { Worker } from 'node:worker_threads';

export interface Call {
  call: number;
  method: string;
  given: unknown[];
}
/** `kind` is the name of the error's class. */
export type Reply = { call: number } & ({ value: unknown } | { error: string; kind: string });

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

export interface AskedThreadOptions {
  workerData: unknown;
  /** The error of a call that failed, of the class of this name. */
  failed: (kind: string, message: string) => Error;
  /** The error of calls that the thread died over; `code` is Node's. */
  died: (code: string | undefined, message: string) => Error;
  /** Memory for objects, in MB; that of this thread where it is not given. */
  heapMb?: number;
}

/** A worker thread that answers calls (answerCalls.ts). One that has ended stays so: who still needs it starts another. */
export class AskedThread {
  readonly #worker: Worker;
  readonly #options: AskedThreadOptions;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #end: Error | null = null;
  #ending = false;

  constructor(script: URL, options: AskedThreadOptions) {
    const { workerData, heapMb } = options;
    this.#options = options;
    this.#worker = new Worker(script, {
      workerData,
      ...(heapMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
    });
    this.#worker.on('message', (reply: Reply) => this.#onReply(reply));
    this.#worker.on('error', ({ code, message }: NodeJS.ErrnoException) =>
      this.#ended(options.died(code, message)),
    );
    this.#worker.on('exit', () => this.#ended(options.died(undefined, 'it has ended')));
    // The program may end while this waits for work, not while work waits for it.
    this.#worker.unref();
  }

  /** True once it answers no more. */
  get ended(): boolean {
    return this.#end !== null;
  }

  /** How many calls wait for an answer. */
  get waiting(): number {
    return this.#waiting.size;
  }

  #onReply(reply: Reply): void {
    const asked = this.#waiting.get(reply.call);
    this.#waiting.delete(reply.call);
    // An answer on its way would let the program end before the thread has.
    if (this.#waiting.size === 0 && !this.#ending) this.#worker.unref();
    if ('value' in reply) asked?.resolve(reply.value);
    else asked?.reject(this.#options.failed(reply.kind, reply.error));
  }

  /** One that failed tells so twice: the first says why. */
  #ended(error: Error): void {
    this.#end ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#end);
    this.#waiting.clear();
  }

  /** What the thread's method of this name gives. Rejects with its error, or when the thread dies. */
  async ask(method: string, ...given: unknown[]): Promise<unknown> {
    if (this.#end) throw this.#end;
    const call = ++this.#calls;
    return await new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ call, method, given } satisfies Call);
    });
  }

  /** Ends it at once, whatever it is doing; calls that wait reject. */
  async end(): Promise<void> {
    this.#ending = true;
    await this.#worker.terminate();
  }

  /** Ends it at once; calls that wait are never answered: nobody is there any more to be told. */
  async close(): Promise<void> {
    this.#waiting.clear();
    await this.end();
  }
}
