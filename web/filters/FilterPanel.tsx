import './filters.css';
import { facetNames } from '../filter/facets.ts';
import { useWords } from '../state/useWords.ts';
import { AssertionGroup } from './AssertionGroup.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import { PlaceGroup } from './PlaceGroup.tsx';
import { TypeGroup } from './TypeGroup.tsx';

/** Shown with the types. */
const withTypes = 'sub_type';

/** Everything that incidents can be chosen by, in groups that open and close. */
export function FilterPanel() {
  const { texts } = useWords();
  return (
    <section className="filter-panel" id="filter-panel" aria-label={texts.filters.panel}>
      <p className="filter-hint quiet">{texts.filters.onlyThese}</p>
      <TypeGroup />
      <PlaceGroup />
      {facetNames
        .filter((facet) => facet !== withTypes)
        .map((facet) => (
          <FacetGroup key={facet} facet={facet} />
        ))}
      <AssertionGroup />
    </section>
  );
}
