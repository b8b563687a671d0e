import type { Context } from 'hono';
import { acceptedEncoding, type Payload } from './Payload.ts';

/** Ask each time whether it is still the same. */
export const revalidate = 'no-cache';
/** The address holds the version: what it gives never changes. */
export const immutable = 'private, max-age=31536000, immutable';

/** True when an If-None-Match header names this ETag. */
export function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((part) => part.trim() === etag || part.trim() === '*');
}

/** The payload as an answer: 304 when the browser has it, compressed when it may be. */
export async function answer(c: Context, payload: Payload, cacheControl: string): Promise<Response> {
  const headers = new Headers({ ETag: payload.etag, 'Cache-Control': cacheControl, Vary: 'Accept-Encoding' });
  if (isKnown(c.req.header('If-None-Match'), payload.etag))
    return new Response(null, { status: 304, headers });
  headers.set('Content-Type', payload.contentType);
  const encoding = payload.compressible ? acceptedEncoding(c.req.header('Accept-Encoding')) : null;
  if (encoding) headers.set('Content-Encoding', encoding);
  const body = encoding ? await payload.encoded(encoding) : payload.bytes;
  headers.set('Content-Length', String(body.length));
  return new Response(body as Uint8Array<ArrayBuffer>, { headers });
}
