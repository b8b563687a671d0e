import type { Report } from '../../model/report.ts';
import type { FetchedFile } from '../../readers/fetch/fetchPublic.ts';
import type { ReadResult, ReadSuccess } from '../../readers/Reader.ts';

/** How pages are had and read. */
export interface PageReading {
  fetchPage: (address: string) => Promise<FetchedFile>;
  /** Reads what was fetched from a web address. */
  readFetched: (file: FetchedFile) => AsyncIterable<ReadResult>;
}

/** What the page does not say of itself is taken from the feed. */
function withFeedMetadata(page: Report, feed: Report): Report {
  const filled: Report = {
    ...page,
    origins: { ...page.origins },
    ...(feed.itemId ? { itemId: feed.itemId } : {}),
  };
  for (const field of ['title', 'outlet', 'url', 'publishedAt'] as const) {
    if (page[field] !== null || feed[field] === null) continue;
    filled[field] = feed[field];
    filled.origins = { ...filled.origins, [field]: feed.origins?.[field] ?? 'feed' };
    if (field === 'publishedAt') filled.publishedFrom = feed.publishedFrom;
  }
  return filled;
}

/**
 * The page of a feed's item as a report; the item as the feed has it where the page cannot be had or read, with a warning
 * that says why.
 */
export async function itemPage(
  item: ReadSuccess,
  link: string,
  { fetchPage, readFetched }: PageReading,
): Promise<ReadSuccess> {
  const instead = (why: string): ReadSuccess => ({
    ...item,
    warnings: [...item.warnings, `its page could not be read, the feed's own text was taken: ${why}`],
  });
  try {
    for await (const page of readFetched(await fetchPage(link))) {
      if (!page.ok) return instead(page.error);
      return { ...page, where: item.where, report: withFeedMetadata(page.report, item.report) };
    }
    return instead('it holds no report');
  } catch (error) {
    return instead(error instanceof Error ? error.message : String(error));
  }
}
