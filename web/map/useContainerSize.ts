import type { Map as LeafletMap } from 'leaflet';
import { type RefObject, useEffect, useState } from 'react';

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Tells the map when the room it has changes (a panel opens, the phone is turned); the middle stays the middle. Gives
 * its size in pixels.
 */
export function useContainerSize(map: LeafletMap | null, frame: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    if (!map || !frame.current) return;
    const element = frame.current;
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ animate: false });
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [map, frame]);
  return size;
}
