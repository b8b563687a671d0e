import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { addBaseMap, type BaseMapHandle, type BaseMapOptions } from './baseMap.ts';
import type { Box } from './boxes.ts';
import type { MapLabel } from './mapLabels.ts';

export interface EmbeddedBaseMapProps extends BaseMapOptions {
  /** Where no label may stand, in pixels of the map's container; give the same function while nothing changed. */
  readonly occupied?: () => readonly Box[];
  /** Names to write in place of the map's own, in order of importance; null for its own. */
  readonly names?: readonly MapLabel[] | null;
}

/** The embedded offline base map, inside a react-leaflet `MapContainer`. */
export function EmbeddedBaseMap(props: EmbeddedBaseMapProps) {
  const { theme, labels, occupied, names = null, onError, onReady } = props;
  const map = useMap();
  const handle = useRef<BaseMapHandle | null>(null);
  const current = useRef({ theme, labels, onError, onReady });
  current.current = { theme, labels, onError, onReady };

  useEffect(() => {
    const added = addBaseMap(map, {
      theme: current.current.theme,
      labels: current.current.labels,
      onError: (error) => current.current.onError?.(error),
      onReady: () => current.current.onReady?.(),
    });
    handle.current = added;
    return () => {
      handle.current = null;
      added.remove();
    };
  }, [map]);
  useEffect(() => handle.current?.setTheme(theme), [theme]);
  useEffect(() => handle.current?.setLabels(labels), [labels]);
  useEffect(() => handle.current?.setNames(names), [names]);
  useEffect(() => {
    if (occupied) handle.current?.setOccupied(occupied);
  }, [occupied]);
  return null;
}
