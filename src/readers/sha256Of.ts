import { createHash } from 'node:crypto';

/** SHA-256 of bytes, or of text in UTF-8, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
