/** Cookie that holds the origin of the tiles a person chose in the viewer, percent-encoded (web/basemap/choice/allowHost.ts). */
const cookieName = 'balagh_tiles';
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The origin of the base map's tiles that a page may load images from, read from a `Cookie` header: one https host, or
 * http on this machine. Null without one, and for anything else: it goes into the page's policy, where a stray `;` or
 * `*` would open more.
 */
export function tileHostOf(cookies: string | undefined): string | null {
  const entry = (cookies ?? '').split(';').find((part) => part.trim().startsWith(`${cookieName}=`));
  if (entry === undefined) return null;
  try {
    const text = decodeURIComponent(entry.slice(entry.indexOf('=') + 1).trim());
    const { origin, protocol, hostname } = new URL(text);
    const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
    return isSafe && origin === text && /^[a-z0-9.:/[\]-]+$/.test(origin) ? origin : null;
  } catch {
    return null;
  }
}
