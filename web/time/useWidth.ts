import { type RefCallback, useCallback, useRef, useState } from 'react';

/** The width of an element in pixels, kept up to date. */
export function useWidth(): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(800);
  const observer = useRef<ResizeObserver | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    observer.current = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.current.observe(element);
  }, []);
  return [ref, width];
}
