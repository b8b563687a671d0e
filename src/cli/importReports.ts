import type { Extractor } from '../extract/extractReport.ts';
import type { Extraction } from '../model/extraction.ts';
import type { ReadFailure, ReadResult, ReadSuccess } from '../readers/Reader.ts';
import type { AddOutcome, DifferingField, Store } from '../store/Store.ts';
import { StoreError } from '../store/StoreError.ts';
import { extractToStore } from './extractReport.ts';
import { shortId } from './output/shortId.ts';

export interface ImportSettings {
  extract: Extractor;
  home: string | null;
  /** Balagh's version. */
  machine: string;
  now: () => Date;
  /** Let reports that were removed come back. */
  restore: boolean;
}

export interface ImportTally {
  added: number;
  incidents: number;
  alreadyThere: number;
  failures: ReadFailure[];
  /** What a person should know of reports that were not stored as given. */
  notices: string[];
  /** Stored reports whose relative dates are unknown. */
  undated: number;
  /** Stored reports in which no incident was read. */
  withoutIncident: number;
  /** The first of both, with where they are and why. */
  doubts: string[];
}

/** How many doubtful reports are named; the rest is counted. */
const mostDoubts = 10;
/** Ids tried for one report: more than a few are taken only when someone takes them on purpose. */
const mostIds = 5;

const fieldNames: Record<DifferingField, string> = {
  title: 'title',
  text: 'text',
  lang: 'language',
  outlet: 'outlet',
  url: 'address',
  publishedAt: 'publication date',
};

function differsNotice(id: string, differs: readonly DifferingField[]): string {
  const fields = differs.map((field) => fieldNames[field]).join(', ');
  const name = shortId(id);
  return (
    `${name}: already there with another ${fields}; what is there was kept ` +
    `(to replace it: balagh remove ${name}, then this import again with --restore)`
  );
}

/** Counts a stored report that a person should look at, for want of a date or of incidents. */
function noteDoubts({ where, warnings }: ReadSuccess, extraction: Extraction, tally: ImportTally): void {
  const undated = extraction.report.publishedAt === null;
  const empty = extraction.incidents.length === 0;
  if (!undated && !empty) return;
  if (undated) tally.undated += 1;
  if (empty) tally.withoutIncident += 1;
  if (tally.doubts.length === mostDoubts) return;
  const why = [...(undated ? ['no publication date'] : []), ...(empty ? ['no incident'] : []), ...warnings];
  tally.doubts.push(`${where}: ${why.join('; ')}`);
}

/** Extracts and adds under `id`, and again under the id the store gives when that one was taken since. */
async function addUnderFreeId(
  { report, warnings }: ReadSuccess,
  id: string,
  store: Store,
  { extract, home, machine, now, restore }: ImportSettings,
): Promise<{ extraction: Extraction; outcome: AddOutcome }> {
  for (let attempt = 1, free = id; ; attempt++) {
    const extraction = extractToStore(extract, { ...report, id: free }, warnings);
    const time = now().toISOString();
    const provenance = { retrievedAt: time, extractedAt: time, machine, home, readWarnings: warnings };
    const outcome = await store.add(extraction, provenance, { restore });
    if (outcome.kind !== 'new' || attempt === mostIds) return { extraction, outcome };
    free = outcome.id;
  }
}

/** Stores one report with its extraction, and counts what came of it. Only a StoreError stops the whole import. */
async function importOne(
  read: ReadSuccess,
  store: Store,
  settings: ImportSettings,
  tally: ImportTally,
): Promise<void> {
  const { report: given } = read;
  const known = await store.lookup(given, { restore: settings.restore });
  if (known.kind === 'already-there') {
    tally.alreadyThere += 1;
    if (known.differs.length > 0) tally.notices.push(differsNotice(known.id, known.differs));
    return;
  }
  if (known.kind === 'removed') {
    const why = known.reason ? ` (${known.reason})` : '';
    tally.notices.push(
      `${shortId(known.id)}: left out, it was removed on ${known.removedAt}${why}; --restore brings it back`,
    );
    return;
  }
  const { extraction, outcome } = await addUnderFreeId(read, known.id, store, settings);
  if (outcome.kind === 'new') throw new Error(`no free id for it, "${outcome.id}" is taken: give it another`);
  if (outcome.kind !== 'added') {
    tally.alreadyThere += 1;
    return;
  }
  if (outcome.id !== given.id) {
    tally.notices.push(
      `${shortId(given.id)}: stored as ${shortId(outcome.id)}, the id is taken or cannot be used`,
    );
  }
  tally.added += 1;
  tally.incidents += extraction.incidents.length;
  noteDoubts(read, extraction, tally);
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
  const tally: ImportTally = {
    added: 0,
    incidents: 0,
    alreadyThere: 0,
    failures: [],
    notices: [],
    undated: 0,
    withoutIncident: 0,
    doubts: [],
  };
  for await (const result of results) {
    if (result.ok) {
      try {
        await importOne(result, store, settings, tally);
      } catch (error) {
        if (error instanceof StoreError) throw error;
        const why = error instanceof Error ? error.message : String(error);
        tally.failures.push({
          ok: false,
          where: result.where,
          error: `could not be read: ${why}`,
        });
      }
    } else tally.failures.push(result);
    after(tally);
  }
  return tally;
}
