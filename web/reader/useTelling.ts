import { useEffect, useState } from 'react';
import type { Telling } from '../../src/dataset/format.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Incident } from '../../src/model/incident.ts';
import { loadReport } from '../data/useReport.ts';
import { useView } from '../state/view.ts';

/** The report of a telling: not asked for yet, on its way, there, or not to be had. */
export interface LoadedTelling {
  readonly status: 'waiting' | 'loading' | 'ready' | 'failed';
  readonly extraction: Extraction | null;
  readonly incident: Incident | null;
  readonly load: () => void;
}

/** Loads the report that a telling stands in, at once or when asked to. */
export function useTelling(telling: Telling, eager: boolean): LoadedTelling {
  const { dataset } = useView();
  const { version } = dataset.manifest;
  const [asked, setAsked] = useState(eager ? 1 : 0);
  const [extraction, setExtraction] = useState<Extraction | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (asked === 0) return;
    let current = true;
    setFailed(false);
    loadReport(telling.report, version).then(
      (loaded) => current && setExtraction(loaded),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [asked, telling.report, version]);
  const incident = extraction?.incidents.find(({ id }) => id === telling.id) ?? null;
  return {
    status: failed ? 'failed' : extraction ? 'ready' : asked ? 'loading' : 'waiting',
    extraction,
    incident,
    load: () => setAsked((count) => count + 1),
  };
}
