import { type RefObject, useEffect, useRef } from 'react';

/** Calls `then` when a pointer comes down outside of an element, as long as `listening`. */
export function useTouchedElsewhere(
  box: RefObject<HTMLElement | null>,
  listening: boolean,
  then: () => void,
): void {
  const latest = useRef(then);
  latest.current = then;
  useEffect(() => {
    if (!listening) return;
    const touched = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) latest.current();
    };
    document.addEventListener('pointerdown', touched);
    return () => document.removeEventListener('pointerdown', touched);
  }, [box, listening]);
}
