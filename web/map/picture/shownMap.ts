import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { create } from 'zustand';
import type { MarkScene } from '../MarkLayer.ts';

/** The map of the page with what is on it, for whoever makes a picture of it; null until there is one. */
export const useShownMap = create<{ shown: { map: LeafletMap; scene: MarkScene } | null }>()(() => ({
  shown: null,
}));

/** Makes the map known as that of the page. */
export function useTellShownMap(map: LeafletMap | null, scene: MarkScene): void {
  useEffect(() => {
    useShownMap.setState({ shown: map && { map, scene } });
    return () => useShownMap.setState({ shown: null });
  }, [map, scene]);
}
