import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../data/Dataset.ts';
import { latestOnly } from '../data/latestOnly.ts';
import { useViewer } from './viewerStore.ts';

/** How far looking for the text is; `failed` when a part of the index could not be had: nothing is known then. */
export type SearchStatus = 'ready' | 'searching' | 'failed';

export interface Search {
  /** The text that rows are filtered by: the last one that has been looked for. */
  readonly text: string;
  readonly status: SearchStatus;
  retry(): void;
}

interface Done {
  readonly text: string;
  readonly failed: boolean;
}

/** Has the engine look for the text before anything is filtered by it: a slow search holds up neither brush nor typing. */
export function useSearch({ engine }: Dataset): Search {
  const text = useViewer((state) => state.text);
  const [done, setDone] = useState<Done>({ text: '', failed: false });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const look = useMemo(
    () =>
      latestOnly(
        async (wanted: string): Promise<Done> => {
          try {
            await engine.ask('search', { text: wanted });
            return { text: wanted, failed: false };
          } catch {
            return { text: wanted, failed: true };
          }
        },
        setDone,
        () => {},
      ),
    [engine],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what looks again
  useEffect(() => {
    // Whatever is under way, to look for nothing needs no answer.
    if (text !== '') look(text);
  }, [text, look, attempt]);
  const known = text === '' || done.failed ? '' : done.text;
  const settled = done.failed ? 'failed' : 'ready';
  const status = text === '' ? 'ready' : done.text === text ? settled : 'searching';
  return useMemo(() => ({ text: known, status, retry }), [known, status, retry]);
}
