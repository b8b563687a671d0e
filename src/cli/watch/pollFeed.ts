import { type ReadItem, readFeed } from '../../readers/feed/feedReader.ts';
import type { ListedFeed } from '../../readers/feed/opml.ts';
import type { FeedAnswer } from '../../readers/fetch/fetchFeed.ts';
import type { ReadResult } from '../../readers/Reader.ts';
import type { ImportTally } from '../importReports.ts';
import { type FeedState, fingerprint } from './FeedState.ts';
import { itemPage, type PageReading } from './itemPage.ts';
import type { PoliteFetcher } from './PoliteFetcher.ts';
import { afterAnswer, afterFailure } from './schedule.ts';

export interface PollSettings {
  fetchFeed: PoliteFetcher['feed'];
  /** How the page of each new item is fetched and read; null to take the feed's own text. */
  pages: PageReading | null;
  importItems: (results: AsyncIterable<ReadResult>) => Promise<ImportTally>;
  everyMs: number;
  now: () => Date;
  isStopped: () => boolean;
}

/** What came of asking for one feed once. */
export interface Poll {
  state: FeedState;
  outcome: 'read' | 'unchanged' | 'gone' | 'failed' | 'stopped';
  /** Reports stored, items that were known, items that could not be read. */
  added: number;
  known: number;
  failed: number;
  /** What went wrong, in one line; null for nothing. */
  why: string | null;
  /** What a person should know besides. */
  notices: string[];
}

/** The most items that are remembered of one feed; most list 10 to 100. */
const MOST_ITEMS = 2000;

const nothing = { added: 0, known: 0, failed: 0, why: null, notices: [] };

/** By what an item is known again: another when its text, title or page is another. */
function fingerprintOf({ key, link, result }: ReadItem): string {
  const said = result.ok ? [result.report.sha256, result.report.title] : [result.error];
  return fingerprint(JSON.stringify([key, link, ...said]));
}

function withOutlet(result: ReadResult, outlet: string | null): ReadResult {
  if (!result.ok || outlet === null || result.report.outlet !== null) return result;
  const { report } = result;
  return { ...result, report: { ...report, outlet, origins: { ...report.origins, outlet: 'user' } } };
}

/** A poll that came to nothing: the feed is asked again later and later. */
export function failedPoll(
  why: string,
  before: FeedState,
  { now, everyMs }: PollSettings,
  retryAfterMs: number | null = null,
): Poll {
  const times = afterFailure(now(), everyMs, before.failures, retryAfterMs);
  // The old address is asked again: a move that leads nowhere was none.
  return { ...nothing, state: { ...before, movedTo: null, ...times }, outcome: 'failed', why };
}

/** Imports the items that were not there before; stopped, it remembers those it came to. */
async function readNew(
  { url, outlet }: ListedFeed,
  before: FeedState,
  answer: FeedAnswer & { kind: 'new' },
  settings: PollSettings,
): Promise<Poll> {
  const read = readFeed(url, answer.bytes, {});
  if ('error' in read) return failedPoll(read.error, before, settings);
  const known = new Set(before.items);
  const listed = new Map(read.items.map((item) => [fingerprintOf(item), item]));
  const fresh = [...listed].filter(([print]) => !known.has(print)).slice(0, MOST_ITEMS);
  const handled: string[] = [];
  async function* newItems(): AsyncGenerator<ReadResult> {
    // The oldest first, as it stands last: so reports lie in the store as they came.
    for (const [print, { result, link }] of fresh.toReversed()) {
      if (settings.isStopped()) return;
      const fetchIt = settings.pages !== null && result.ok && link !== null;
      const one = fetchIt ? await itemPage(result, link, settings.pages as PageReading) : result;
      if (settings.isStopped()) return;
      yield withOutlet(one, outlet);
      handled.push(print);
    }
  }
  const tally = await settings.importItems(newItems());
  const { added, failures, notices } = tally;
  const counts = {
    added,
    known: read.items.length - fresh.length + tally.alreadyThere,
    failed: failures.length,
    why: null,
    notices: [...notices, ...tally.alike, ...failures.map(({ where, error }) => `${where}: ${error}`)],
  };
  if (handled.length < fresh.length) {
    const items = [...handled, ...before.items].slice(0, MOST_ITEMS);
    return { ...counts, outcome: 'stopped', state: { ...before, items } };
  }
  const { etag, lastModified } = answer;
  const times = afterAnswer(settings.now(), settings.everyMs, read.timing);
  const items = [...listed.keys()].slice(0, MOST_ITEMS);
  const movedTo = answer.movedTo ?? before.movedTo;
  const state = { etag, lastModified, movedTo, goneAt: null, timing: read.timing, items, ...times };
  return { ...counts, outcome: 'read', state };
}

/** Asks for a feed once and imports what is new in it. Rejects only when the store fails. */
export async function pollFeed(feed: ListedFeed, before: FeedState, settings: PollSettings): Promise<Poll> {
  const { now, everyMs, isStopped, fetchFeed } = settings;
  const answer = await fetchFeed(before.movedTo ?? feed.url, before);
  if (isStopped()) return { ...nothing, state: before, outcome: 'stopped' };
  if (answer.kind === 'failed') return failedPoll(answer.why, before, settings, answer.retryAfterMs);
  if (answer.kind === 'gone') {
    const state = { ...before, goneAt: now().toISOString() };
    const why = 'the server says that it is gone for good (410): it is not asked any more';
    return { ...nothing, state, outcome: 'gone', why };
  }
  let poll: Poll;
  if (answer.kind === 'new') poll = await readNew(feed, before, answer, settings);
  else {
    const movedTo = answer.movedTo ?? before.movedTo;
    const state = { ...before, movedTo, goneAt: null, ...afterAnswer(now(), everyMs, before.timing) };
    poll = { ...nothing, state, outcome: 'unchanged', known: before.items.length };
  }
  const { movedTo } = poll.state;
  if (movedTo === null || movedTo === before.movedTo || movedTo === feed.url) return poll;
  return {
    ...poll,
    notices: [`it has moved for good to ${movedTo}: write that into your list`, ...poll.notices],
  };
}
