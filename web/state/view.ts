import { createContext, useContext, useMemo } from 'react';
import type { Dataset } from '../data/Dataset.ts';
import { type CrossFiltered, crossFilter } from '../filter/crossFilter.ts';
import { axisDays, axisWithin, type TimeBins, timeBins } from '../filter/timeBins.ts';
import { showsUndated, useViewer } from './viewerStore.ts';

/** The dataset and what the filters make of it: one object that all panels read, so that they stay in step. */
export interface View {
  readonly dataset: Dataset;
  /** First and last day that the time axis can show; null when nothing is dated. */
  readonly days: readonly [number, number] | null;
  readonly bins: TimeBins | null;
  readonly filtered: CrossFiltered;
}

const ViewContext = createContext<View | null>(null);
export const ViewProvider = ViewContext.Provider;

/** The view; only inside a loaded dataset. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('useView outside of ViewProvider');
  return view;
}

/** Filters and counts the dataset anew when a choice that matters changes, and only then. */
export function useMakeView(dataset: Dataset): View {
  const types = useViewer((state) => state.types);
  const assertions = useViewer((state) => state.assertions);
  const from = useViewer((state) => state.from);
  const to = useViewer((state) => state.to);
  const undated = useViewer(showsUndated);
  const places = useViewer((state) => state.places);
  const axis = useViewer((state) => state.axis);
  const days = useMemo(() => axisDays(dataset.columns.first, dataset.columns.last), [dataset]);
  const bins = useMemo(() => days && timeBins(...((axis && axisWithin(axis, days)) ?? days)), [days, axis]);
  const symbols = useMemo(
    () =>
      places === null
        ? null
        : dataset.symbols
            .filter((symbol) => places.includes(symbol.placeIndex))
            .map((symbol) => symbol.index),
    [dataset, places],
  );
  const filtered = useMemo(
    () => crossFilter(dataset.columns, { types, assertions, from, to, undated, symbols }, bins),
    [dataset, types, assertions, from, to, undated, symbols, bins],
  );
  return useMemo(() => ({ dataset, days, bins, filtered }), [dataset, days, bins, filtered]);
}
