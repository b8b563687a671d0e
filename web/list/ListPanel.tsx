import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { choosePlace, useViewer } from '../state/viewerStore.ts';
import { otherPlaceName, placeName } from '../wording/placeWords.ts';
import { IncidentList } from './IncidentList.tsx';
import { TypeFilters } from './TypeFilters.tsx';

/** Filters and list. */
export function ListPanel() {
  const { dataset } = useView();
  const { texts, language } = useWords();
  const chosen = useViewer((state) => state.place);
  const place = chosen === null ? null : dataset.places[chosen];
  return (
    <section className="panel list-panel" id="list" tabIndex={-1} aria-label={texts.regions.list}>
      <TypeFilters />
      {place && (
        <p className="only-place">
          <span className="quiet">{texts.list.onlyPlace}</span>{' '}
          <bdi className="name">{placeName(place, language)}</bdi>{' '}
          <bdi className="other-name">{otherPlaceName(place, language)}</bdi>
          <button
            type="button"
            className="icon-button"
            aria-label={texts.list.clearPlace}
            title={texts.list.clearPlace}
            onClick={() => choosePlace(null)}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
      <IncidentList />
    </section>
  );
}
