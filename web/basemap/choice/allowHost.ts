/**
 * Pages of `balagh serve` may load images from nowhere else. Which host of tiles a person chose stands in this cookie;
 * the server puts that one host into the policy of the page (src/server/tileHost.ts).
 */
export const tileHostCookie = 'balagh_tiles';
const YEAR_S = 31_536_000;

/** The host that the policy of this page allows; null where no server of ours set one (a folder of static files). */
export function allowedHost(page: Document = document): string | null {
  return page.querySelector('meta[name="balagh-tiles"]')?.getAttribute('content') ?? null;
}

/**
 * Asks for a host to be allowed; the page is loaded again where it is not yet, which true tells. The address keeps what
 * is shown.
 */
export function allowHost(
  origin: string,
  page: Document = document,
  reload = () => location.reload(),
): boolean {
  const allowed = allowedHost(page);
  if (allowed === null || allowed === origin) return false;
  page.cookie = `${tileHostCookie}=${encodeURIComponent(origin)}; path=/; max-age=${YEAR_S}; samesite=strict`;
  reload();
  return true;
}

/** Takes the permission back: from the next loading of the page on, no other host is allowed. */
export function forgetHost(page: Document = document): void {
  page.cookie = `${tileHostCookie}=; path=/; max-age=0; samesite=strict`;
}
