import { useEffect, useState } from 'react';
import type { Box } from '../basemap/boxes.ts';
import type { MarkLayer, MarkScene } from './MarkLayer.ts';

/** A brush changes the scene many times a second: the base map writes its names anew when it rests. */
const REST_MS = 180;

/** Where marks and their names stand, for the base map; another function each time it should look again. */
export function useOccupied(layer: MarkLayer, scene: MarkScene): () => readonly Box[] {
  const [occupied, setOccupied] = useState(() => () => layer.occupied());
  const { marks, nameOf } = scene;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other marks or other names cover other places
  useEffect(() => {
    const timer = setTimeout(() => setOccupied(() => () => layer.occupied()), REST_MS);
    return () => clearTimeout(timer);
  }, [layer, marks, nameOf]);
  return occupied;
}
