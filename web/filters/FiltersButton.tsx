import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { togglePanel } from './panelState.ts';

/** Opens and closes the filter panel beside the list; a phone has a tab for it instead. */
export function FiltersButton({ open }: { open: boolean }) {
  const { texts } = useWords();
  return (
    <button
      type="button"
      className="button filters-button"
      aria-expanded={open}
      aria-controls={open ? 'filter-panel' : undefined}
      onClick={togglePanel}
    >
      <Icon name="filters" />
      {open ? texts.filters.close : texts.filters.open}
    </button>
  );
}
