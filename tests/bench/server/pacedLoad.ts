import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { headers, type Load } from './load.ts';

/** The whole answer's status and size. */
function ask(agent: Agent, url: URL): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

/**
 * Asks a server so many times a second, whatever it answers, over as many connections as there are lists of paths: how long
 * readers wait who do not wait for each other. Times count from when a request was due.
 */
export async function pacedLoad(
  url: string,
  lists: readonly (readonly string[])[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: lists.length });
  const times: number[] = [];
  let [bytes, wrong] = [0, 0];
  const begun = performance.now();
  const askAt = async (number: number): Promise<void> => {
    const list = lists[number % lists.length] ?? ['/'];
    // Each list from another place on, as readers do that came at different times.
    const path = list[(Math.floor(number / lists.length) + number) % list.length] ?? '/';
    const answer = await ask(agent, new URL(path, url)).catch(() => null);
    times.push(performance.now() - begun - (number * 1000) / perSecond);
    bytes += answer?.bytes ?? 0;
    if (answer?.status !== 200) wrong += 1;
  };
  const all: Promise<void>[] = [];
  for (let number = 0; number < perSecond * seconds; number++) {
    const dueMs = (number * 1000) / perSecond - (performance.now() - begun);
    if (dueMs > 0) await wait(dueMs);
    all.push(askAt(number));
  }
  await Promise.all(all);
  agent.destroy();
  const tookS = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(times[Math.floor(times.length * share)] ?? 0);
  return {
    requestsPerSecond: times.length / tookS,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    megabytesPerSecond: bytes / 1e6 / tookS,
    wrong,
  };
}
