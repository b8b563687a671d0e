import type { Map as LeafletMap } from 'leaflet';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';

/** Zoom in, zoom out, show everything. */
export function MapControls({ map, showAll }: { map: LeafletMap; showAll: () => void }) {
  const { texts } = useWords();
  return (
    <div className="map-controls">
      <button
        type="button"
        onClick={() => map.zoomIn()}
        aria-label={texts.map.zoomIn}
        title={texts.map.zoomIn}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        onClick={() => map.zoomOut()}
        aria-label={texts.map.zoomOut}
        title={texts.map.zoomOut}
      >
        <Icon name="minus" />
      </button>
      <button type="button" onClick={showAll} aria-label={texts.map.showAll} title={texts.map.showAll}>
        <Icon name="fit" />
      </button>
    </div>
  );
}
