import { plural } from '../i18n/plural.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { choosePlaces, useViewer } from '../state/viewerStore.ts';
import { otherPlaceName, placeName } from '../wording/placeWords.ts';
import { IncidentList } from './IncidentList.tsx';
import { TypeFilters } from './TypeFilters.tsx';

/** Filters and list. */
export function ListPanel() {
  const { dataset } = useView();
  const { texts, formats, language } = useWords();
  const chosen = useViewer((state) => state.places);
  const place = dataset.places[chosen?.[0] ?? -1];
  const more = (chosen?.length ?? 0) - 1;
  return (
    <section className="panel list-panel" id="list" tabIndex={-1} aria-label={texts.regions.list}>
      <TypeFilters />
      {place && (
        <p className="only-place">
          <span className="quiet">{texts.list.onlyPlace}</span>{' '}
          <bdi className="name">{placeName(place, language)}</bdi>{' '}
          {more > 0 ? (
            <span>{plural(formats, more, texts.map.morePlaces)}</span>
          ) : (
            <bdi className="other-name">{otherPlaceName(place, language)}</bdi>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={texts.list.clearPlace}
            title={texts.list.clearPlace}
            onClick={() => choosePlaces(null)}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
      <IncidentList />
    </section>
  );
}
