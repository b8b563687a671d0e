import type { Extractor } from '../extract/extractReport.ts';
import type { ReadFailure, ReadResult, ReadSuccess } from '../readers/Reader.ts';
import type { Store } from '../store/Store.ts';
import { StoreError } from '../store/StoreError.ts';
import { withReadWarnings } from './extractReport.ts';

export interface ImportSettings {
  extract: Extractor;
  home: string | null;
  /** Balagh's version. */
  machine: string;
  now: () => Date;
  /** Let reports that were removed come back. */
  restore: boolean;
  /** Names the input that is being read, for the report of failures. */
  where: (id: string) => string;
}

export interface ImportTally {
  added: number;
  incidents: number;
  alreadyThere: number;
  failures: ReadFailure[];
  /** What a person should know of reports that were not stored as given. */
  notices: string[];
}

/** Stores one report with its extraction, and counts what came of it. Only a StoreError stops the whole import. */
async function importOne(
  { report: given, warnings }: ReadSuccess,
  store: Store,
  settings: ImportSettings,
  tally: ImportTally,
): Promise<void> {
  const known = await store.lookup(given);
  if (known.kind === 'already-there') {
    tally.alreadyThere += 1;
    if (known.differs.length > 0) {
      tally.notices.push(
        `${known.id}: already there with another ${known.differs.join(', ')}; what is there was kept`,
      );
    }
    return;
  }
  if (known.kind === 'removed' && !settings.restore) {
    const why = known.reason ? ` (${known.reason})` : '';
    tally.notices.push(
      `${known.id}: left out, it was removed on ${known.removedAt}${why}; --restore brings it back`,
    );
    return;
  }
  if (known.id !== given.id)
    tally.notices.push(`${given.id}: stored as ${known.id}, the id is taken or cannot be used`);
  const report = { ...given, id: known.id };
  const extraction = withReadWarnings(settings.extract(report), warnings);
  if (extraction.error !== undefined) throw new Error(extraction.error);
  const time = settings.now().toISOString();
  const { home, machine, restore } = settings;
  const provenance = { retrievedAt: time, extractedAt: time, machine, home, readWarnings: warnings };
  const outcome = await store.add(extraction, provenance, { restore });
  if (outcome.kind !== 'added') {
    tally.alreadyThere += 1;
    return;
  }
  tally.added += 1;
  tally.incidents += extraction.incidents.length;
}

/**
 * Imports all reports that are read, one transaction each: what can be stored is, what cannot is in `failures`. `after`
 * is called after each. Rejects with a StoreError when the store itself fails; what was stored before stays.
 */
export async function importReports(
  results: AsyncIterable<ReadResult>,
  store: Store,
  settings: ImportSettings,
  after: (tally: ImportTally) => void = () => {},
): Promise<ImportTally> {
  const tally: ImportTally = { added: 0, incidents: 0, alreadyThere: 0, failures: [], notices: [] };
  for await (const result of results) {
    if (result.ok) {
      try {
        await importOne(result, store, settings, tally);
      } catch (error) {
        if (error instanceof StoreError) throw error;
        const why = error instanceof Error ? error.message : String(error);
        tally.failures.push({
          ok: false,
          where: settings.where(result.report.id),
          error: `could not be read: ${why}`,
        });
      }
    } else tally.failures.push(result);
    after(tally);
  }
  return tally;
}
