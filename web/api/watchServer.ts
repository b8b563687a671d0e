import { z } from 'zod';
import { fromJson } from '../../src/model/json.ts';
import { askServer } from './askServer.ts';
import { ApiError } from './request.ts';
import { useServer } from './server.ts';

/** How often an open page asks whether there is something new, while nothing tells it. */
const askEveryMs = 15_000;
/** And while the server tells it by itself: only whether one may still write. */
const askSeldomMs = 120_000;

const changeSchema = z.object({ datasetVersion: z.string() });

/** The version that a `dataset` event tells of; null for what is none. */
function versionOf(data: unknown): string | null {
  try {
    return changeSchema.parse(fromJson(JSON.parse(String(data)))).datasetVersion;
  } catch {
    return null;
  }
}

/**
 * Keeps up with the server while the page is in sight: asks what one may do there, and listens for changes of the data
 * (server-sent events), which the browser takes up again by itself when the server was away. Where nothing tells, it asks
 * every {@link askEveryMs}. Stops for good where nothing answers (a static site). Gives what ends it.
 */
export function watchServer(): () => void {
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | null = null;
  const deafen = () => {
    source?.close();
    source = null;
  };
  const listen = () => {
    if (source || ended.signal.aborted) return;
    source = new EventSource(new URL('./api/changes', document.baseURI));
    let opened = false;
    source.addEventListener('open', () => {
      // Again after it was cut: the server may have been started anew, with other rules.
      if (opened) void ask();
      opened = true;
    });
    source.addEventListener('dataset', ({ data }) => {
      const datasetVersion = versionOf(data);
      if (datasetVersion !== null) useServer.setState({ datasetVersion });
    });
    source.addEventListener('error', () => {
      // The browser tries again by itself, unless the server refused.
      if (source?.readyState === EventSource.CLOSED) deafen();
      clearTimeout(timer);
      timer = setTimeout(ask, askEveryMs);
    });
  };
  const ask = async () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') {
      try {
        await askServer(ended.signal);
        if (useServer.getState().role === null) deafen();
        else listen();
      } catch (error) {
        // A server that is away for a moment, or has too much to do, is asked again; a site without one is not.
        const status = error instanceof ApiError ? error.status : 0;
        const away = status === 0 || status === 429 || status >= 500;
        if (!away) return stop();
      }
    }
    if (!ended.signal.aborted) timer = setTimeout(ask, source ? askSeldomMs : askEveryMs);
  };
  // A browser opens six connections to a server at the most: a page that nobody sees keeps none of them.
  const seen = () => (document.visibilityState === 'visible' ? void ask() : deafen());
  const stop = () => {
    ended.abort();
    clearTimeout(timer);
    deafen();
    document.removeEventListener('visibilitychange', seen);
  };
  document.addEventListener('visibilitychange', seen);
  void ask();
  return stop;
}
