import { type FeedAnswer, fetchFeed, type Validators } from '../../readers/fetch/fetchFeed.ts';
import type { FetchedFile, Network } from '../../readers/fetch/fetchPublic.ts';
import { fetchReport } from '../../readers/fetch/fetchReport.ts';
import { type AskRules, rememberedRules, siteRules } from '../../readers/fetch/robots.ts';

/** The clock, the network and the wish to stop, as a test hands them in. */
export interface FetchWorld {
  now: () => Date;
  /** Resolves after so many milliseconds, at once when `signal` is aborted. Never rejects. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
  network: Network | undefined;
}

/** Between two requests to one host. */
const PAUSE_MS = 2000;
/** The longest Crawl-delay that is kept: with an hour, twenty pages of a feed would take a day. */
const MOST_PAUSE_MS = 120_000;

/**
 * Fetches feeds and pages so that no host has more than one request at a time, with a pause after each: two seconds, or
 * the Crawl-delay of its robots.txt, which is asked for once a day.
 */
export class PoliteFetcher {
  readonly #world: FetchWorld;
  readonly #rules: AskRules;
  readonly #turns = new Map<string, Promise<void>>();
  readonly #pauses = new Map<string, number>();

  constructor(world: FetchWorld) {
    const { network, signal, now } = world;
    this.#world = world;
    const ask = rememberedRules((url) => siteRules(url, network, signal), now);
    this.#rules = async (url) => {
      const rules = await ask(url);
      this.#pauses.set(url.host, Math.min(MOST_PAUSE_MS, Math.max(PAUSE_MS, rules.pauseMs)));
      return rules;
    };
  }

  /** Asks for a feed; see {@link fetchFeed}. */
  async feed(address: string, known: Validators): Promise<FeedAnswer> {
    const { now, signal, network } = this.#world;
    return await this.#inTurn(address, () =>
      fetchFeed(address, { known, rules: this.#rules, now, signal, network }),
    );
  }

  /** Fetches a page; see {@link fetchReport}. Rejects as that does. */
  async page(address: string): Promise<FetchedFile> {
    const { signal, network } = this.#world;
    return await this.#inTurn(address, () => fetchReport(address, network, { rules: this.#rules, signal }));
  }

  async #inTurn<T>(address: string, work: () => Promise<T>): Promise<T> {
    const { host } = new URL(address);
    const before = this.#turns.get(host);
    let done: () => void = () => {};
    this.#turns.set(
      host,
      new Promise((resolve) => {
        done = resolve;
      }),
    );
    if (before) {
      await before;
      await this.#pauseAfterLast(host);
    }
    try {
      return await work();
    } finally {
      this.#lastEnded.set(host, this.#world.now().getTime());
      done();
    }
  }

  readonly #lastEnded = new Map<string, number>();

  async #pauseAfterLast(host: string): Promise<void> {
    const { now, sleep, signal } = this.#world;
    const freeAt = (this.#lastEnded.get(host) ?? 0) + (this.#pauses.get(host) ?? PAUSE_MS);
    const waitMs = freeAt - now().getTime();
    if (waitMs > 0) await sleep(waitMs, signal);
  }
}
