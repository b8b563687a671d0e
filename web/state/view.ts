import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../data/Dataset.ts';
import { latestOnly } from '../data/latestOnly.ts';
import { type OpenedState, useOpened } from '../data/useOpened.ts';
import type { ListedRow, RowExcerpt, WireCriteria } from '../engine/protocol.ts';
import type { Counts } from '../filter/crossFilter.ts';
import type { RowFacts } from '../filter/factsTally.ts';
import { chosenPlaces } from '../filter/regions.ts';
import { axisWithin, type TimeBins, timeBins } from '../filter/timeBins.ts';
import { noteMoment } from './timing.ts';
import { type Search, useSearch } from './useSearch.ts';
import { showsUndated, useViewer } from './viewerStore.ts';

/** What the filters make of the incidents: counts, and a number by which the engine is asked for single rows. */
export interface Filtered extends Counts {
  readonly result: number;
  /** The question that it answers. */
  readonly question: number;
  readonly count: number;
  readonly facts: RowFacts;
  /** The first incidents, as the list shows them. */
  readonly first: readonly ListedRow[];
  /** Their excerpts, when they were at hand. */
  readonly excerpts: readonly RowExcerpt[] | null;
  /** What was asked for: while another answer is on its way, the page still shows this one. */
  readonly criteria: WireCriteria;
}

/** The dataset and what the filters make of it: one object that all panels read, so that they stay in step. */
export interface View {
  readonly dataset: Dataset;
  /** First and last day that the time axis can show; null when nothing is dated. */
  readonly days: readonly [number, number] | null;
  readonly bins: TimeBins | null;
  readonly filtered: Filtered;
  /** How far looking for the text is. */
  readonly search: Search;
  /** The incident whose source is open. */
  readonly opened: OpenedState;
}

const ViewContext = createContext<View | null>(null);
export const ViewProvider = ViewContext.Provider;

/** The view; only inside a loaded dataset. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('useView outside of ViewProvider');
  return view;
}

interface Asked {
  /** Counts up: names this question. */
  readonly question: number;
  readonly criteria: WireCriteria;
  readonly bins: TimeBins | null;
}

let questions = 0;
const nextQuestion = (): number => ++questions;

function useAsked(dataset: Dataset, text: string): Asked {
  const types = useViewer((state) => state.types);
  const assertions = useViewer((state) => state.assertions);
  const from = useViewer((state) => state.from);
  const to = useViewer((state) => state.to);
  const undated = useViewer(showsUndated);
  const single = useViewer((state) => state.places);
  const regions = useViewer((state) => state.regions);
  const chosen = useViewer((state) => state.chosen);
  const axis = useViewer((state) => state.axis);
  const { axisDays: days } = dataset;
  const places = useMemo(
    () => chosenPlaces(single, regions, dataset.places),
    [single, regions, dataset.places],
  );
  const bins = useMemo(() => days && timeBins(...((axis && axisWithin(axis, days)) ?? days)), [days, axis]);
  return useMemo(
    () => ({
      question: nextQuestion(),
      criteria: { types, assertions, from, to, undated, places, chosen, text },
      bins,
    }),
    [types, assertions, from, to, undated, places, chosen, text, bins],
  );
}

/**
 * Has the dataset filtered and counted anew when a choice that matters changes, and only then. `view` is null until the
 * first answer; `isBehind` while it does not answer the present question yet. Nothing is asked before `isReady`.
 */
export function useMakeView(
  dataset: Dataset,
  isReady: boolean,
): { readonly view: View | null; readonly isBehind: boolean } {
  const search = useSearch(dataset);
  const asked = useAsked(dataset, search.text);
  const selected = useViewer((state) => state.selected);
  const opened = useOpened(dataset, selected);
  const [answered, setAnswered] = useState<Pick<View, 'dataset' | 'days' | 'bins' | 'filtered'> | null>(null);
  const current = useRef(dataset);
  current.current = dataset;
  const [failed, setFailed] = useState<unknown>(null);
  const request = useMemo(
    () =>
      latestOnly(
        ({ criteria, bins }: Asked) => dataset.engine.ask('filter', { criteria, bins }),
        ({ counts, facts, result, first, excerpts }, { criteria, bins, question }) => {
          // Newer data have taken its place.
          if (current.current !== dataset) return;
          const filtered = {
            ...counts,
            facts,
            result,
            first,
            excerpts,
            question,
            count: facts.count,
            criteria,
          };
          setAnswered({ dataset, days: dataset.axisDays, bins, filtered });
        },
        setFailed,
      ),
    [dataset],
  );
  useEffect(() => {
    if (!isReady) return;
    noteMoment('asked', asked.question);
    request(asked);
  }, [request, asked, isReady]);
  // Shown by the boundary round the viewer, with a way on.
  if (failed) throw failed;
  // Newer data are shown once they are filtered; until then the old ones stay, whole.
  const view = useMemo(() => answered && { ...answered, search, opened }, [answered, search, opened]);
  return { view, isBehind: answered?.filtered.question !== asked.question };
}
