import './chips.css';
import { useLayoutEffect, useRef, useState } from 'react';
import { plural } from '../i18n/plural.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { changeFilters, useViewer } from '../state/viewerStore.ts';
import { type Chip, chipsOf } from './chips.ts';
import { clearAll, undoClearing, useCanUndo } from './clearAll.ts';

function FilterChip({ chip, onRemove }: { chip: Chip; onRemove: () => void }) {
  const { texts } = useWords();
  const { label, value, missing, criterion } = chip;
  return (
    <li className="filter-chip" data-filter={criterion} data-missing={missing || undefined}>
      <span className="filter-chip-words" title={`${label}: ${value}`}>
        <span className="quiet">{label}:</span> {value}
        {missing && <em> ({texts.filters.notInData})</em>}
      </span>
      <button
        type="button"
        className="filter-chip-remove"
        aria-label={texts.filters.chips.remove(`${label}: ${value}`)}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** How many chips do not fit into the one line that they have while folded. */
function useHiddenCount(count: number, unfolded: boolean) {
  const row = useRef<HTMLUListElement>(null);
  const [hidden, setHidden] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other chips fill the line differently
  useLayoutEffect(() => {
    const list = row.current;
    if (!list) return;
    const measure = () => {
      const items = [...list.children] as HTMLElement[];
      const top = items[0]?.offsetTop ?? 0;
      setHidden(items.filter((item) => item.offsetTop > top).length);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    return () => observer.disconnect();
  }, [count, unfolded]);
  return { row, hidden };
}

/** A chip for every filter in force, each with its way out; all at once can be undone. */
export function FilterChips() {
  const { dataset } = useView();
  const words = useWords();
  const { texts, formats } = words;
  const state = useViewer();
  const [unfolded, setUnfolded] = useState(false);
  const canUndo = useCanUndo();
  const chips = chipsOf(state, dataset, words);
  const { row, hidden } = useHiddenCount(chips.length, unfolded);
  const { chips: said } = texts.filters;
  const remove = (chip: Chip, index: number) => {
    changeFilters(chip.without);
    // The focus goes on to the next chip, not to nowhere.
    requestAnimationFrame(() => {
      const buttons = row.current?.querySelectorAll<HTMLElement>('.filter-chip-remove');
      buttons?.[Math.min(index, buttons.length - 1)]?.focus();
    });
  };
  if (chips.length === 0 && !canUndo) return null;
  return (
    <div className="filter-chips" data-unfolded={unfolded || undefined}>
      {chips.length > 0 && (
        // A chip out of sight that is reached by keyboard brings all into sight.
        <ul ref={row} aria-label={said.label} onFocus={() => hidden > 0 && setUnfolded(true)}>
          {chips.map((chip, index) => (
            <FilterChip key={chip.key} chip={chip} onRemove={() => remove(chip, index)} />
          ))}
        </ul>
      )}
      {(hidden > 0 || unfolded) && (
        <button
          type="button"
          className="button button-small filter-chips-more"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? said.fewer : `+${plural(formats, hidden, said.more)}`}
        </button>
      )}
      {chips.length > 0 && (
        <button type="button" className="button button-small filter-chips-clear" onClick={clearAll}>
          {said.clearAll}
        </button>
      )}
      {canUndo && (
        <span className="filter-chips-undo">
          {said.cleared}{' '}
          <button type="button" className="button button-small" onClick={undoClearing}>
            {said.undo}
          </button>
        </span>
      )}
    </div>
  );
}
