import { type Box, OccupiedBoxes, overlaps } from '../basemap/boxes.ts';
import { type AreaLabel, areaLabelBox, areaLabels } from './areas/areaLabels.ts';
import { firstNamedZoom, type MarkLabel, markLabels, signBox } from './markLabels.ts';
import type { Mark } from './marks.ts';
import { isDrawnAsArea, type ScreenMark } from './screenMarks.ts';

/** What is drawn in one part of the map: the marks in it, the counts of its areas, and names. */
export interface Arranged {
  readonly marks: readonly ScreenMark[];
  readonly areaLabels: readonly AreaLabel[];
  readonly names: readonly MarkLabel[];
}

export const nothingArranged: Arranged = { marks: [], areaLabels: [], names: [] };

function boxOf(item: ScreenMark): Box {
  return item.outline ?? signBox(item);
}

/**
 * Arranges the marks that reach into `drawn`: signs first, then the counts of areas within `view`, then names. All in
 * pixels of one canvas.
 */
export function arrange(
  placed: readonly ScreenMark[],
  zoom: number,
  boxes: { readonly drawn: Box; readonly view: Box },
  nameOf: (mark: Mark) => string,
  widthOf: (text: string) => number,
): Arranged {
  const marks = placed.filter((item) => overlaps(boxOf(item), boxes.drawn));
  const taken = new OccupiedBoxes();
  for (const item of marks) if (!isDrawnAsArea(item)) taken.add(signBox(item));
  const counts = areaLabels(marks, boxes.view, taken);
  const names = zoom < firstNamedZoom ? [] : markLabels(marks, taken, nameOf, widthOf);
  return { marks, areaLabels: counts, names };
}

/** What signs, counts and names cover. */
export function coveredBy({ marks, areaLabels: counts, names }: Arranged): Box[] {
  return [
    ...marks.filter((item) => !isDrawnAsArea(item)).map(signBox),
    ...counts.map(({ x, y }) => areaLabelBox(x, y)),
    ...names.map(({ box }) => box),
  ];
}
