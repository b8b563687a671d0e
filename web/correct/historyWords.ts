import type { LogEntry } from '../../src/model/correction.ts';
import { valueBefore } from './logOf.ts';
import type { CorrectWords } from './useCorrectWords.ts';
import { valueWords } from './valueWords.ts';

/** What an entry of the log is, in one or two words. */
export function entryName(entry: LogEntry, log: readonly LogEntry[], all: CorrectWords): string {
  const { history } = all.correct;
  const nameOf = (kind: string) => history.kinds[kind] ?? kind;
  if (entry.kind !== 'undo') return nameOf(entry.kind);
  const taken = log.find((other) => other.log === entry.log && other.number === entry.undoes);
  return taken ? history.tookBack(entryName(taken, log, all)) : nameOf('undo');
}

/** What it changed, from what to what; null for what changes no reading. */
export function entryChange(
  entry: LogEntry,
  log: readonly LogEntry[],
  all: CorrectWords,
): { readonly before: string | null; readonly after: string } | null {
  if (entry.log === 'events' || entry.kind === 'undo' || entry.emptied) return null;
  const after = valueWords(entry.kind, entry.value, all);
  if (entry.kind === 'note') return { before: null, after };
  return { before: valueWords(entry.kind, valueBefore(entry, log), all), after };
}
