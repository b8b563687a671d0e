import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { useEffect, useRef } from 'react';
import type { Point } from '../../../src/model/geo.ts';

/** Five decimals of a degree are about a metre: more would claim more than a click can say. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

const pointOf = (map: LeafletMap, { lat, lng }: { lat: number; lng: number }): Point => {
  const wrapped = map.wrapLatLng([lat, lng]);
  return { lat: rounded(wrapped.lat), lon: rounded(wrapped.lng) };
};

/** The point under the cross in the middle of the map. */
export const middleOf = (map: LeafletMap): Point => pointOf(map, map.getCenter());

/** Takes the point that is clicked, or, on Enter, the one under the cross in the middle of the map. */
export function usePicking(map: LeafletMap | null, onPick: ((point: Point) => void) | undefined): void {
  const pick = useRef(onPick);
  pick.current = onPick;
  const picks = onPick !== undefined;
  useEffect(() => {
    if (!map || !picks) return;
    const click = (event: LeafletMouseEvent) => pick.current?.(pointOf(map, event.latlng));
    const container = map.getContainer();
    const key = (event: KeyboardEvent) => {
      // Enter on a button of the map is that button's.
      if (event.key === 'Enter' && event.target === container) pick.current?.(middleOf(map));
    };
    map.on('click', click);
    container.addEventListener('keydown', key);
    return () => {
      map.off('click', click);
      container.removeEventListener('keydown', key);
    };
  }, [map, picks]);
}
