import { useEffect, useId, useState } from 'react';
import type { Point } from '../../src/model/geo.ts';
import { lookupPlace } from '../api/api.ts';
import { useView } from '../state/view.ts';
import { regionName } from '../wording/regions.ts';
import { useCorrectWords } from './useCorrectWords.ts';

/** A place to choose, of those the machine weighed or of the gazetteer. */
export interface ListedPlace extends Point {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly distanceKm: number | null;
}

/** Typing is over when nothing was typed for so long. */
const restMs = 250;

type Found = { readonly name: string; readonly places: readonly ListedPlace[] } | 'failed' | null;

function useLookup(name: string, near: Point | null): { found: Found; waits: boolean } {
  const [found, setFound] = useState<Found>(null);
  const asked = name.trim();
  const [lat, lon] = [near?.lat, near?.lon];
  useEffect(() => {
    if (asked === '') return;
    const left = new AbortController();
    const timer = setTimeout(async () => {
      const point = lat === undefined || lon === undefined ? null : { lat, lon };
      const answer = await lookupPlace(asked, point, left.signal).catch(() => null);
      if (!left.signal.aborted) setFound(answer ? { name: asked, places: answer } : 'failed');
    }, restMs);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [asked, lat, lon]);
  const waits = asked !== '' && found !== 'failed' && found?.name !== asked;
  return { found: asked === '' ? null : found, waits };
}

function PlaceChoice(props: { place: ListedPlace; name: string; chosen: boolean; onChoose: () => void }) {
  const { place, name, chosen, onChoose } = props;
  const { words, correct } = useCorrectWords();
  const { dataset } = useView();
  const other = words.language === 'en' ? place.name : place.nameEn;
  const shown = words.language === 'en' ? (place.nameEn ?? place.name) : place.name;
  const where = [
    place.admin1 && regionName(place.admin1, place.country, dataset.places, words),
    place.country && words.formats.country(place.country),
  ].filter(Boolean);
  return (
    <label className="correct-place">
      <input type="radio" name={name} value={place.id} checked={chosen} onChange={onChoose} />
      <span>
        <bdi className="name">{shown}</bdi> {other !== shown && <bdi className="other-name">{other}</bdi>}{' '}
        <span className="quiet">
          <bdi>{where.join(words.texts.comma)}</bdi>
          {place.distanceKm !== null && (
            <> · {correct.place.away(words.formats.distance(1000 * place.distanceKm))}</>
          )}
        </span>
      </span>
    </label>
  );
}

/** Choosing a place by its name: those the machine weighed first, then what the gazetteer has. */
export function PlaceSearch(props: {
  rivals: readonly ListedPlace[];
  near: Point | null;
  /** The place shown now, which is no correction; null when there is none. */
  shown: string | null;
  /** The name as the report writes it. */
  first: string;
  chosen: string | null;
  onChoose: (place: ListedPlace) => void;
}) {
  const { rivals, near, shown, first, chosen, onChoose } = props;
  const { correct } = useCorrectWords();
  const [name, setName] = useState(first);
  const { found, waits } = useLookup(name, near);
  const [group, input, help] = [useId(), useId(), useId()];
  const weighed = new Set(rivals.map(({ id }) => id));
  const others =
    found && found !== 'failed' ? found.places.filter(({ id }) => !weighed.has(id) && id !== shown) : [];
  const show = (place: ListedPlace) => (
    <PlaceChoice
      key={place.id}
      place={place}
      name={group}
      chosen={place.id === chosen}
      onChoose={() => onChoose(place)}
    />
  );
  return (
    <>
      <label className="correct-field" htmlFor={input}>
        <span>{correct.place.search}</span>
        <input
          id={input}
          type="search"
          dir="auto"
          maxLength={200}
          aria-describedby={help}
          value={name}
          onChange={(event) => setName(event.target.value)}
          // Enter would save the form.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <span id={help} className="quiet">
          {correct.place.searchHelp}
        </span>
      </label>
      {rivals.length > 0 && (
        <fieldset className="correct-places">
          <legend>{correct.place.rivals}</legend>
          {rivals.map(show)}
        </fieldset>
      )}
      {others.length > 0 && (
        <fieldset className="correct-places">
          <legend>{correct.place.found}</legend>
          {others.map(show)}
        </fieldset>
      )}
      <p className="quiet" role="status">
        {waits && correct.place.searching}
        {!waits && found === 'failed' && correct.problem.away}
        {!waits && found && found !== 'failed' && found.places.length === 0 && correct.place.nothingFound}
      </p>
    </>
  );
}
