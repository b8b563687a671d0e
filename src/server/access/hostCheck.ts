import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { Context, MiddlewareHandler } from 'hono';
import type { Exposure } from './exposure.ts';

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];
/** Asked by machines that know the server by its address, and answered without anything that was reported. */
const probes = new Set(['/healthz', '/readyz', '/metrics']);

/** Name and port of a Host header, in lower case; browsers leave the port out when it is the default one. */
function splitHost(header: string | undefined): { name: string; port: string } {
  const [, name = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec((header ?? '').toLowerCase()) ?? [];
  return { name, port: port || '80' };
}

/** True for a name that no page of another site can have: it would have to be looked up first (DNS rebinding). */
function isOwnName(name: string): boolean {
  const own = hostname().toLowerCase();
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0 || [...loopbackNames, own, `${own}.local`].includes(name);
}

function isExpected(c: Context, port: number, { shared, publicUrl }: Exposure): boolean {
  const header = (c.req.header('Host') ?? '').toLowerCase();
  if (publicUrl !== null && header === publicUrl.host) return true;
  const host = splitHost(header);
  const isOwnPort = host.port === String(port);
  if (isOwnPort && loopbackNames.includes(host.name)) return true;
  if (!shared || !isOwnPort) return false;
  return (publicUrl === null || probes.has(c.req.path)) && isOwnName(host.name);
}

/**
 * Refuses requests whose Host is not this server's: a page of another site that points its own name at this machine (DNS
 * rebinding) would otherwise read the reports. Names are this machine's own, and the one that people are told (public URL).
 */
export function ownHostOnly(port: () => number, exposure: Exposure): MiddlewareHandler {
  return async (c, next) => {
    if (isExpected(c, port(), exposure)) return await next();
    const at = exposure.publicUrl?.origin ?? `http://127.0.0.1:${port()}`;
    const how = exposure.shared ? '; to give it another name, start it with --public-url https://NAME' : '';
    return c.json({ error: `this server answers only on ${at}/${how}` }, 421);
  };
}
