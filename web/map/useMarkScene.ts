import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import { colorVariable } from '../marks/glyphs.ts';
import { useEffectiveTheme } from '../state/useDocument.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { useViewer } from '../state/viewerStore.ts';
import { useOutlines } from './areas/useOutlines.ts';
import type { MarkColors } from './canvas.ts';
import type { MarkScene } from './MarkLayer.ts';
import { type Mark, marksOf, mostAtOnePoint } from './marks.ts';
import { shortMarkName } from './markWords.ts';
import { useGroups } from './useGroups.ts';

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

function useZoom(map: LeafletMap | null): number | null {
  const [zoom, setZoom] = useState<number | null>(null);
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
  const openedSymbol = opened && 'symbol' in opened ? opened.symbol : null;
  const places = useViewer((state) => state.places);
  const { totals } = dataset;
  const most = useMemo(() => mostAtOnePoint(dataset.symbols, totals), [dataset, totals]);
  const groups = useGroups(dataset, useZoom(map));
  const marks = useMemo(
    () => (groups ? marksOf(dataset.symbols, filtered, groups.leader) : []),
    [dataset, filtered, groups],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the style sheet says
  const colors = useMemo(readColors, [theme, words]);
  const strong = useMemo(() => {
    const found = new Set<number>();
    if (pointedAt !== null) found.add(pointedAt);
    if (openedSymbol !== null) found.add(openedSymbol);
    const chosen = new Set(places);
    for (const symbol of dataset.symbols) if (chosen.has(symbol.placeIndex)) found.add(symbol.index);
    return found;
  }, [dataset, pointedAt, openedSymbol, places]);
  const zoom = groups?.zoom ?? -1;
  const nameOf = useCallback((mark: Mark) => shortMarkName(mark, words), [words]);
  const outlineOf = useOutlines(marks);
  return useMemo(
    () => ({ marks, most, zoom, colors, strong, nameOf, outlineOf }),
    [marks, most, zoom, colors, strong, nameOf, outlineOf],
  );
}
