import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What one network address or token may do in a minute. */
export interface RateSettings {
  readsPerMinute: number;
  writesPerMinute: number;
}

/** A page that is opened asks for some forty files; people who share an address (a newsroom) open many. */
export const defaultRates: RateSettings = { readsPerMinute: 3000, writesPerMinute: 120 };

/** Wrong tokens from one address, before it has to wait. Secrets have 256 bits: this is against noise, not against guessing. */
const wrongTokens = 10;
const wrongTokensS = 300;
const minuteS = 60;

/** The network that a person has: of IPv6 the first half, in which one machine has as many addresses as it likes. */
const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
};

/** Never longer than the limiter counts: after the clock was set back the moment it names lies hours away. */
const secondsOf = ({ msBeforeNext }: RateLimiterRes, { duration }: RateLimiterMemory): number =>
  Math.min(duration, Math.max(1, Math.ceil(msBeforeNext / 1000)));

/** Takes one; the seconds to wait where there is none left. */
async function take(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return secondsOf(refused, limiter);
    throw refused;
  }
}

/** How often is too often, counted in this process's memory. */
export class RateLimits {
  readonly #reads: RateLimiterMemory;
  readonly #writes: RateLimiterMemory;
  readonly #wrong = new RateLimiterMemory({ points: wrongTokens, duration: wrongTokensS });

  constructor({ readsPerMinute, writesPerMinute }: RateSettings) {
    this.#reads = new RateLimiterMemory({ points: readsPerMinute, duration: minuteS });
    this.#writes = new RateLimiterMemory({ points: writesPerMinute, duration: minuteS });
  }

  /** Counts a request of an address; the seconds to wait where it is one too many, else null. */
  read(address: string): Promise<number | null> {
    return take(this.#reads, networkOf(address));
  }

  /** Counts a change by the holder of a token. */
  write(token: string): Promise<number | null> {
    return take(this.#writes, token);
  }

  /** The seconds that an address has to wait before another token of it is looked at; null for none. */
  async beforeToken(address: string): Promise<number | null> {
    const seen = await this.#wrong.get(networkOf(address));
    return seen && seen.consumedPoints >= wrongTokens ? secondsOf(seen, this.#wrong) : null;
  }

  /** Counts a token that is none. */
  async wrongToken(address: string): Promise<void> {
    await take(this.#wrong, networkOf(address));
  }
}
