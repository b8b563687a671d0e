import type { Map as LeafletMap } from 'leaflet';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';

/** Zoom in, zoom out, show everything, the places in view as a list, and settings. */
export function MapControls(props: {
  map: LeafletMap;
  showAll: () => void;
  listPlaces: () => void;
  openSettings: () => void;
}) {
  const { map, showAll, listPlaces, openSettings } = props;
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
      <button
        type="button"
        onClick={listPlaces}
        aria-label={texts.map.listPlaces}
        title={texts.map.listPlaces}
      >
        <Icon name="list" />
      </button>
      <button
        type="button"
        onClick={openSettings}
        aria-label={texts.map.settings.title}
        title={texts.map.settings.title}
      >
        <Icon name="layers" />
      </button>
    </div>
  );
}
