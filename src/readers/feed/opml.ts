import { parseOpml } from 'feedsmith';
import { decodeText } from '../decodeText.ts';
import { oneLine } from '../oneLine.ts';

/** A feed of a list: its address, and what the list calls its outlet, null where it does not say. */
export interface ListedFeed {
  url: string;
  outlet: string | null;
}

export type ReadOpml = { feeds: ListedFeed[]; skipped: { url: string; why: string }[] } | { error: string };

interface Outline {
  text?: string;
  title?: string;
  xmlUrl?: string;
  outlines?: Outline[];
}

/** Outlines with a feed, in order, those of groups too. Deep groups are walked without recursion. */
function* feedOutlines(outlines: readonly Outline[]): Generator<Outline & { xmlUrl: string }> {
  const waiting = [...outlines].reverse();
  for (let outline = waiting.pop(); outline; outline = waiting.pop()) {
    const { xmlUrl } = outline;
    if (xmlUrl !== undefined) yield { ...outline, xmlUrl };
    for (const inner of (outline.outlines ?? []).toReversed()) waiting.push(inner);
  }
}

/**
 * The feeds of an OPML list (what feed readers export), each address once, in order. What is no http or https address is
 * in `skipped`. Gives the error when it is no OPML.
 */
export function readOpml(bytes: Uint8Array): ReadOpml {
  let outlines: Outline[];
  try {
    outlines = (parseOpml(decodeText(bytes).text).body?.outlines ?? []) as Outline[];
  } catch (error) {
    return { error: `the list of feeds is no OPML that can be read: ${oneLine(error)}` };
  }
  const feeds = new Map<string, ListedFeed>();
  const skipped: { url: string; why: string }[] = [];
  for (const { xmlUrl, title, text } of feedOutlines(outlines)) {
    const url = xmlUrl.trim();
    if (!URL.canParse(url) || !/^https?:/i.test(url)) {
      skipped.push({ url, why: 'no http or https address' });
      continue;
    }
    const { href } = new URL(url);
    const outlet = (title ?? text ?? '').replace(/\s+/g, ' ').trim();
    if (!feeds.has(href)) feeds.set(href, { url: href, outlet: outlet === '' ? null : outlet });
  }
  return { feeds: [...feeds.values()], skipped };
}
