import type { Context, MiddlewareHandler } from 'hono';
import { mayAs, type Role } from '../../access/role.ts';
import { type Exposure, isForwarded, ownOrigins } from '../access/exposure.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True when a page of this server itself asks. Browsers send Sec-Fetch-Site with every request, and Origin with every
 * one that writes; a page of another site can set neither (Fetch Standard, forbidden request-headers).
 */
function isSameOrigin(c: Context, exposure: Exposure): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  const origin = c.req.header('Origin');
  if (origin !== undefined && !ownOrigins(c, exposure).includes(origin.toLowerCase())) return false;
  return site === undefined ? origin !== undefined : site === 'same-origin';
}

/**
 * Lets a request write only as JSON, and only when a page of this server sends it or a program that shows its token itself:
 * the page of another site that the user has open could send a form or plain text without being asked (CSRF).
 */
export function writesOfOwnPagesOnly(exposure: Exposure): MiddlewareHandler {
  return async (c, next) => {
    if (reading.has(c.req.method)) return await next();
    if (c.get('identity').by !== 'header' && !isSameOrigin(c, exposure)) {
      return c.json(
        {
          error:
            'only pages of this server may write: send the header Origin (or Sec-Fetch-Site: same-origin) of its address, or Authorization: Bearer TOKEN',
        },
        403,
      );
    }
    const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json')
      return c.json({ error: 'send JSON, with the header Content-Type: application/json' }, 415);
    return await next();
  };
}

const doing: Record<Role, string> = {
  reader: 'reading here',
  editor: 'writing here',
  admin: 'this',
};

/** Says why who asks may not do what a role is needed for, with what to do about it; null when they may. */
export function refusal(c: Context, needed: Role, { shared }: Exposure): Response | null {
  const { role, token } = c.get('identity');
  if (mayAs(role, needed)) return null;
  if (!shared && isForwarded(c)) {
    const error = `${doing[needed]} is for the users of this machine, and this came through a proxy: start the server with --public-url`;
    return c.json({ error }, 403);
  }
  if (token !== null) {
    const error = `${doing[needed]} needs a token of the role ${needed}, and this one is of a ${role}: ask whoever runs this server`;
    return c.json({ error, role }, 403);
  }
  c.header('WWW-Authenticate', 'Bearer realm="balagh"');
  const error = `${doing[needed]} needs a token: sign in, or send Authorization: Bearer TOKEN; whoever runs this server makes one (balagh token create)`;
  return c.json({ error, needs: needed }, 401);
}

/** Lets through who has a role. */
export function needs(role: Role, exposure: Exposure): MiddlewareHandler {
  return async (c, next) => refusal(c, role, exposure) ?? (await next());
}

/** What anybody may ask: whether they may, and to sign in or out. */
const open = /\/api\/(session|status)$/;

/** Lets everyone read who may, and editors write. */
export function readersAndEditors(exposure: Exposure): MiddlewareHandler {
  return async (c, next) => {
    if (open.test(c.req.path)) return await next();
    return refusal(c, reading.has(c.req.method) ? 'reader' : 'editor', exposure) ?? (await next());
  };
}
