import type { Context, MiddlewareHandler } from 'hono';

/** Seconds that a browser may keep the answer to a preflight. */
const preflightAgeS = 600;

/** What other sites' pages may read by `--cors`: these origins, or all ('*'). */
export type CorsOrigins = readonly string[];

function leaveOf(c: Context, origins: CorsOrigins): string | null {
  const origin = c.req.header('Origin');
  if (origin === undefined) return null;
  if (origins.includes('*')) return '*';
  return origins.includes(origin.toLowerCase()) ? origin : null;
}

function preflight(c: Context, leave: string | null): Response {
  const method = c.req.header('Access-Control-Request-Method') ?? '';
  if (leave === null)
    return c.json({ error: 'pages of other sites may not read here: see balagh serve --cors' }, 403);
  if (method !== 'GET' && method !== 'HEAD')
    return c.json({ error: 'pages of other sites may only read (GET, HEAD)' }, 403);
  const headers = new Headers({
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': 'Accept, If-None-Match, Last-Event-ID',
    'Access-Control-Max-Age': String(preflightAgeS),
  });
  // Chrome asks this of what runs on the user's own machine.
  if (c.req.header('Access-Control-Request-Private-Network') === 'true')
    headers.set('Access-Control-Allow-Private-Network', 'true');
  return new Response(null, { status: 204, headers });
}

/** Lets the pages of these origins read, by GET and HEAD alone and without cookies; nobody where the list is empty. */
export function corsFor(origins: CorsOrigins): MiddlewareHandler {
  const allowed = origins.map((origin) => origin.toLowerCase().replace(/\/$/, ''));
  return async (c, next) => {
    const leave = leaveOf(c, allowed);
    if (c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined)
      c.res = preflight(c, leave);
    else await next();
    c.res.headers.append('Vary', 'Origin');
    if (leave === null) return;
    c.res.headers.set('Access-Control-Allow-Origin', leave);
    c.res.headers.set('Access-Control-Expose-Headers', 'ETag, Link');
  };
}
