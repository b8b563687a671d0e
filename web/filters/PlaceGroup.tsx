import { useMemo, useState } from 'react';
import type { Place } from '../../src/model/place.ts';
import { regionsOf } from '../filter/regions.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../state/useWords.ts';
import { changeFilters, toggleRegion, useViewer } from '../state/viewerStore.ts';
import { Choice } from './Choice.tsx';
import { FilterGroup } from './FilterGroup.tsx';
import { nameFinder } from './findNames.ts';
import { PlaceBranch, PlaceChoice } from './PlaceBranch.tsx';
import { regionWords } from './regionWords.ts';
import { type PlaceChoices, usePlaceChoices } from './usePlaceChoices.ts';

/** Places and branches found by name that are shown. */
const MOST_FOUND = 40;

function find(query: string, { places, byPlace, byRegion }: PlaceChoices, words: Words) {
  const fits = nameFinder(query);
  if (!fits) return null;
  const regions = [...byRegion.keys()].filter((region) =>
    fits(regionWords(region, places, words), region.split('/').at(-1) ?? null),
  );
  const found = places.flatMap((place: Place, index) => (fits(place.name, place.nameEn) ? [index] : []));
  found.sort((a, b) => (byPlace[b] as number) - (byPlace[a] as number));
  return { regions, found: found.slice(0, MOST_FOUND) };
}

function PlaceSearch({ all }: { all: PlaceChoices }) {
  const words = useWords();
  const { texts } = words;
  const [query, setQuery] = useState('');
  const results = useMemo(() => find(query, all, words), [query, all, words]);
  const label = texts.filters.findIn(texts.filters.groups.place);
  const within = (index: number) => regionsOf(all.places[index] as Place).some((one) => all.regions.has(one));
  return (
    <>
      <input
        type="text"
        inputMode="search"
        className="choice-search"
        dir={query === '' ? undefined : 'auto'}
        value={query}
        aria-label={label}
        placeholder={label}
        onChange={(event) => setQuery(event.target.value)}
      />
      {results === null ? (
        <ul className="place-tree">
          {all.tree.map((branch) => (
            <PlaceBranch
              key={branch.region}
              branch={branch}
              all={all}
              within={false}
              open={all.tree.length === 1}
            />
          ))}
        </ul>
      ) : (
        <ul className="choices">
          {results.regions.map((region) => (
            <li key={region}>
              <Choice
                checked={all.regions.has(region)}
                partly={all.partly.has(region)}
                count={all.byRegion.get(region) ?? 0}
                onToggle={() => toggleRegion(region)}
              >
                {region
                  .split('/')
                  .map((_, i, parts) => regionWords(parts.slice(0, i + 1).join('/'), all.places, words))
                  .reverse()
                  .join(texts.comma)}
              </Choice>
            </li>
          ))}
          {results.found.map((index) => (
            <li key={index}>
              <PlaceChoice index={index} all={all} within={within(index)} />
            </li>
          ))}
        </ul>
      )}
      {results && results.regions.length + results.found.length === 0 && (
        <p className="quiet">{texts.filters.noneFound}</p>
      )}
    </>
  );
}

function PlaceTree() {
  return <PlaceSearch all={usePlaceChoices()} />;
}

/** Country, governorate, district and town, as a tree and by name. */
export function PlaceGroup() {
  const { texts } = useWords();
  const chosen = useViewer(({ places, regions }) => (places?.length ?? 0) + regions.length);
  return (
    <FilterGroup
      name="place"
      label={texts.filters.groups.place}
      chosen={chosen}
      onClear={() => changeFilters({ places: null, regions: [] })}
    >
      {() => <PlaceTree />}
    </FilterGroup>
  );
}
