import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import { colorVariable } from '../marks/glyphs.ts';
import { useEffectiveTheme } from '../state/useDocument.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { useViewer } from '../state/viewerStore.ts';
import type { MarkColors } from './drawMarks.ts';
import { groupSymbols } from './groupSymbols.ts';
import type { MarkScene } from './MarkLayer.ts';
import { type Mark, marksOf, mostAtOnePoint } from './marks.ts';
import { shortMarkName } from './markWords.ts';

function readColors(): MarkColors {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    types: incidentTypeNames.map((_, type) => value(colorVariable(type))),
    halo: value('--mark-halo'),
    glyph: value('--mark-glyph'),
    ink: value('--ink'),
    surface: value('--surface'),
    nameHalo: value('--name-halo'),
    font: value('--font'),
  };
}

function useZoom(map: LeafletMap | null): number {
  const [zoom, setZoom] = useState(0);
  useEffect(() => {
    if (!map) return;
    const read = () => setZoom(map.getZoom());
    read();
    map.on('zoomend', read);
    return () => {
      map.off('zoomend', read);
    };
  }, [map]);
  return zoom;
}

/** What the map's canvas shows: marks under the present filters and zoom, and which of them stand out. */
export function useMarkScene(map: LeafletMap | null, pointedAt: number | null): MarkScene {
  const { dataset, filtered, opened } = useView();
  const theme = useEffectiveTheme();
  const words = useWords();
  const zoom = useZoom(map);
  const openedSymbol = opened && 'symbol' in opened ? opened.symbol : null;
  const places = useViewer((state) => state.places);
  const { totals } = dataset;
  const most = useMemo(() => mostAtOnePoint(dataset.symbols, totals), [dataset, totals]);
  const leader = useMemo(
    () =>
      groupSymbols(dataset.symbols, totals, most, (lat, lon) =>
        map ? map.project([lat, lon], zoom) : { x: lon, y: lat },
      ),
    [dataset, totals, most, map, zoom],
  );
  const marks = useMemo(() => marksOf(dataset.symbols, filtered, leader), [dataset, filtered, leader]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the style sheet says
  const colors = useMemo(readColors, [theme, words]);
  const strong = useMemo(() => {
    const found = new Set<number>();
    if (pointedAt !== null) found.add(pointedAt);
    if (openedSymbol !== null) found.add(openedSymbol);
    for (const symbol of dataset.symbols) if (places?.includes(symbol.placeIndex)) found.add(symbol.index);
    return found;
  }, [dataset, pointedAt, openedSymbol, places]);
  const nameOf = useCallback((mark: Mark) => shortMarkName(mark, words), [words]);
  return useMemo(() => ({ marks, most, colors, strong, nameOf }), [marks, most, colors, strong, nameOf]);
}
