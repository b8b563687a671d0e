import L, { type Map as LeafletMap } from 'leaflet';
import { useCallback, useState } from 'react';
import type { MapSymbol } from '../../filter/symbols.ts';
import { useWords } from '../../state/useWords.ts';
import { useViewer } from '../../state/viewerStore.ts';
import type { MarkScene } from '../MarkLayer.ts';
import type { Mark } from '../marks.ts';
import { shortMarkName } from '../markWords.ts';
import type { PlacePanelProps } from './PlacePanel.tsx';

interface Listed {
  readonly symbols: readonly MapSymbol[];
  /** Null: the places in view. */
  readonly group: Mark | null;
  /** Where the focus was: it goes back there. */
  readonly from: Element | null;
}

/** A map narrower than this is covered by the list: it closes after a choice, pixels. */
const ROOM_FOR_BOTH = 560;

/** Which places the list beside the map shows, if any, and how it is opened and closed. */
export function usePlacePanel(map: LeafletMap | null, scene: MarkScene, roomPx: number) {
  const words = useWords();
  const [listed, setListed] = useState<Listed | null>(null);
  const selected = useViewer((state) => state.selected);
  const openGroup = useCallback(
    (group: Mark) => setListed({ symbols: group.members, group, from: document.activeElement }),
    [],
  );
  const openAll = useCallback(() => {
    if (!map) return;
    const view = map.getBounds();
    const symbols = scene.marks
      .flatMap((mark) => mark.members)
      .filter(({ place }) => view.contains([place.lat, place.lon]));
    setListed({ symbols, group: null, from: document.activeElement });
  }, [map, scene.marks]);
  const close = () => {
    const from = listed?.from;
    setListed(null);
    const back = from instanceof HTMLElement && from.isConnected && from !== document.body ? from : null;
    (back ?? map?.getContainer())?.focus();
  };
  const around = () => {
    if (!map || !listed) return;
    const bounds = L.latLngBounds(listed.symbols.map(({ place }) => [place.lat, place.lon]));
    map.fitBounds(bounds, { padding: [60, 60], maxZoom: Math.min(map.getMaxZoom(), map.getZoom() + 4) });
  };
  const panel: PlacePanelProps | null = listed && {
    symbols: listed.symbols,
    title: listed.group ? shortMarkName(listed.group, words) : words.texts.map.placesInView,
    showOnMap: listed.group && map && map.getZoom() < map.getMaxZoom() ? around : null,
    close,
    chosen: () => {
      if (roomPx < ROOM_FOR_BOTH) setListed(null);
    },
  };
  // The reader takes the room that the list stood on.
  return { panel: selected !== null && roomPx < ROOM_FOR_BOTH ? null : panel, openGroup, openAll };
}
