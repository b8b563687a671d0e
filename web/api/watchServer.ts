import { readStatus } from './api.ts';
import { ApiError } from './request.ts';
import { useServer } from './server.ts';

/** How often an open page asks whether there is something new: one small question. */
const askEveryMs = 15_000;

/**
 * Asks the server whether it takes corrections and which data it has, at once, every {@link askEveryMs} while the page is
 * in sight, and when it comes into sight. Stops for good where nothing answers to that (a static site). Gives what ends it.
 */
export function watchServer(): () => void {
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') {
      try {
        const { write, datasetVersion } = await readStatus(ended.signal);
        if (!ended.signal.aborted) useServer.setState({ write, datasetVersion });
      } catch (error) {
        // A server that is away for a moment is asked again; a site without one is not.
        const away = error instanceof ApiError && (error.status === 0 || error.status >= 500);
        if (!away) return stop();
      }
    }
    if (!ended.signal.aborted) timer = setTimeout(ask, askEveryMs);
  };
  const seen = () => document.visibilityState === 'visible' && void ask();
  const stop = () => {
    ended.abort();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
  };
  document.addEventListener('visibilitychange', seen);
  void ask();
  return stop;
}
