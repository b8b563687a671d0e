import { useMemo } from 'react';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import { colorVariable } from '../marks/glyphs.ts';
import { useEffectiveTheme } from '../state/useDocument.ts';
import { useView } from '../state/view.ts';
import { useViewer } from '../state/viewerStore.ts';
import type { MarkColors } from './drawMarks.ts';
import type { MarkScene } from './MarkLayer.ts';
import { marksOf, mostAtOnePoint } from './marks.ts';

function readColors(): MarkColors {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    types: incidentTypeNames.map((_, type) => value(colorVariable(type))),
    halo: value('--mark-halo'),
    glyph: value('--mark-glyph'),
    ink: value('--ink'),
    surface: value('--surface'),
    font: value('--font'),
  };
}

/** What the map's canvas shows: marks under the present filters, and which of them stand out. */
export function useMarkScene(pointedAt: number | null): MarkScene {
  const { dataset, filtered } = useView();
  const theme = useEffectiveTheme();
  const selected = useViewer((state) => state.selected);
  const place = useViewer((state) => state.place);
  const marks = useMemo(() => marksOf(dataset.symbols, filtered), [dataset, filtered]);
  const most = useMemo(() => mostAtOnePoint(dataset.symbols, dataset.columns.symbol), [dataset]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the style sheet says
  const colors = useMemo(readColors, [theme]);
  const strong = useMemo(() => {
    const found = new Set<number>();
    if (pointedAt !== null) found.add(pointedAt);
    if (selected !== null) found.add(dataset.columns.symbol[selected] as number);
    if (place !== null)
      for (const symbol of dataset.symbols) if (symbol.placeIndex === place) found.add(symbol.index);
    return found;
  }, [dataset, pointedAt, selected, place]);
  return useMemo(() => ({ marks, most, colors, strong }), [marks, most, colors, strong]);
}
