/** The public tiles of OpenStreetMap, for modest use by a person: https://operations.osmfoundation.org/policies/tiles/ */
export const openStreetMapTiles = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';
export const openStreetMapCredit = '© OpenStreetMap contributors';

/** What is wrong with an address of tiles. */
export type TemplateProblem =
  | 'empty'
  | 'notAddress'
  | 'notSecure'
  | 'noCoordinates'
  | 'otherPlaceholder'
  | 'password';

const LONGEST = 2000;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** True for an address that leaves this machine only encrypted: https, or http to this machine itself. */
export const isSafeAddress = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));

/**
 * Reads the address of raster tiles, with `{z}`, `{x}` and `{y}` in it (`{r}`, `@2x` for fine screens, is allowed).
 * Gives the origin that tiles will come from, or what is wrong.
 */
export function readTemplate(text: string): { url: string; origin: string } | { problem: TemplateProblem } {
  const url = text.trim();
  if (url === '') return { problem: 'empty' };
  if (url.length > LONGEST) return { problem: 'notAddress' };
  const placeholders: string[] = url.match(/\{[^}]*\}/g) ?? [];
  if (!['{z}', '{x}', '{y}'].every((name) => placeholders.includes(name)))
    return { problem: 'noCoordinates' };
  if (placeholders.some((name) => !['{z}', '{x}', '{y}', '{r}'].includes(name)))
    return { problem: 'otherPlaceholder' };
  let read: URL;
  try {
    read = new URL(url.replace(/\{[^}]*\}/g, '0'));
  } catch {
    return { problem: 'notAddress' };
  }
  if (!isSafeAddress(read)) return { problem: 'notSecure' };
  if (read.username !== '' || read.password !== '') return { problem: 'password' };
  // A placeholder in the host's name would let one address ask many hosts.
  if (!url.startsWith(read.origin) && !url.toLowerCase().startsWith(read.origin))
    return { problem: 'notAddress' };
  return { url, origin: read.origin };
}
