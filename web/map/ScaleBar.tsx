import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { useWords } from '../state/useWords.ts';
import { metresPerPixel } from './marks.ts';
import { roundDistance } from './roundDistance.ts';

const MOST_PIXELS = 110;

/** A scale bar that holds for the middle of the map. */
export function ScaleBar({ map }: { map: LeafletMap }) {
  const { texts, formats } = useWords();
  const [perPixel, setPerPixel] = useState(() => metresPerPixel(map.getCenter().lat, map.getZoom()));
  useEffect(() => {
    const measure = () => setPerPixel(metresPerPixel(map.getCenter().lat, map.getZoom()));
    measure();
    map.on('moveend', measure);
    return () => {
      map.off('moveend', measure);
    };
  }, [map]);
  const metres = roundDistance(perPixel * MOST_PIXELS);
  return (
    <div className="scale-bar" style={{ width: `${metres / perPixel}px` }}>
      <span className="visually-hidden">{texts.map.scale}: </span>
      <bdi>{formats.distance(metres)}</bdi>
    </div>
  );
}
