import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { OutputClosed } from '../errors.ts';

export type Write = (text: string) => Promise<void>;

/**
 * Writes to a stream no faster than it takes it. Rejects with OutputClosed when the other side of a pipe is gone.
 */
export function writer(stream: Writable): Write {
  let failure: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error.code === 'EPIPE' ? new OutputClosed() : error;
  });
  return async (text) => {
    if (failure) throw failure;
    if (stream.write(text)) return;
    // 'close' comes instead of 'drain' when the other side is gone.
    await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch((error: Error) => {
      throw failure ?? error;
    });
    if (failure) throw failure;
  };
}
