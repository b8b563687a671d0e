import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Smaller bodies fit one network packet anyway. */
const leastCompressedBytes = 1024;
/** Of 11: within a few percent of the best for JSON and Arrow, at a tenth of its time. */
const brotliQuality = 5;

const compressible =
  /^(text\/|application\/(json|javascript|geo\+json|vnd\.apache\.arrow\.stream|manifest\+json)|image\/svg)/;
const compressors: Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: promisify(gzip),
};

/** The body of an answer with its type and ETag; each compressed form is made once, when first asked for. */
export class Payload {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Weak: the same for every compressed form. */
  readonly etag: string;
  readonly #encoded = new Map<Encoding, Promise<Uint8Array>>();

  constructor(bytes: Uint8Array, contentType: string, etag?: string) {
    this.bytes = bytes;
    this.contentType = contentType;
    this.etag = etag ?? `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  }

  get compressible(): boolean {
    return this.bytes.length >= leastCompressedBytes && compressible.test(this.contentType);
  }

  encoded(encoding: Encoding): Promise<Uint8Array> {
    const known = this.#encoded.get(encoding);
    if (known) return known;
    const made = compressors[encoding](this.bytes);
    this.#encoded.set(encoding, made);
    return made;
  }
}

/** The best encoding that an Accept-Encoding header allows; null for none. */
export function acceptedEncoding(header: string | undefined): Encoding | null {
  const refused = /;\s*q=0(\.0{0,3})?$/;
  const accepted = new Set(
    (header ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim())
      .filter((part) => !refused.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  );
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : null;
}
