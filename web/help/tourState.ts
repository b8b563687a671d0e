import { create } from 'zustand';
import { recall, remember } from '../state/preferences.ts';

const KEY = 'balagh.tour';

/** The stops of the tour, in order; each has its words in the dictionaries and its place on the page. */
export const tourStops = ['summary', 'map', 'time', 'list', 'incident', 'help'] as const;
export type TourStop = (typeof tourStops)[number];

/** Offered at the first visit, then at one of its stops, or over. */
export type TourState = 'offered' | TourStop | 'over';

export const useTour = create<{ at: TourState }>()(() => ({
  at: recall(KEY) === 'over' ? 'over' : 'offered',
}));

export const startTour = (): void => useTour.setState({ at: tourStops[0] });

/** Ends the tour or its offer; it is not offered again in this browser. The focus goes to where the tour can be asked for. */
export const endTour = (): void => {
  remember(KEY, 'over');
  useTour.setState({ at: 'over' });
  // The button that was pressed is gone; without this the keyboard would begin at the top of the page again.
  globalThis.document?.querySelector<HTMLElement>('.help-button')?.focus({ preventScroll: true });
};

/** The stop after (1) or before (-1) this one; null behind the last. */
export function stopBeside(stop: TourStop, step: 1 | -1): TourStop | null {
  return tourStops[tourStops.indexOf(stop) + step] ?? null;
}
