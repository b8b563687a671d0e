import { useEffect } from 'react';

/** Watches the server once there is something to look at: what does it comes after the first screen. */
export function useWatchServer(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
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
