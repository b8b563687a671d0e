import { type Box, OccupiedBoxes } from './boxes.ts';

/** A label measured and projected: its point in pixels of the canvas, the size of its text, its dot. */
export interface MeasuredLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Null for a label centred on its point. */
  readonly dotPx: number | null;
  /** Keep the dot free from the start: earlier labels go elsewhere if they can. */
  readonly reserved: boolean;
}

/** Where a label's text goes: its centre. */
export interface PlacedLabel<T extends MeasuredLabel> {
  readonly label: T;
  readonly centerX: number;
  readonly centerY: number;
}

const paddingPx = 2;
const dotGapPx = 3;

/**
 * Places labels in the order given: a label whose places are all taken is left out. A label with a dot tries the right,
 * the left, below and above of the dot; an area's label is centred on its point, and tries a little around it. Reserved
 * dots are covered only by a label that has no other place.
 * @param occupied boxes that no label may cover (symbols, controls).
 */
export function layoutLabels<T extends MeasuredLabel>(
  labels: readonly T[],
  occupied: readonly Box[] = [],
): PlacedLabel<T>[] {
  const taken = new OccupiedBoxes();
  const reserved = new OccupiedBoxes();
  for (const box of occupied) taken.add(box);
  for (const label of labels) {
    const dot = label.reserved ? dotBox(label) : null;
    if (dot) reserved.add(dot);
  }
  const placed: PlacedLabel<T>[] = [];
  for (const label of labels) {
    const dot = dotBox(label);
    if (dot && !taken.isFree(dot)) continue;
    const spots = anchors(label).filter(([x, y]) => taken.isFree(textBox(label, x, y)));
    const spot = spots.find(([x, y]) => reserved.isFree(textBox(label, x, y))) ?? spots[0];
    if (!spot) continue;
    taken.add(boxAround(spot[0], spot[1], label.width + paddingPx * 2, label.height + paddingPx));
    if (dot) taken.add(dot);
    placed.push({ label, centerX: spot[0], centerY: spot[1] });
  }
  return placed;
}

function textBox({ width, height }: MeasuredLabel, x: number, y: number): Box {
  return boxAround(x, y, width, height);
}

function dotBox({ x, y, dotPx }: MeasuredLabel): Box | null {
  return dotPx === null ? null : boxAround(x, y, dotPx * 2, dotPx * 2);
}

function anchors({ x, y, width, height, dotPx }: MeasuredLabel): [number, number][] {
  if (dotPx === null) {
    return [
      [x, y],
      [x, y - height],
      [x, y + height],
      [x + width / 2, y - height / 2],
      [x - width / 2, y + height / 2],
    ];
  }
  const aside = dotPx + dotGapPx + width / 2;
  const beyond = dotPx + 1 + height / 2;
  return [
    [x + aside, y],
    [x - aside, y],
    [x, y + beyond],
    [x, y - beyond],
    [x + aside, y - height / 3],
    [x - aside, y + height / 3],
  ];
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}
