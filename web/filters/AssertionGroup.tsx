import { assertions } from '../../src/model/assertion.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { changeFilters, onlyReported, toggleAssertion, useViewer } from '../state/viewerStore.ts';
import { Choice } from './Choice.tsx';
import { FilterGroup } from './FilterGroup.tsx';

/** What the source says of it: reported always, denied, planned and background beside it when asked for. */
export function AssertionGroup() {
  const { filtered } = useView();
  const { texts } = useWords();
  const shown = useViewer((state) => state.assertions);
  const chosen = assertions.filter((_, bit) => shown & ~onlyReported & (1 << bit)).length;
  return (
    <FilterGroup
      name="assertion"
      label={texts.filters.groups.assertion}
      chosen={chosen}
      onClear={() => changeFilters({ assertions: onlyReported })}
    >
      {() => (
        <ul className="choices">
          {assertions.map((assertion, bit) => (
            <li key={assertion}>
              <Choice
                checked={Boolean(shown & (1 << bit))}
                disabled={assertion === 'reported'}
                count={filtered.assertions[bit] as number}
                onToggle={() => toggleAssertion(assertion)}
              >
                {texts.assertions[assertion]} <span className="quiet">{texts.assertionHelp[assertion]}</span>
              </Choice>
            </li>
          ))}
        </ul>
      )}
    </FilterGroup>
  );
}
