import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { useView } from '../state/view.ts';
import { useViewer } from '../state/viewerStore.ts';

/** Brings the opened incident's place into view when it is outside; a place in view does not move. */
export function useFollowSelection(map: LeafletMap | null): void {
  const { opened } = useView();
  const lookAt = useViewer((state) => state.lookAt);
  const place = opened && 'place' in opened ? opened.place : null;
  useEffect(() => {
    if (!map || !place) return;
    // The reader has just taken its room: the map must know its new size first.
    map.invalidateSize({ animate: false });
    if (!useViewer.getState().follows) return;
    map.panInside([place.lat, place.lon], { padding: [70, 70], animate: false });
  }, [map, place]);
  useEffect(() => {
    if (map && lookAt) map.setView([lookAt.lat, lookAt.lon], Math.max(10, map.getZoom()));
  }, [map, lookAt]);
}
