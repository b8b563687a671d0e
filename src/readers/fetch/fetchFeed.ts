import { MAX_FEED_BYTES } from '../limits.ts';
import { fetchPublic, HttpStatusError, type Network } from './fetchPublic.ts';
import { type AskRules, obeying } from './robots.ts';

/** What the server called the copy that is known already, sent back so that it need not send it again (RFC 9110, 13). */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface FeedRequest {
  known: Validators;
  rules: AskRules;
  now: () => Date;
  signal: AbortSignal;
  network: Network | undefined;
}

/** What a server answers when it is asked for a feed; `movedTo` is where the feed lives from now on. */
export type FeedAnswer =
  | ({ kind: 'new'; bytes: Uint8Array; url: string; type: string; movedTo: string | null } & Validators)
  | { kind: 'unchanged'; movedTo: string | null }
  /** 410: taken away for good, by intent. */
  | { kind: 'gone' }
  /** `retryAfterMs`: how long the server asks to be left alone; null when it does not say. */
  | { kind: 'failed'; why: string; retryAfterMs: number | null };

const limits = { maxBytes: MAX_FEED_BYTES, idleMs: 20_000, totalMs: 60_000 };
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** Milliseconds that a Retry-After header asks to wait: seconds or an HTTP date (RFC 9110, 10.2.3); null when it is neither. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now.getTime());
}

function headersOf({ etag, lastModified }: Validators): Record<string, string> {
  return {
    accept: ACCEPT,
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

/** A header that can be sent back as it is; null for none and for one that no honest server sends. */
const kept = (header: string | undefined): string | null =>
  header !== undefined && header.length <= 1000 ? header : null;

function answerOf({ status, head, message }: HttpStatusError, now: Date): FeedAnswer {
  if (status === 304) return { kind: 'unchanged', movedTo: head.movedTo };
  if (status === 410) return { kind: 'gone' };
  return { kind: 'failed', why: message, retryAfterMs: retryAfterMs(head.headers['retry-after'], now) };
}

/**
 * Asks for a feed at a public address, sending what is known of the last copy: 20 MB and a minute at the most, and only
 * where the site's rules allow it. Never rejects: what goes wrong is an answer.
 */
export async function fetchFeed(address: string, request: FeedRequest): Promise<FeedAnswer> {
  const { known, rules, signal, network, now } = request;
  try {
    const asked = { ...limits, beforeAsking: obeying(rules), headers: headersOf(known), signal };
    const { bytes, url, contentType, headers, movedTo } = await fetchPublic(address, asked, network);
    const [etag, lastModified] = [kept(headers.etag), kept(headers['last-modified'])];
    return { kind: 'new', bytes, url, type: contentType, movedTo, etag, lastModified };
  } catch (error) {
    if (error instanceof HttpStatusError) return answerOf(error, now());
    return {
      kind: 'failed',
      why: error instanceof Error ? error.message : String(error),
      retryAfterMs: null,
    };
  }
}
