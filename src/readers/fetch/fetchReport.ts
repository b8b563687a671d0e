import robotsParser from 'robots-parser';
import { MAX_REPORT_BYTES } from '../limits.ts';
import { type FetchedFile, fetchPublic, HttpStatusError, type Network } from './fetchPublic.ts';

/** The name by which Balagh asks, and by which a site's robots.txt may refuse it. */
const AGENT = 'Balagh';
const limits = { maxBytes: MAX_REPORT_BYTES, idleMs: 20_000, totalMs: 60_000 };
/** RFC 9309 has crawlers read at least the first 500 KiB. */
const robotsLimits = { ...limits, maxBytes: 512_000 };

/** Whether the site's robots.txt lets Balagh ask: yes where there is none (4xx), no where it cannot be had (RFC 9309). */
async function askedNotTo(url: URL, network?: Network): Promise<boolean> {
  const address = new URL('/robots.txt', url).href;
  try {
    const { bytes } = await fetchPublic(address, robotsLimits, network);
    return robotsParser(address, new TextDecoder().decode(bytes)).isAllowed(url.href, AGENT) === false;
  } catch (error) {
    if (error instanceof HttpStatusError && error.status >= 400 && error.status < 500) return false;
    throw error;
  }
}

/**
 * One report's bytes from a public web address: 5 MB and a minute at the most, and only where the site's robots.txt, asked
 * anew at every redirect, does not forbid it. Rejects in one line that says why; a test hands in another network.
 */
export async function fetchReport(address: string, network?: Network): Promise<FetchedFile> {
  const beforeAsking = async (url: URL): Promise<void> => {
    if (await askedNotTo(url, network))
      throw new Error(
        `${url.href}: the site's robots.txt asks programs not to fetch it; save the page yourself`,
      );
  };
  return await fetchPublic(address, { ...limits, beforeAsking }, network);
}
