import type { MiddlewareHandler } from 'hono';

/**
 * What the pages may load: only from this server. Styles that scripts set one by one (Leaflet, React) are not inline
 * styles; the one style element that React Aria adds carries the page's nonce. Images as `data:` are Leaflet's;
 * `tileHost` is the one other host of images, that of the base map a person chose (tileHost.ts).
 */
export function contentSecurityPolicy(nonce?: string, tileHost: string | null = null): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    `img-src 'self' data:${tileHost === null ? '' : ` ${tileHost}`}`,
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** Sets the headers that keep other sites and untrusted text from using the page; an answer's own policy stays. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.has('Content-Security-Policy'))
    headers.set('Content-Security-Policy', contentSecurityPolicy());
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('X-Frame-Options', 'SAMEORIGIN');
};

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses requests whose Host is not this machine: a page of another site that points its own name at 127.0.0.1 (DNS
 * rebinding) would otherwise read the reports.
 */
export function loopbackHostOnly(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const host = (c.req.header('Host') ?? '').toLowerCase();
    const suffix = `:${port()}`;
    // Browsers leave the port out when it is the default one.
    const name =
      port() === 80 && !/:\d+$/.test(host)
        ? host
        : host.endsWith(suffix)
          ? host.slice(0, -suffix.length)
          : '';
    if (loopbackNames.includes(name)) return await next();
    return c.json({ error: `this server answers only on http://127.0.0.1:${port()}/` }, 421);
  };
}
