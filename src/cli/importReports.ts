import type { Extraction } from '../model/extraction.ts';
import type { ReadFailure, ReadResult, ReadSuccess } from '../readers/Reader.ts';
import type { AlikeReport, DifferingField } from '../store/adding.ts';
import type { Store } from '../store/Store.ts';
import { ahead, inGroups } from './ahead.ts';
import { shortId } from './output/shortId.ts';
import type { ReadingPool } from './readingPool.ts';
import {
  failureOf,
  mostAtOnce,
  readNew,
  type StoredReport,
  type StoreSettings,
  storeRead,
} from './storeReports.ts';

export interface ImportSettings extends StoreSettings {
  pool: Pick<ReadingPool, 'extract' | 'width'>;
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

/** Counts what came of one report. */
function note(stored: StoredReport, tally: ImportTally): void {
  const { where, report: given } = stored.read;
  if ('failure' in stored) {
    tally.failures.push({ ok: false, where, error: failureOf(stored) });
    return;
  }
  const { outcome, extraction, read } = stored;
  if (outcome.kind === 'already-there') {
    tally.alreadyThere += 1;
    if (outcome.differs.length > 0) tally.notices.push(differsNotice(outcome.id, outcome.differs));
    return;
  }
  if (outcome.kind === 'removed') {
    const who = outcome.removedBy === null ? '' : ` by ${outcome.removedBy}`;
    const why = outcome.reason ? ` (${outcome.reason})` : '';
    tally.notices.push(
      `${shortId(outcome.id)}: left out, it was removed on ${outcome.removedAt}${who}${why}; --restore brings it back`,
    );
    return;
  }
  if (outcome.id !== given.id) {
    tally.notices.push(
      `${shortId(given.id)}: stored as ${shortId(outcome.id)}, the id is taken or cannot be used`,
    );
  }
  tally.added += 1;
  tally.incidents += extraction?.incidents.length ?? 0;
  if (extraction) noteDoubts(read, extraction, tally);
  noteAlike(where, outcome.alike, tally);
}

/**
 * Imports all reports that are read, some in each transaction, in their order: what can be stored is, what cannot is in
 * `failures`. While some are stored the next are read (`pool`). Stopped at any moment it leaves whole reports; started again it
 * goes on with what is missing. `after` is called when some are stored. Rejects with a StoreError when the store itself fails; what was stored before stays.
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
  const { width } = settings.pool;
  const atOnce = Math.min(mostAtOnce, width);
  // The next are read while some are stored; one who reads alone does one after the other.
  const groups = width === 1 ? 1 : Math.ceil(width / atOnce) + 1;
  const inHand = ahead(inGroups(results, atOnce), groups, async (group) =>
    readNew(
      store,
      group.filter((one) => one.ok),
      settings,
    ),
  );
  for await (const { item: group, result } of inHand) {
    if (result.status === 'rejected') throw result.reason;
    const stored = await storeRead(store, result.value, settings, true);
    const byRead = new Map(stored.map((one) => [one.read, one]));
    for (const one of group) {
      if (one.ok) note(byRead.get(one) as StoredReport, tally);
      else tally.failures.push(one);
    }
    after(tally);
  }
  return tally;
}
