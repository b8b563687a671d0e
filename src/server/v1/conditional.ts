import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { datasetVersion } from '../../dataset/build/buildDataset.ts';
import type { Store } from '../../store/Store.ts';
import { answer, isKnown, revalidate } from '../answer.ts';
import { Payload } from '../Payload.ts';
import { contentTypeOf, type Format } from './format.ts';

/** Raise it when the answers to the same question of the same store change. */
const ANSWERS = '2';

/** What an answer is made of; `next` is the address of the next page. */
export interface Made {
  body: string | Uint8Array;
  next?: string | null;
}

/**
 * Answers with what `make` gives, or with 304 and without making it where the store and the question are those of
 * If-None-Match. The ETag is weak: of the store's revision, the address and the format.
 */
export async function conditional(
  c: Context,
  store: Store,
  format: Format,
  make: () => Promise<Made>,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const question = [ANSWERS, datasetVersion(await store.revision()), pathname, search, format].join('\n');
  const etag = `W/"${createHash('sha256').update(question).digest('base64url').slice(0, 22)}"`;
  const type = contentTypeOf(format);
  const same = isKnown(c.req.header('If-None-Match'), etag);
  const { body, next = null } = same ? { body: '' } : await make();
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const response = await answer(c, new Payload(bytes, type, etag), revalidate);
  response.headers.append('Vary', 'Accept');
  if (next !== null) response.headers.set('Link', `<${next}>; rel="next"`);
  return response;
}

/** The address of the next page of this request. */
export function nextAddress(c: Context, cursor: string | null): string | null {
  if (cursor === null) return null;
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('cursor', cursor);
  return `${pathname}?${searchParams}`;
}
