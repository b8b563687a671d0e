/** Longer than a report takes from the time that it is stamped with until all can read it, seconds on a busy machine. */
const marginMs = 60_000;

/** A time before which nothing is still being written: who asks for what was updated since it misses nothing. */
export const asOf = (now: Date): string => new Date(now.getTime() - marginMs).toISOString();
