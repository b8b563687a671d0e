import { useEffect, useState } from 'react';
import type { Dataset } from './Dataset.ts';
import { LoadError } from './LoadError.ts';
import { type ListedIncident, listedIncident } from './listedIncident.ts';

/** The incident of a row with its id and report; what the reader, the map and the address need of it. */
export interface OpenedIncident extends ListedIncident {
  readonly id: string;
  readonly report: string;
}

export type OpenedState = OpenedIncident | LoadError | null;

/** The incident in a row; null while it is asked for or when none is opened, a LoadError when its file cannot be had. */
export function useOpened(dataset: Dataset, row: number | null): OpenedState {
  const [state, setState] = useState<{ dataset: Dataset; row: number; opened: OpenedState } | null>(null);
  useEffect(() => {
    if (row === null) return;
    let current = true;
    const set = (opened: OpenedState) => current && setState({ dataset, row, opened });
    Promise.all([
      dataset.engine.ask('incident', { row }),
      dataset.engine.ask('excerpts', { rows: [row] }),
    ]).then(
      ([listed, [excerpt]]) => {
        if (excerpt) set({ ...listedIncident(dataset, listed), id: excerpt.id, report: excerpt.report });
      },
      (cause: unknown) =>
        set(cause instanceof LoadError ? cause : new LoadError('damaged', 'excerpts', { cause })),
    );
    return () => {
      current = false;
    };
  }, [dataset, row]);
  if (row === null || !state) return null;
  // When the data are loaded anew the opened incident keeps its place, in whatever row it is now.
  return state.dataset !== dataset || state.row === row ? state.opened : null;
}
