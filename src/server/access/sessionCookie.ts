import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Exposure, isHttps } from './exposure.ts';

// Over TLS the prefix keeps pages of a neighbouring name, and of the same one without TLS, from setting it (RFC 6265bis).
const nameOf = (c: Context, exposure: Exposure): string =>
  isHttps(c, exposure) ? '__Host-balagh_session' : 'balagh_session';

const attributes = (c: Context, exposure: Exposure) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Strict' as const,
  secure: isHttps(c, exposure),
});

/** The token that a browser signed in with; the page's scripts cannot read it, and it is gone when the browser is closed. */
export const sessionOf = (c: Context, exposure: Exposure): string | undefined =>
  getCookie(c, nameOf(c, exposure));

export const keepSession = (c: Context, exposure: Exposure, token: string): void =>
  setCookie(c, nameOf(c, exposure), token, attributes(c, exposure));

export function endSession(c: Context, exposure: Exposure): void {
  deleteCookie(c, nameOf(c, exposure), attributes(c, exposure));
}
