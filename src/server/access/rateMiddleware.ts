import type { Context, MiddlewareHandler } from 'hono';
import { addressOf, type Exposure } from './exposure.ts';
import type { RateLimits } from './RateLimits.ts';

/** The answer to who asks too often. */
export function tooOften(c: Context, waitS: number): Response {
  c.header('Retry-After', String(waitS));
  const error = `too many requests: try again in ${waitS} seconds`;
  return c.json({ error, retry_after_s: waitS }, 429);
}

/** Counts every request of an address. */
export function limitReads(limits: RateLimits, exposure: Exposure): MiddlewareHandler {
  return async (c, next) => {
    const waitS = await limits.read(addressOf(c, exposure));
    return waitS === null ? await next() : tooOften(c, waitS);
  };
}

/** Counts what the holder of a token changes. */
export function limitWrites(limits: RateLimits): MiddlewareHandler {
  return async (c, next) => {
    const { token } = c.get('identity');
    const isWrite = token !== null && !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    const waitS = isWrite ? await limits.write(token) : null;
    return waitS === null ? await next() : tooOften(c, waitS);
  };
}
