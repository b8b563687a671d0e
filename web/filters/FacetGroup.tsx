import { useMemo } from 'react';
import { timePrecisions } from '../../src/model/date.ts';
import { geoPrecisions } from '../../src/model/place.ts';
import { type FacetName, reviewValues } from '../filter/facets.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { clearChosen, toggleChosen, useViewer } from '../state/viewerStore.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { choices } from './choices.ts';
import { FilterGroup } from './FilterGroup.tsx';
import { facetWords } from './facetWords.ts';

/** Facets whose few values have an order of their own. */
const fixedOrder: Partial<Record<FacetName, readonly string[]>> = {
  place_precision: geoPrecisions,
  date_precision: timePrecisions,
  independent: ['1', '2', '3', '4'],
  review: reviewValues,
};

const none: readonly string[] = [];

function FacetChoices({ facet, label }: { facet: FacetName; label: string }) {
  const { dataset, filtered } = useView();
  const words = useWords();
  const chosen = useViewer((state) => state.chosen[facet]) ?? none;
  const values = dataset.facetValues[facet];
  const counts = filtered.facets[facet];
  const listed = useMemo(
    () =>
      choices(values, counts, chosen, (value) => facetWords(facet, value, words), fixedOrder[facet] ?? null),
    [values, counts, chosen, facet, words],
  );
  return <ChoiceList label={label} choices={listed} onToggle={(value) => toggleChosen(facet, value)} />;
}

/** The values of one facet to choose from. */
export function FacetGroup({ facet }: { facet: FacetName }) {
  const { texts } = useWords();
  const chosen = useViewer((state) => state.chosen[facet]?.length ?? 0);
  const label = texts.filters.groups[facet];
  return (
    <FilterGroup name={facet} label={label} chosen={chosen} onClear={() => clearChosen(facet)}>
      {() => <FacetChoices facet={facet} label={label} />}
    </FilterGroup>
  );
}
