import type { Extraction } from '../model/extraction.ts';
import type { ReadFailure, ReadResult, ReadSuccess } from '../readers/Reader.ts';
import type { AddOutcome, AlikeReport, DifferingField, Lookup, Store } from '../store/Store.ts';
import { StoreError } from '../store/StoreError.ts';
import { ahead } from './ahead.ts';
import { shortId } from './output/shortId.ts';
import type { ReadingPool } from './readingPool.ts';

export interface ImportSettings {
  pool: Pick<ReadingPool, 'extract' | 'width'>;
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
  /** Stored reports that say what one stored before says: how many are near-identical, how many another version of a feed's item. */
  nearIdentical: number;
  versions: number;
  /** The first of both, with where they are and which report they are like. */
  alike: string[];
}

/** How many doubtful reports are named; the rest is counted. */
const mostDoubts = 10;
/** How many reports like another are named; the rest is counted. */
const mostAlike = 100;
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
    `(to replace it: balagh remove ${name} --by NAME, then this import again with --restore)`
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

/** Counts a stored report whose text, or the feed's item that it is, was stored before. */
function noteAlike(where: string, alike: AlikeReport | undefined, tally: ImportTally): void {
  if (!alike) return;
  if (alike.why === 'version') tally.versions += 1;
  else tally.nearIdentical += 1;
  if (tally.alike.length === mostAlike) return;
  const how = alike.why === 'version' ? 'another version of' : 'near-identical to';
  tally.alike.push(
    `${where}: ${how} ${shortId(alike.id)}${alike.outlet === null ? '' : `, ${alike.outlet}`}`,
  );
}

/** What is known of a report before it is stored; `extraction` is there when it is new. */
interface Prepared {
  known: Lookup;
  extraction: Extraction | null;
}

async function prepare(
  { report, warnings }: ReadSuccess,
  store: Store,
  { pool, restore }: ImportSettings,
): Promise<Prepared> {
  const known = await store.lookup(report, { restore });
  if (known.kind !== 'new') return { known, extraction: null };
  return { known, extraction: await pool.extract({ ...report, id: known.id }, warnings) };
}

/** Adds an extraction, and reads anew under the id that the store gives when another report took its own meanwhile. */
async function addUnderFreeId(
  { report, warnings }: ReadSuccess,
  first: Extraction,
  store: Store,
  { pool, home, machine, now, restore }: ImportSettings,
): Promise<{ extraction: Extraction; outcome: AddOutcome }> {
  let extraction = first;
  for (let attempt = 1; ; attempt++) {
    const time = now().toISOString();
    const provenance = { retrievedAt: time, extractedAt: time, machine, home, readWarnings: warnings };
    const outcome = await store.add(extraction, provenance, { restore });
    if (outcome.kind !== 'new' || attempt === mostIds) return { extraction, outcome };
    extraction = await pool.extract({ ...report, id: outcome.id }, warnings);
  }
}

/** Stores one report with its extraction, and counts what came of it. */
async function importOne(
  read: ReadSuccess,
  { known, extraction: first }: Prepared,
  store: Store,
  settings: ImportSettings,
  tally: ImportTally,
): Promise<void> {
  const { report: given } = read;
  if (known.kind === 'already-there') {
    tally.alreadyThere += 1;
    if (known.differs.length > 0) tally.notices.push(differsNotice(known.id, known.differs));
    return;
  }
  if (known.kind === 'removed') {
    const who = known.removedBy === null ? '' : ` by ${known.removedBy}`;
    const why = known.reason ? ` (${known.reason})` : '';
    tally.notices.push(
      `${shortId(known.id)}: left out, it was removed on ${known.removedAt}${who}${why}; --restore brings it back`,
    );
    return;
  }
  const { extraction, outcome } = await addUnderFreeId(read, first as Extraction, store, settings);
  if (outcome.kind === 'new') throw new Error(`no free id for it, "${outcome.id}" is taken: give it another`);
  if (outcome.kind !== 'added') {
    tally.alreadyThere += 1;
    // One of the same text came a moment before, while this one was being read.
    if (outcome.kind === 'already-there' && outcome.differs.length > 0)
      tally.notices.push(differsNotice(outcome.id, outcome.differs));
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
  noteAlike(read.where, outcome.alike, tally);
}

/**
 * Imports all reports that are read, one transaction each, in their order: what can be stored is, what cannot is in
 * `failures`. While one is stored the next are read (`pool`). Stopped at any moment it leaves whole reports; started again it
 * goes on with what is missing. `after` is called after each. Rejects with a StoreError when the store itself fails; what was stored before stays.
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
    nearIdentical: 0,
    versions: 0,
    alike: [],
  };
  const prepared = ahead(results, settings.pool.width, async (result) =>
    result.ok ? await prepare(result, store, settings) : null,
  );
  for await (const { item, result } of prepared) {
    if (item.ok) {
      try {
        if (result.status === 'rejected') throw result.reason;
        await importOne(item, result.value as Prepared, store, settings, tally);
      } catch (error) {
        if (error instanceof StoreError) throw error;
        const why = error instanceof Error ? error.message : String(error);
        tally.failures.push({
          ok: false,
          where: item.where,
          error: `could not be read: ${why}`,
        });
      }
    } else tally.failures.push(item);
    after(tally);
  }
  return tally;
}
