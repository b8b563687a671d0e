import { setImmediate as turn } from 'node:timers/promises';
import type { Store } from '../store/Store.ts';

interface State {
  revision: string;
  /** See Store.removals. */
  removals: string;
}

/** What state the store is in, asked once for all who ask in the same turn: none of them gets what was there before it asked. */
export class StoreState {
  readonly #store: Pick<Store, 'revision' | 'removals'>;
  #asking: Promise<State> | null = null;
  #last: State | null = null;

  constructor(store: Pick<Store, 'revision' | 'removals'>) {
    this.#store = store;
  }

  now(): Promise<State> {
    this.#asking ??= turn().then(() => {
      this.#asking = null;
      return this.#ask();
    });
    return this.#asking;
  }

  async #ask(): Promise<State> {
    const revision = await this.#store.revision();
    if (this.#last?.revision === revision) return this.#last;
    const state = { revision, removals: await this.#store.removals() };
    this.#last = state;
    return state;
  }
}
