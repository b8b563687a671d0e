import type { LogEntry } from '../../src/model/correction.ts';

/** Whether a correction of the log is about this incident now, or, with null, about its report as a whole. */
export const isAbout = (entry: LogEntry, incident: string | null): boolean =>
  entry.log === 'corrections' &&
  (incident === null
    ? entry.incidents.length === 0
    : entry.appliesTo === incident || entry.incidents.includes(incident));

/** Number of the last correction of a target that is known here, 0 for none: what is newer was done by others. */
export const lastKnown = (log: readonly LogEntry[], incident: string | null): number =>
  Math.max(0, ...log.filter((entry) => isAbout(entry, incident)).map(({ number }) => number));

/** Whether an entry can be taken back: it is in force, says something, and is no undo itself. */
export const canUndo = ({ kind, undoneBy, emptied }: LogEntry): boolean =>
  kind !== 'undo' && undoneBy === null && !emptied;

/**
 * What stood there before a correction: the value of the correction that it followed, where that was in force, else what
 * the machine had read.
 */
export function valueBefore(entry: LogEntry, log: readonly LogEntry[]): unknown {
  const target = entry.appliesTo ?? entry.incidents[0] ?? null;
  const earlier = log.filter(
    (other) =>
      other.kind === entry.kind &&
      other.number < entry.number &&
      other.report === entry.report &&
      isAbout(other, target) &&
      (other.undoneBy === null || other.undoneBy > entry.number),
  );
  return earlier.length > 0 ? earlier.at(-1)?.value : entry.replaced;
}
