import autocannon from 'autocannon';

export interface Load {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  megabytesPerSecond: number;
  /** Answers that were not 200, and requests without an answer. */
  wrong: number;
}

/** Asks a server for these paths in turn over so many connections for some seconds, in a thread of its own. */
export async function load(
  url: string,
  paths: readonly string[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
  const headers = { 'accept-encoding': 'gzip', connection: 'keep-alive' };
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    workers: 1,
    timeout: 60,
    requests: paths.map((path) => ({ method: 'GET', path, headers })),
  });
  return {
    requestsPerSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    megabytesPerSecond: result.throughput.average / 1e6,
    wrong: result.non2xx + result.errors + result.timeouts,
  };
}
