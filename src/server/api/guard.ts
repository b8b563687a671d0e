import type { Context, MiddlewareHandler } from 'hono';

/** Says whether whoever asks may write. The one place where tokens and roles will come in. */
export type MayWrite = (c: Context) => boolean;

/** The user of this machine alone reaches the server (loopback), so whoever asks may. */
export const everyoneMayWrite: MayWrite = () => true;

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True when a page of this server itself asks. Browsers send Sec-Fetch-Site with every request, and Origin with every
 * one that writes; a page of another site can set neither (Fetch Standard, forbidden request-headers).
 */
function isSameOrigin(c: Context): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  const origin = c.req.header('Origin');
  const own = `http://${(c.req.header('Host') ?? '').toLowerCase()}`;
  if (origin !== undefined && origin.toLowerCase() !== own) return false;
  return site === undefined ? origin !== undefined : site === 'same-origin';
}

/**
 * Lets a request write only when a page of this server sends it, as JSON: the page of another site that the user has open
 * could send a form or plain text without being asked (CSRF).
 */
export function writesOfOwnPagesOnly(mayWrite: MayWrite): MiddlewareHandler {
  return async (c, next) => {
    if (reading.has(c.req.method)) return await next();
    if (!isSameOrigin(c)) {
      return c.json(
        {
          error:
            'only pages of this server may write: send the header Origin (or Sec-Fetch-Site: same-origin) of its address',
        },
        403,
      );
    }
    const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json')
      return c.json({ error: 'send JSON, with the header Content-Type: application/json' }, 415);
    if (!mayWrite(c)) return c.json({ error: 'you may not write here' }, 403);
    return await next();
  };
}
