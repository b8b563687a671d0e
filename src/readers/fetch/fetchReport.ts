import { MAX_REPORT_BYTES } from '../limits.ts';
import { type FetchedFile, fetchPublic, type Network } from './fetchPublic.ts';
import { type AskRules, obeying, siteRules } from './robots.ts';

const limits = { maxBytes: MAX_REPORT_BYTES, idleMs: 20_000, totalMs: 60_000 };

/** What one who fetches many pages hands in: rules of sites that were asked before, and how to stop. */
export interface FetchCare {
  rules?: AskRules;
  signal?: AbortSignal;
}

/**
 * One report's bytes from a public web address: 5 MB and a minute at the most, and only where the site's robots.txt, asked
 * anew at every redirect, does not forbid it. Rejects with a FetchError; a test hands in another network.
 * `signal` stops it.
 */
export async function fetchReport(
  address: string,
  network?: Network,
  { rules = (url) => siteRules(url, network, signal), signal }: FetchCare = {},
): Promise<FetchedFile> {
  return await fetchPublic(
    address,
    { ...limits, beforeAsking: obeying(rules), ...(signal ? { signal } : {}) },
    network,
  );
}
