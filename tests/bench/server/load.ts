import autocannon, { type Client } from 'autocannon';

export interface Load {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  megabytesPerSecond: number;
  /** Answers that were not 200, and requests without an answer. */
  wrong: number;
}

export const headers = { 'accept-encoding': 'gzip', connection: 'keep-alive' };
const asks = (paths: readonly string[]) => paths.map((path) => ({ method: 'GET' as const, path, headers }));

/**
 * Asks a server over one connection for each list of paths, one path after the other and over again, for some seconds. Each
 * begins somewhere else in its list, as readers do that came at different times.
 */
export async function load(
  url: string,
  lists: readonly (readonly string[])[],
  seconds: number,
): Promise<Load> {
  let clients = 0;
  const result = await autocannon({
    url,
    connections: lists.length,
    duration: seconds,
    timeout: 60,
    // Of its own for each connection: autocannon makes all requests anew for each, which takes longer than asking them.
    setupClient: (client: Client) => {
      const paths = lists[clients] ?? [];
      const begin = clients % Math.max(1, paths.length);
      clients += 1;
      client.setRequests(asks([...paths.slice(begin), ...paths.slice(0, begin)]));
    },
  });
  return {
    requestsPerSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    megabytesPerSecond: result.throughput.average / 1e6,
    wrong: result.non2xx + result.errors + result.timeouts,
  };
}
