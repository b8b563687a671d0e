import { lazy, Suspense } from 'react';
import { FiltersButton } from '../filters/FiltersButton.tsx';
import { usePanel } from '../filters/panelState.ts';
import { SearchField } from '../filters/SearchField.tsx';
import { useWords } from '../state/useWords.ts';
import { useViewer } from '../state/viewerStore.ts';
import { IncidentList } from './IncidentList.tsx';
import { TypeFilters } from './TypeFilters.tsx';

// The first screen has the types; the rest comes when it is opened.
const FilterPanel = lazy(() =>
  import('../filters/FilterPanel.tsx').then((module) => ({ default: module.FilterPanel })),
);

/** Search, filters and list. On a phone the filters have a sheet of their own. */
export function ListPanel() {
  const { texts } = useWords();
  const sheet = useViewer((state) => state.tab === 'filters');
  const open = usePanel((state) => state.open) || sheet;
  return (
    <section className="panel list-panel" id="list" tabIndex={-1} aria-label={texts.regions.list}>
      <div className="list-tools">
        <SearchField />
        <FiltersButton open={open} />
      </div>
      {open && (
        <Suspense fallback={<section className="filter-panel" aria-busy="true" />}>
          <FilterPanel />
        </Suspense>
      )}
      <TypeFilters hidden={open} />
      <IncidentList />
    </section>
  );
}
