import 'leaflet/dist/leaflet.css';
import './map.css';
import './small/smallMap.css';
import L, { type Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import type { Point } from '../../src/model/geo.ts';
import { useMapSettings } from '../basemap/choice/mapSettings.ts';
import { EmbeddedBaseMap } from '../basemap/EmbeddedBaseMap.tsx';
import { useEffectiveTheme } from '../state/useDocument.ts';
import { useWords } from '../state/useWords.ts';
import { MapCredits } from './MapCredits.tsx';
import { ScaleBar } from './ScaleBar.tsx';
import { nameWidth } from './small/nameWidth.ts';
import { PickBar } from './small/PickBar.tsx';
import { SmallMapControls } from './small/SmallMapControls.tsx';
import { SmallMarks, smallMarks } from './small/SmallMarks.tsx';
import { boundsOf, firstShown, inDrawingOrder, type SmallMapPlace } from './small/smallPlaces.ts';
import { useMoves } from './small/useMoves.ts';
import { usePicking } from './small/usePicking.ts';
import type { Bounds } from './startBounds.ts';
import { useContainerSize } from './useContainerSize.ts';

export type { SmallMapPlace, SmallMapRole } from './small/smallPlaces.ts';

/** Nearer than this the embedded base map has nothing more to show. */
const NEAREST = 11;
const CHOSEN_ZOOM = 9;
/** Without any place. */
const syria: Bounds = [32.3, 35.6, 37.3, 42.4];

export interface SmallMapProps {
  readonly places: readonly SmallMapPlace[];
  /** What the map shows, for those who hear it. */
  readonly label: string;
  /** Makes the places buttons. */
  readonly onChoose?: (place: SmallMapPlace) => void;
  /** Makes the map movable, and a click (or Enter, for the cross in the middle) take a point, in WGS 84 degrees. */
  readonly onPick?: (point: Point) => void;
}

/** A few places on a small base map: the one chosen, its rivals, others beside; for looking, or for taking a point. */
export function SmallMap({ places, label, onChoose, onPick }: SmallMapProps) {
  const { language } = useWords();
  const labels = useMapSettings((state) => state.labels) ?? language;
  const picks = onPick !== undefined;
  const theme = useEffectiveTheme();
  const [map, setMap] = useState<LeafletMap | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useContainerSize(map, frame);
  const moves = useMoves(map);
  usePicking(map, onPick);
  const ordered = useMemo(() => inDrawingOrder(places), [places]);
  // By value: the parent may give another array of the same places at every render.
  const firstBox = JSON.stringify(boundsOf(firstShown(places)) ?? syria);
  const first = useMemo(() => {
    const [south, west, north, east] = JSON.parse(firstBox) as Bounds;
    return L.latLngBounds([south, west], [north, east]);
  }, [firstBox]);
  const lookOver = useCallback(
    (bounds: L.LatLngBounds) =>
      map?.fitBounds(bounds, { padding: [34, 34], maxZoom: NEAREST, animate: false }),
    [map],
  );
  useEffect(() => {
    // A point that has just been taken comes back as a place: the map must not jump away under it.
    if (map && !(picks && map.getBounds().contains(first))) lookOver(first);
  }, [map, first, lookOver, picks]);
  const showAll = () => {
    const box = boundsOf(places);
    if (box) lookOver(L.latLngBounds([box[0], box[1]], [box[2], box[3]]));
  };
  const chosen = places.find((place) => place.role === 'chosen');
  const marks = useMemo(
    () => (map && moves >= 0 ? smallMarks(map, ordered, nameWidth) : []),
    [map, ordered, moves],
  );
  const occupied = useCallback(
    () =>
      marks.flatMap(({ x, y, radius, name }) => [
        { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
        ...(name ? [name.box] : []),
      ]),
    [marks],
  );
  return (
    <section className="small-map" aria-label={label}>
      <div className="small-map-frame" ref={frame} data-picks={picks || undefined}>
        <MapContainer
          ref={setMap}
          bounds={first}
          boundsOptions={{ padding: [34, 34], maxZoom: NEAREST }}
          minZoom={1}
          maxZoom={picks ? 15 : NEAREST + 1}
          zoomControl={false}
          attributionControl={false}
          zoomAnimation={false}
          fadeAnimation={false}
          dragging={picks}
          touchZoom={picks}
          keyboard={picks}
          scrollWheelZoom={picks}
          doubleClickZoom={false}
          boxZoom={false}
          className="map-leaflet"
        >
          <EmbeddedBaseMap theme={theme} labels={labels} occupied={occupied} />
        </MapContainer>
        <SmallMarks marks={marks} onChoose={onChoose} />
        {map && (
          <SmallMapControls
            map={map}
            showAll={showAll}
            showChosen={
              chosen
                ? () => map.setView([chosen.lat, chosen.lon], Math.max(CHOSEN_ZOOM, map.getZoom()))
                : null
            }
          />
        )}
        {map && <ScaleBar map={map} />}
        <MapCredits roomPx={0} />
        {picks && <span className="small-map-cross" aria-hidden="true" />}
      </div>
      {map && onPick && <PickBar map={map} onPick={onPick} />}
    </section>
  );
}
