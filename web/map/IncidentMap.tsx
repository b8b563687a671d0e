import 'leaflet/dist/leaflet.css';
import './map.css';
import L, { type Map as LeafletMap } from 'leaflet';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import { BaseMap } from '../basemap/BaseMap.tsx';
import { plural } from '../i18n/plural.ts';
import { noteMoment } from '../state/timing.ts';
import { useEffectiveTheme } from '../state/useDocument.ts';
import { useLessMotion } from '../state/useLessMotion.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { choosePlaces } from '../state/viewerStore.ts';
import { Legend } from './Legend.tsx';
import { MapControls } from './MapControls.tsx';
import { MapCredits } from './MapCredits.tsx';
import { MapTooltip } from './MapTooltip.tsx';
import { MarkButtons } from './MarkButtons.tsx';
import { MarkLayer } from './MarkLayer.ts';
import type { Mark } from './marks.ts';
import { useTellShownMap } from './picture/shownMap.ts';
import { PlacePanel } from './places/PlacePanel.tsx';
import { usePlacePanel } from './places/usePlacePanel.ts';
import { ScaleBar } from './ScaleBar.tsx';
import { BaseMapNotice } from './settings/BaseMapNotice.tsx';
import { useFileDrop } from './settings/useFileDrop.ts';
import { startBounds } from './startBounds.ts';
import { useContainerSize } from './useContainerSize.ts';
import { useFollowSelection } from './useFollowSelection.ts';
import { useMapAddress } from './useMapAddress.ts';
import { useMarkScene } from './useMarkScene.ts';
import { useOccupied } from './useOccupied.ts';

const MapSettings = lazy(() =>
  import('./settings/MapSettings.tsx').then((module) => ({ default: module.MapSettings })),
);

const PictureButtons = lazy(() =>
  import('./picture/PictureButtons.tsx').then((module) => ({ default: module.PictureButtons })),
);

/** Without any placed incident: Syria. */
const syria: L.LatLngBoundsLiteral = [
  [32.3, 35.6],
  [37.3, 42.4],
];

/** The map of places. Its own direction is always left to right: an Arabic page must not move a point. */
export function IncidentMap() {
  const { dataset, filtered } = useView();
  const { texts, formats } = useWords();
  const theme = useEffectiveTheme();
  const lessMotion = useLessMotion();
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [layer] = useState(() => new MarkLayer());
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const [pointed, setPointed] = useState<Mark | null>(null);
  const scene = useMarkScene(map, pointed?.symbol.index ?? null);
  const frame = useRef<HTMLDivElement>(null);
  const room = useContainerSize(map, frame);
  const bounds = useMemo(() => {
    const box = dataset.manifest.bbox;
    return box ? L.latLngBounds([box[1], box[0]], [box[3], box[2]]) : L.latLngBounds(syria);
  }, [dataset]);
  const first = useMemo(() => {
    const box = startBounds(dataset.symbols, dataset.totals);
    return box ? L.latLngBounds([box[0], box[1]], [box[2], box[3]]) : bounds;
  }, [dataset, bounds]);
  const showAll = useCallback(
    () => map?.fitBounds(bounds, { padding: [48, 48], maxZoom: 11 }),
    [map, bounds],
  );

  const { panel, openGroup, openAll } = usePlacePanel(map, scene, room.width);
  const [settings, setSettings] = useState<Element | null>(null);
  const closeSettings = () => {
    setSettings(null);
    if (settings instanceof HTMLElement) settings.focus();
  };
  const isHeld = useFileDrop(frame, dataset.manifest.bbox);
  const choose = useCallback(
    (mark: Mark) => {
      if (mark.placeCount > 1) openGroup(mark);
      else choosePlaces([mark.symbol.placeIndex]);
    },
    [openGroup],
  );

  useEffect(() => {
    if (!map) return;
    setPane(map.getPane('keyboard') ?? map.createPane('keyboard'));
    layer.addTo(map);
    const point = (event: L.LeafletMouseEvent) => {
      const mark = layer.markAt(event.containerPoint)?.mark ?? null;
      map.getContainer().style.cursor = mark ? 'pointer' : '';
      setPointed((before) => (before?.symbol === mark?.symbol ? before : mark));
    };
    const click = (event: L.LeafletMouseEvent) => {
      const mark = layer.markAt(event.containerPoint)?.mark;
      if (mark) choose(mark);
    };
    const leave = () => setPointed(null);
    map.on('mousemove', point).on('click', click).on('mouseout movestart', leave);
    return () => {
      map.off('mousemove', point).off('click', click).off('mouseout movestart', leave);
      layer.remove();
    };
  }, [map, layer, choose]);
  useEffect(() => {
    layer.setScene(scene);
    noteMoment('painted', filtered.question);
  }, [layer, scene, filtered.question]);
  const occupied = useOccupied(layer, scene);
  useMapAddress(map);
  useTellShownMap(map, scene);
  useFollowSelection(map);

  // The mark pointed at as the filters have it now, not as it was when the pointer came.
  const shown = pointed && scene.marks.find((mark) => mark.symbol === pointed.symbol);
  const at = shown && map?.latLngToContainerPoint([shown.symbol.place.lat, shown.symbol.place.lon]);
  return (
    <section className="map" ref={frame} aria-label={texts.regions.map} data-map-theme={theme}>
      <MapContainer
        ref={setMap}
        bounds={first}
        boundsOptions={{ padding: [48, 48], maxZoom: 11 }}
        minZoom={3}
        maxZoom={15}
        zoomAnimation={!lessMotion}
        fadeAnimation={!lessMotion}
        inertia={!lessMotion}
        zoomControl={false}
        attributionControl={false}
        worldCopyJump
        className="map-leaflet"
      >
        <BaseMap theme={theme} occupied={occupied} />
      </MapContainer>
      {map && pane && (
        <MarkButtons
          map={map}
          pane={pane}
          scene={scene}
          onPoint={setPointed}
          choose={choose}
          openAll={openAll}
        />
      )}
      {shown && at && map && <MapTooltip mark={shown} x={at.x} y={at.y} width={map.getSize().x} />}
      {map && (
        <MapControls
          map={map}
          showAll={showAll}
          listPlaces={openAll}
          openSettings={() => setSettings(document.activeElement)}
        />
      )}
      {filtered.unplaced > 0 && (
        <p className="map-unplaced">{plural(formats, filtered.unplaced, texts.map.noPlace)}</p>
      )}
      <Legend most={scene.most} room={room} />
      {map && <ScaleBar map={map} />}
      <MapCredits roomPx={room.width} />
      {panel && !settings && <PlacePanel {...panel} />}
      {settings && (
        <Suspense fallback={null}>
          <MapSettings box={dataset.manifest.bbox} close={closeSettings}>
            {map && <PictureButtons map={map} scene={scene} />}
          </MapSettings>
        </Suspense>
      )}
      <BaseMapNotice />
      {isHeld && <p className="map-drop">{texts.map.settings.dropHere}</p>}
    </section>
  );
}
