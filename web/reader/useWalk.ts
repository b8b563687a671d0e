import { type RefObject, useEffect, useRef } from 'react';
import { openIncident } from '../state/viewerStore.ts';
import type { Neighbours } from './useNeighbours.ts';

/** A way through the list; the focus stays in the reader although what had it goes away. */
export interface Walk {
  readonly to: (side: 'previous' | 'next') => void;
  /** Any other way from one incident to another. */
  readonly by: (go: () => void) => void;
  /** True once the reader was walked by its own keys or buttons. */
  readonly walked: RefObject<boolean>;
}

/** Walks to the row before or after. A step asked for while the rows beside are not known yet is made when they are. */
export function useWalk(panel: RefObject<HTMLElement | null>, neighbours: Neighbours): Walk {
  const walked = useRef(false);
  const waiting = useRef<'previous' | 'next' | null>(null);
  const by = (go: () => void) => {
    walked.current = true;
    // A button that was pressed stays and keeps the focus; a text that is read goes away.
    if (document.activeElement?.tagName !== 'BUTTON') panel.current?.focus({ preventScroll: true });
    go();
  };
  const to = (side: 'previous' | 'next') => {
    if (!neighbours.known) waiting.current = side;
    const row = neighbours[side];
    if (row !== null) by(() => openIncident(row));
  };
  useEffect(() => {
    const side = waiting.current;
    if (!side || !neighbours.known) return;
    waiting.current = null;
    const row = neighbours[side];
    if (row !== null) openIncident(row);
  }, [neighbours]);
  return { to, by, walked };
}
