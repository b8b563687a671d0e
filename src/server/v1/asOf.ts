import type { Since, Store, StorePosition } from '../../store/Store.ts';

/** Longer than a report takes from the time that it is stamped with until all can read it, seconds on a busy machine. */
const marginMs = 60_000;

/** What `updated_since` takes of the same store only, beside the time. */
export interface AskedSince extends Since {
  store?: string;
}

/** As much of a store's name as tells it from others. */
const nameOf = ({ store }: StorePosition): string => store.slice(0, 12);

/**
 * The time before which nothing is still being written, and how far the store has come: who asks for what was updated since
 * it misses nothing, even where the clock of this or another machine is set back meanwhile.
 */
export async function asOf(store: Pick<Store, 'position'>, now: Date): Promise<string> {
  const position = await store.position();
  const { report, incident, correction } = position;
  const time = new Date(now.getTime() - marginMs).toISOString();
  return `${time}@${nameOf(position)}.${report}.${incident}.${correction}`;
}

/** What {@link asOf} gave, read again; null for what it did not give. */
export function readAsOf(given: string): AskedSince | null {
  const [, time = '', store = '', ...numbers] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)@([0-9a-f]{1,12})\.(\d{1,15})\.(\d{1,15})\.(\d{1,15})$/.exec(
      given,
    ) ?? [];
  if (!Number.isFinite(Date.parse(time))) return null;
  const [report = 0, incident = 0, correction = 0] = numbers.map(Number);
  return { time, store, after: { report, incident, correction } };
}

/** What to look for in this store: positions of another one say nothing here. */
export async function sinceIn(
  store: Pick<Store, 'position'>,
  asked: AskedSince | undefined,
): Promise<Since | undefined> {
  if (asked?.after === undefined) return asked;
  const { time, after } = asked;
  return asked.store === nameOf(await store.position()) ? { time, after } : { time };
}
