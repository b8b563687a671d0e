import robotsParser from 'robots-parser';
import { FetchError } from './FetchError.ts';
import { fetchPublic, HttpStatusError, type Network } from './fetchPublic.ts';
import { agentName } from './userAgent.ts';

/** RFC 9309 has crawlers read at least the first 500 KiB. */
const limits = { maxBytes: 512_000, idleMs: 20_000, totalMs: 60_000 };
/** RFC 9309, 2.4: a copy older than a day should not be used. */
const KEPT_MS = 24 * 3_600_000;

/** What a site's robots.txt says to Balagh. */
export interface SiteRules {
  allows(url: URL): boolean;
  /** The pause between two requests that it asks for (Crawl-delay), in milliseconds; 0 where it names none. */
  pauseMs: number;
}

export type AskRules = (url: URL) => Promise<SiteRules>;

const noRules: SiteRules = { allows: () => true, pauseMs: 0 };

/** The rules of the site that `url` is on: all is allowed where there are none (4xx). Rejects where they cannot be had (RFC 9309). */
export async function siteRules(url: URL, network?: Network, signal?: AbortSignal): Promise<SiteRules> {
  const address = new URL('/robots.txt', url).href;
  try {
    const { bytes } = await fetchPublic(address, { ...limits, ...(signal ? { signal } : {}) }, network);
    const robots = robotsParser(address, new TextDecoder().decode(bytes));
    const delayS = robots.getCrawlDelay(agentName) ?? 0;
    return {
      allows: ({ href }) => robots.isAllowed(href, agentName) !== false,
      pauseMs: delayS > 0 ? delayS * 1000 : 0,
    };
  } catch (error) {
    if (error instanceof HttpStatusError && error.status >= 400 && error.status < 500) return noRules;
    throw error;
  }
}

/** The same, asked once a day for each site. */
export function rememberedRules(ask: AskRules, now: () => Date): AskRules {
  const known = new Map<string, { rules: SiteRules; askedAt: number }>();
  return async (url) => {
    const before = known.get(url.origin);
    const time = now().getTime();
    if (before && time - before.askedAt < KEPT_MS) return before.rules;
    const rules = await ask(url);
    known.set(url.origin, { rules, askedAt: time });
    return rules;
  };
}

/** For `beforeAsking`: rejects, in one line, where the site's rules forbid it. */
export const obeying =
  (ask: AskRules) =>
  async (url: URL): Promise<void> => {
    const rules = await ask(url);
    if (!rules.allows(url))
      throw new FetchError(
        'robots',
        `${url.href}: the site's robots.txt asks programs not to fetch it; save the page yourself`,
      );
  };
