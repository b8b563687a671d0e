import { useEffect } from 'react';

/** Whether this page is part of an exported site (src/export/sitePage.ts): then there is no server to ask. */
const isStaticSite = (): boolean => document.querySelector('meta[name="balagh-static"]') !== null;

/** Watches the server once there is something to look at: what does it comes after the first screen. */
export function useWatchServer(ready: boolean): void {
  useEffect(() => {
    if (!ready || isStaticSite()) return;
    let stop: (() => void) | null = null;
    let ended = false;
    import('./watchServer.ts').then(
      ({ watchServer }) => {
        if (!ended) stop = watchServer();
      },
      // Without it the page reads, as a static site does.
      () => {},
    );
    return () => {
      ended = true;
      stop?.();
    };
  }, [ready]);
}
