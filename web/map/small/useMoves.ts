import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';

/** A number that changes each time the map has moved. */
export function useMoves(map: LeafletMap | null): number {
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    if (!map) return;
    const moved = () => setMoves((count) => count + 1);
    map.on('move zoomend resize', moved);
    return () => {
      map.off('move zoomend resize', moved);
    };
  }, [map]);
  return moves;
}
