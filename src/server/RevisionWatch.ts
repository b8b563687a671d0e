import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../store/Store.ts';

/** How often the store is asked whether it changed while somebody listens: one small query, however many they are. */
const lookEveryMs = 1000;

/** Tells all who listen when the store has changed, by whichever process. */
export class RevisionWatch {
  readonly #store: Pick<Store, 'revision'>;
  readonly #everyMs: number;
  /** Each is called once, with the new revision. */
  #waiting = new Set<(revision: string) => void>();
  #looking = false;
  #listeners = 0;

  constructor(store: Pick<Store, 'revision'>, everyMs = lookEveryMs) {
    this.#store = store;
    this.#everyMs = everyMs;
  }

  /** How many listen at this moment. */
  get listeners(): number {
    return this.#listeners;
  }

  /**
   * The revision as soon as it is another than `known`; null when it is not within `mostMs`, or `stopped` ends the wait. A
   * store that cannot be read for a while is asked again.
   */
  async next(known: string, mostMs: number, stopped: AbortSignal): Promise<string | null> {
    const now = await this.#store.revision().catch(() => known);
    if (now !== known) return now;
    const over = AbortSignal.any([stopped, AbortSignal.timeout(mostMs)]);
    this.#listeners += 1;
    try {
      for (;;) {
        const revision = await this.#told(over);
        if (revision === null || revision !== known) return revision;
      }
    } finally {
      this.#listeners -= 1;
    }
  }

  #told(over: AbortSignal): Promise<string | null> {
    if (over.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      const tell = (revision: string | null) => {
        this.#waiting.delete(tell);
        over.removeEventListener('abort', end);
        resolve(revision);
      };
      const end = () => tell(null);
      this.#waiting.add(tell);
      over.addEventListener('abort', end);
      void this.#look();
    });
  }

  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    while (this.#waiting.size > 0) {
      await wait(this.#everyMs, undefined, { ref: false });
      const revision = await this.#store.revision().catch(() => null);
      if (revision !== null) for (const tell of [...this.#waiting]) tell(revision);
    }
    this.#looking = false;
  }
}
