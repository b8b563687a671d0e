import { useCallback, useEffect, useState } from 'react';
import { type Dataset, type LoadedDataset, loadDataset } from './Dataset.ts';
import { LoadError } from './LoadError.ts';
import { setShown } from './refreshDataset.ts';

export type DatasetState =
  | { status: 'loading'; received: number; expected: number | null }
  | { status: 'ready'; dataset: Dataset }
  | { status: 'failed'; error: LoadError; retry: () => void };

const start: DatasetState = { status: 'loading', received: 0, expected: null };

/** How long the old data stay after newer ones came: what was asked of them last is still answered. */
const keepOldMs = 3000;

/** Loads the dataset when the page opens, and lets `refreshDataset` put newer ones in its place; `retry` of the failed state loads again. */
export function useDataset(): DatasetState {
  const [state, setState] = useState<DatasetState>(start);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what loads again
  useEffect(() => {
    let current = true;
    const set = (next: DatasetState) => current && setState(next);
    const show = ({ dataset, end }: LoadedDataset) => {
      if (!current) return end();
      set({ status: 'ready', dataset });
      setShown({
        dataset,
        show: (newer) => {
          show(newer);
          setTimeout(end, keepOldMs);
        },
      });
    };
    set(start);
    loadDataset((received, expected) => set({ status: 'loading', received, expected })).then(
      show,
      (cause: unknown) => {
        const error = cause instanceof LoadError ? cause : new LoadError('damaged', 'dataset', { cause });
        set({ status: 'failed', error, retry });
      },
    );
    return () => {
      current = false;
      setShown(null);
    };
  }, [attempt, retry]);
  return state;
}
