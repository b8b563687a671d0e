import { type RefObject, useEffect, useRef } from 'react';
import { closeIncident } from '../state/viewerStore.ts';

/** Escape anywhere in the reader closes it and gives the focus back to the row of the list it was opened from. */
export function useReaderKeys(row: number): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      closeIncident();
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus());
    };
    element.addEventListener('keydown', leave);
    return () => element.removeEventListener('keydown', leave);
  }, [row]);
  return panel;
}
