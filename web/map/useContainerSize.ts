import type { Map as LeafletMap } from 'leaflet';
import { type RefObject, useEffect } from 'react';

/** Tells the map when the room it has changes (a panel opens, the phone is turned); the middle stays the middle. */
export function useContainerSize(map: LeafletMap | null, frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!map || !frame.current) return;
    const observer = new ResizeObserver(() => map.invalidateSize({ animate: false }));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [map, frame]);
}
