import { useCallback, useEffect, useState } from 'react';
import { type Dataset, loadDataset } from './Dataset.ts';
import { LoadError } from './LoadError.ts';

export type DatasetState =
  | { status: 'loading'; received: number; expected: number | null }
  | { status: 'ready'; dataset: Dataset }
  | { status: 'failed'; error: LoadError; retry: () => void };

const start: DatasetState = { status: 'loading', received: 0, expected: null };

/** Loads the dataset when the page opens; `retry` of the failed state loads again. */
export function useDataset(): DatasetState {
  const [state, setState] = useState<DatasetState>(start);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what loads again
  useEffect(() => {
    let current = true;
    const set = (next: DatasetState) => current && setState(next);
    set(start);
    loadDataset((received, expected) => set({ status: 'loading', received, expected })).then(
      (dataset) => set({ status: 'ready', dataset }),
      (cause: unknown) => {
        const error = cause instanceof LoadError ? cause : new LoadError('damaged', 'dataset', { cause });
        set({ status: 'failed', error, retry });
      },
    );
    return () => {
      current = false;
    };
  }, [attempt, retry]);
  return state;
}
