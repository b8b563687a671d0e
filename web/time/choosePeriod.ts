import { setAxis, setPeriod, useViewer } from '../state/viewerStore.ts';
import type { Days } from './axis.ts';
import { showing } from './zoom.ts';

/** Chooses a period and, where the axis is zoomed in, moves it so that the period is seen. */
export function choosePeriod(from: number | null, to: number | null, all: Days): void {
  const { axis } = useViewer.getState();
  setPeriod(from, to);
  if (axis && from !== null && to !== null) setAxis(showing(axis, all, [from, to]));
}
