import type { Map as LeafletMap } from 'leaflet';
import { type RefObject, useEffect, useState } from 'react';

/**
 * Tells the map when the room it has changes (a panel opens, the phone is turned); the middle stays the middle. Gives
 * the width in pixels.
 */
export function useContainerSize(map: LeafletMap | null, frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!map || !frame.current) return;
    const element = frame.current;
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ animate: false });
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [map, frame]);
  return width;
}
