import { randomBytes } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Exposure } from '../access/exposure.ts';
import type { Metrics } from './Metrics.ts';

declare module 'hono' {
  interface ContextVariableMap {
    requestId: string;
  }
}

/** One answered request. Nothing in it says what was read, asked for or written, nor who did. */
export interface RequestLine {
  requestId: string;
  method: string;
  /** Without the query; the route, where the address itself would name a report or is none of the server's. */
  path: string;
  status: number;
  ms: number;
}

const longestPath = 200;
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The route that answered: few of them, whatever is asked for. */
const routeOf = (c: Context): string => routePath(c) || '*';

/** The path as it may be kept: ids of reports may be made of their titles, and who mistypes may paste a token. */
function loggedPath(c: Context, route: string): string {
  if (route.includes(':') || c.res.status === 404) return route;
  const { path } = c.req;
  if (path.startsWith('/dataset/reports/')) return '/dataset/reports/*';
  return path.length > longestPath ? `${path.slice(0, longestPath)}…` : path;
}

/** Tells processes apart; a random number for each request would cost more than many requests do. */
const processId = randomBytes(4).toString('hex');
let requests = 0;

function nextId(): string {
  requests = (requests + 1) % 2 ** 32;
  return processId + requests.toString(16).padStart(8, '0');
}

/** Of the proxy, where that is believed; else a new one. */
function requestIdOf(c: Context, { trustProxy }: Exposure): string {
  const given = trustProxy ? c.req.header('X-Request-Id') : undefined;
  return given !== undefined && /^[\w-]{1,64}$/.test(given) ? given : nextId();
}

/** Counts and tells every answered request; the answer has its id in X-Request-Id. */
export function observeRequests({
  metrics,
  onRequest,
  exposure,
}: {
  metrics: Metrics;
  onRequest: (line: RequestLine) => void;
  exposure: Exposure;
}): MiddlewareHandler {
  return async (c, next) => {
    const begun = performance.now();
    const requestId = requestIdOf(c, exposure);
    c.set('requestId', requestId);
    await next();
    const ms = performance.now() - begun;
    const route = routeOf(c);
    const method = methods.has(c.req.method) ? c.req.method : 'OTHER';
    const { status } = c.res;
    c.res.headers.set('X-Request-Id', requestId);
    metrics.request(method, route, status, ms / 1000);
    onRequest({ requestId, method, path: loggedPath(c, route), status, ms: Math.round(ms * 10) / 10 });
  };
}
