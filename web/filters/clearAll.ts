import { create } from 'zustand';
import {
  changeFilters,
  clearFilters,
  filtersNow,
  useViewer,
  type ViewerState,
} from '../state/viewerStore.ts';

/** What was cleared, and what the filters were after it: the offer to undo ends with the next change of a filter. */
const useCleared = create<{ before: Partial<ViewerState>; after: Partial<ViewerState> } | { before: null }>()(
  () => ({ before: null }),
);

/** Takes all filters away; {@link undoClearing} gives them back. */
export function clearAll(): void {
  const before = filtersNow(useViewer.getState());
  clearFilters();
  useCleared.setState({ before, after: filtersNow(useViewer.getState()) }, true);
}

const isSame = (state: ViewerState, known: Partial<ViewerState>): boolean =>
  Object.entries(known).every(([name, value]) => state[name as keyof ViewerState] === value);

/** Whether there is something to undo. */
export function useCanUndo(): boolean {
  const cleared = useCleared();
  return useViewer((state) => cleared.before !== null && isSame(state, cleared.after));
}

export function undoClearing(): void {
  const { before } = useCleared.getState();
  if (before) changeFilters(before);
  useCleared.setState({ before: null }, true);
}
