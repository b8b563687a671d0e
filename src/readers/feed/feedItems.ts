import type { parseFeed } from 'feedsmith';
import { type FeedTiming, feedTiming, noTiming } from './feedTiming.ts';

type AnyFeed = ReturnType<typeof parseFeed<string>>;

/** One item of a feed of any format: `bodies` from the fullest to the barest, as HTML or plain text. */
export interface FeedItem {
  /** The feed's own name of the item (guid, id), by which an edited item is known again. */
  id?: string | undefined;
  title?: string | undefined;
  bodies: { value: string; html: boolean }[];
  publishedAt?: string | undefined;
  link?: string | undefined;
  lang?: string | undefined;
}

/** What a feed says of itself and its items. */
export interface FeedContents {
  title?: string | undefined;
  link?: string | undefined;
  lang?: string | undefined;
  items: FeedItem[];
  timing: FeedTiming;
}

const bodies = (...values: (string | undefined)[]): FeedItem['bodies'] =>
  values.flatMap((value) => (value ? [{ value, html: true }] : []));

/** Atom's link to the page itself: `rel` is alternate, or absent. */
const pageLink = (links: readonly { href?: string; rel?: string }[] | undefined): string | undefined =>
  links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;

/** Feeds of the four formats as one shape. */
export function feedContents({ format, feed }: AnyFeed): FeedContents {
  if (format === 'rss') {
    const items = (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      title: item.title,
      bodies: bodies(item.content?.encoded, item.description),
      publishedAt: item.pubDate ?? item.dc?.dates?.[0],
      link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    }));
    return { title: feed.title, link: feed.link, lang: feed.language, items, timing: feedTiming(feed) };
  }
  if (format === 'rdf') {
    const items = (feed.items ?? []).map((item) => ({
      id: item.rdf?.about,
      title: item.title,
      bodies: bodies(item.content?.encoded, item.description),
      publishedAt: item.dc?.dates?.[0],
      link: item.link,
    }));
    return {
      title: feed.title,
      link: feed.link,
      lang: feed.dc?.languages?.[0],
      items,
      timing: feedTiming(feed),
    };
  }
  if (format === 'json') {
    const items = (feed.items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      bodies: [
        ...(item.content_text ? [{ value: item.content_text, html: false }] : []),
        ...bodies(item.content_html),
        ...(item.summary ? [{ value: item.summary, html: false }] : []),
      ],
      publishedAt: item.date_published ?? item.date_modified,
      link: item.url,
      lang: item.language,
    }));
    return { title: feed.title, link: feed.home_page_url, lang: feed.language, items, timing: noTiming };
  }
  const items = (feed.entries ?? []).map((entry) => ({
    id: entry.id,
    title: entry.title?.value,
    bodies: [entry.content, entry.summary].flatMap((body) =>
      body?.value ? [{ value: body.value, html: /html/i.test(body.type ?? '') }] : [],
    ),
    publishedAt: entry.published ?? entry.updated,
    link: pageLink(entry.links),
    lang: entry.xml?.lang,
  }));
  return {
    title: feed.title?.value,
    link: pageLink(feed.links),
    lang: feed.xml?.lang,
    items,
    timing: feedTiming(feed),
  };
}
