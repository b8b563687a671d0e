import type { Context, MiddlewareHandler } from 'hono';

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

const everyAnswersPolicy = contentSecurityPolicy();

/** What the pages never use, and no text that gets into one may. */
const unusedFeatures = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'serial',
  'bluetooth',
  'midi',
];
const permissionsPolicy = unusedFeatures.map((feature) => `${feature}=()`).join(', ');

/** A year: browsers ask by TLS alone from then on. */
const tlsOnly = 'max-age=31536000';

/**
 * Sets the headers that keep other sites and untrusted text from using the page; an answer's own policy stays. `isHttps` says
 * whether a browser came by TLS.
 */
export const securityHeaders =
  (isHttps: (c: Context) => boolean): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const { headers } = c.res;
    if (isHttps(c)) headers.set('Strict-Transport-Security', tlsOnly);
    headers.set('Permissions-Policy', permissionsPolicy);
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', everyAnswersPolicy);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('X-Frame-Options', 'SAMEORIGIN');
  };
