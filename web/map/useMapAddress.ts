import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { sameView } from '../state/mapView.ts';
import { useViewer } from '../state/viewerStore.ts';

/** Tells the address what the map shows, and shows what an address asks for. */
export function useMapAddress(map: LeafletMap | null): void {
  const asked = useViewer((state) => state.askedView);
  useEffect(() => {
    if (!map) return;
    const tell = () => {
      const { lat, lng } = map.getCenter();
      const view = { lat, lon: lng, zoom: map.getZoom() };
      useViewer.setState(({ mapView, mapMoved }) =>
        mapView && sameView(mapView, view) ? {} : { mapView: view, mapMoved: mapMoved || mapView !== null },
      );
    };
    tell();
    map.on('moveend', tell);
    return () => {
      map.off('moveend', tell);
      useViewer.setState({ mapView: null, mapMoved: false });
    };
  }, [map]);
  useEffect(() => {
    if (!map || !asked) return;
    map.setView([asked.lat, asked.lon], asked.zoom, { animate: false });
    // Even where the map stood there already: whoever sent it meant this view.
    useViewer.setState({ mapMoved: true });
  }, [map, asked]);
}
