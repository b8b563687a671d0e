import { useEffect, useState } from 'react';

/** The longest wait, milliseconds: a page that never rests still gets all of its parts. */
const LONGEST_MS = 1500;

/** True once the browser has rested after `ready`, that is after the first screen: what can wait is loaded then. */
export function useIdle(ready = true): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!ready) return;
    const rest = () => setIdle(true);
    // Safari has no such notice.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(rest, LONGEST_MS / 2);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(rest, { timeout: LONGEST_MS });
    return () => cancelIdleCallback(asked);
  }, [ready]);
  return idle;
}
