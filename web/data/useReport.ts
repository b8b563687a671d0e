import { useCallback, useEffect, useState } from 'react';
import { datasetPaths } from '../../src/dataset/format.ts';
import { type ReportFile, reportFileSchema } from '../../src/model/correctedReport.ts';
import { fromJson } from '../../src/model/json.ts';
import { fetchJson } from './fetchFile.ts';
import { LoadError } from './LoadError.ts';

export type ReportState =
  | { status: 'loading' }
  | { status: 'ready'; extraction: ReportFile }
  | { status: 'failed'; error: LoadError; retry: () => void };

const KEPT = 20;
const kept = new Map<string, ReportFile>();

/** A report with all that was read in it, and what people corrected. Throws a LoadError. */
export async function loadReport(id: string, version: string): Promise<ReportFile> {
  const key = `${version} ${id}`;
  const known = kept.get(key);
  if (known) return known;
  const file = datasetPaths.report(id);
  const result = reportFileSchema.safeParse(fromJson(await fetchJson(file, version)));
  if (!result.success) throw new LoadError('damaged', file, { cause: result.error });
  kept.set(key, result.data);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return result.data;
}

const loading: ReportState = { status: 'loading' };

/** The report with this id; while another one loads, or none is named yet, the state says so at once. */
export function useReport(id: string | null, version: string): ReportState {
  const [loaded, setLoaded] = useState<{ id: string; state: ReportState } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what loads again
  useEffect(() => {
    if (id === null) return;
    let current = true;
    const set = (state: ReportState) => current && setLoaded({ id, state });
    loadReport(id, version).then(
      (extraction) => set({ status: 'ready', extraction }),
      (cause: unknown) => {
        const error = cause instanceof LoadError ? cause : new LoadError('damaged', id, { cause });
        set({ status: 'failed', error, retry });
      },
    );
    return () => {
      current = false;
    };
  }, [id, version, attempt, retry]);
  return id !== null && loaded?.id === id ? loaded.state : loading;
}
