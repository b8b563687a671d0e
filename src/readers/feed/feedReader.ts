import { parseFeed } from 'feedsmith';
import { decodeText, encodingWarnings } from '../decodeText.ts';
import { detectLanguage } from '../detectLanguage.ts';
import { htmlFragmentText } from '../htmlFragment.ts';
import { MAX_FEED_BYTES, megabytes } from '../limits.ts';
import { type GivenReport, makeReport } from '../makeReport.ts';
import { oneLine } from '../oneLine.ts';
import type { Reader, ReadOptions, ReadResult } from '../Reader.ts';
import { sha256Of } from '../sha256Of.ts';
import { wholeBytes } from '../wholeBytes.ts';
import { type FeedContents, type FeedItem, feedContents } from './feedItems.ts';
import type { FeedTiming } from './feedTiming.ts';

const extensions = new Set(['.rss', '.atom', '.rdf']);

/** The root of an RSS, Atom or RDF feed, or JSON Feed's own mark, near the beginning. */
const beginsFeed = (start: string): boolean =>
  /^\s*\{/.test(start)
    ? /"version"\s*:\s*"https?:(\\?\/){2}jsonfeed\.org\\?\/version/.test(start)
    : /^\s*<[?!]?\w/.test(start) && /<(rss|feed|rdf:RDF)[\s>]/.test(start);

/** The text under the encoding that the XML declaration names, where the bytes do not tell their own. */
function feedText(bytes: Uint8Array): ReturnType<typeof decodeText> {
  const decoded = decodeText(bytes);
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(decoded.text.slice(0, 200))?.[1];
  if (decoded.certain || !declared) return decoded;
  try {
    const decoder = new TextDecoder(declared, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding, certain: true, unreadable: 0 };
  } catch {
    return decoded;
  }
}

const single = (html: string | undefined): string => htmlFragmentText(html ?? '').replace(/\s+/g, ' ');

/** The item's page, against the feed's own address where it is relative. */
const absolute = (link: string, base: string | undefined): string =>
  base !== undefined && !URL.canParse(link) && URL.canParse(link, base) ? new URL(link, base).href : link;

/** Longer ids are no names. */
const MOST_ID_LENGTH = 1000;

/**
 * A name for the item that no other feed's item has: its own id where that is an address or URN, else with the feed's address
 * before it. Undefined where there is none.
 */
function itemIdOf({ id }: FeedItem, feed: FeedContents): string | undefined {
  if (!id || id.length > MOST_ID_LENGTH) return undefined;
  if (/^(https?:|urn:|tag:)/i.test(id)) return id;
  const home = feed.link ?? feed.title;
  return home === undefined ? undefined : `${home} ${id}`;
}

/** Ids that a feed gives to several items: they name none. */
function sharedIds(items: readonly FeedItem[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { id } of items) if (id) (seen.has(id) ? shared : seen).add(id);
  return shared;
}

function given(item: FeedItem, feed: FeedContents, sourceSha256: string, itemId?: string): GivenReport {
  const title = single(item.title);
  const texts = item.bodies.map(({ value, html }) => (html ? htmlFragmentText(value) : value.trim()));
  const text = texts.find((one) => one !== '') ?? title;
  // Many feeds of Arabic outlets still say "en-US", which their software was installed with: the text knows better.
  const lang = item.lang ?? (detectLanguage(text) === 'und' ? feed.lang : undefined);
  const outlet = single(feed.title);
  return {
    text,
    sourceSha256,
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(item.link ? { url: absolute(item.link, feed.link) } : {}),
    ...(item.publishedAt ? { publishedAt: item.publishedAt } : {}),
    ...(lang ? { lang } : {}),
    ...(itemId ? { itemId } : {}),
    origins: { title: 'feed', outlet: 'feed', url: 'feed', publishedAt: 'feed', lang: 'feed' },
  };
}

/** One item as read, with what it is known by again: its own id, else its page, else its text. */
export interface ReadItem {
  key: string;
  /** The item's page, absolute. */
  link: string | null;
  result: ReadResult;
}

/** A feed as read; `items` may be none. */
export type ReadFeed = { items: ReadItem[]; timing: FeedTiming } | { error: string };

/** Reads the bytes of a feed of any format; `where` names it in results. */
export function readFeed(where: string, bytes: Uint8Array, options: ReadOptions): ReadFeed {
  const decoded = feedText(bytes);
  let feed: FeedContents;
  try {
    feed = feedContents(parseFeed(decoded.text));
  } catch (error) {
    return { error: `the feed cannot be read: ${oneLine(error)}` };
  }
  const sourceSha256 = sha256Of(bytes);
  const shared = sharedIds(feed.items);
  const items = feed.items.map((item, index): ReadItem => {
    const place = `${where}, item ${index + 1}`;
    const link = item.link ? absolute(item.link, feed.link) : null;
    const itemId = item.id && shared.has(item.id) ? undefined : itemIdOf(item, feed);
    const made = makeReport(given(item, feed, sourceSha256, itemId), options);
    const key = item.id ?? link ?? ('error' in made ? place : made.report.sha256);
    if ('error' in made) return { key, link, result: { ok: false, where: place, error: made.error } };
    const bare = item.bodies.length === 0 ? ['the item has no text but its title'] : [];
    const warnings = [...encodingWarnings(decoded), ...bare, ...made.warnings];
    return { key, link, result: { ok: true, where: place, report: made.report, warnings } };
  });
  return { items, timing: feed.timing };
}

/**
 * RSS, Atom, RDF and JSON Feed: one report an item, its full content before its summary, HTML as plain text. Entities
 * that a document defines itself stay as they stand: nothing is expanded and nothing fetched.
 */
export const feedReader: Reader = {
  name: 'feed',
  canRead: ({ extension, head }) =>
    extensions.has(extension) ||
    (['', '.xml', '.json'].includes(extension) &&
      beginsFeed(decodeText(head.subarray(0, head.length & ~1)).text)),
  async *read(source, options) {
    const bytes = await wholeBytes(source.bytes, MAX_FEED_BYTES);
    const { where } = source;
    const feed: ReadFeed = bytes
      ? readFeed(where, bytes, options)
      : { error: `a feed over ${megabytes(MAX_FEED_BYTES)} is too large; split it` };
    if ('error' in feed) yield { ok: false, where, error: feed.error };
    else if (feed.items.length === 0)
      yield { ok: false, where, error: 'the feed has no items; nothing to read' };
    else for (const { result } of feed.items) yield result;
  },
};
