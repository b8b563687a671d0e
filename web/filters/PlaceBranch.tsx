import { useState } from 'react';
import { plural } from '../i18n/plural.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { togglePlace, toggleRegion } from '../state/viewerStore.ts';
import { otherPlaceName, placeName } from '../wording/placeWords.ts';
import { Choice } from './Choice.tsx';
import type { Branch } from './placeTree.ts';
import { regionWords } from './regionWords.ts';
import type { PlaceChoices } from './usePlaceChoices.ts';

const FIRST = 12;
const MORE = 50;

/** One place as a choice; within a branch that is chosen it is chosen with it. */
export function PlaceChoice(props: { index: number; all: PlaceChoices; within: boolean }) {
  const { index, all, within } = props;
  const { texts, language } = useWords();
  const place = all.places[index];
  if (!place) return null;
  const name = placeName(place, language);
  const other = otherPlaceName(place, language);
  const isDivision = ['country', 'admin1', 'admin2', 'admin3'].includes(place.kind);
  return (
    <Choice
      checked={within || all.single.has(index)}
      disabled={within}
      count={all.byPlace[index] as number}
      onToggle={() => togglePlace(index)}
    >
      {isDivision ? texts.filters.wholeOf(name, texts.precision[place.kind as 'admin1']) : name}{' '}
      {other && !isDivision && <bdi className="other-name">{other}</bdi>}
    </Choice>
  );
}

function Inside({ branch, all, within }: { branch: Branch; all: PlaceChoices; within: boolean }) {
  const { texts, formats } = useWords();
  const [shown, setShown] = useState(FIRST);
  const countOf = (one: Branch) => all.byRegion.get(one.region) ?? 0;
  const branches = [...branch.branches].sort((a, b) => countOf(b) - countOf(a));
  const places = [...branch.places].sort((a, b) => (all.byPlace[b] as number) - (all.byPlace[a] as number));
  const visible = places.filter((index, i) => i < shown || all.single.has(index));
  const rest = Math.min(MORE, places.length - visible.length);
  return (
    <ul className="place-inside">
      {branches.map((inner) => (
        <PlaceBranch key={inner.region} branch={inner} all={all} within={within} />
      ))}
      {visible.map((index) => (
        <li key={index}>
          <PlaceChoice index={index} all={all} within={within} />
        </li>
      ))}
      {rest > 0 && (
        <li>
          <button type="button" className="button button-small" onClick={() => setShown(shown + MORE)}>
            {plural(formats, rest, texts.filters.more)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** A country, governorate or district: chosen as a whole, or opened. */
export function PlaceBranch(props: { branch: Branch; all: PlaceChoices; within: boolean; open?: boolean }) {
  const { branch, all, within, open: atFirst = false } = props;
  const words = useWords();
  const [open, setOpen] = useState(atFirst);
  const name = regionWords(branch.region, all.places, words);
  const chosen = within || all.regions.has(branch.region);
  return (
    <li>
      <div className="place-branch">
        <button
          type="button"
          className="icon-button"
          aria-expanded={open}
          aria-label={words.texts.filters.within(name)}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'up' : 'down'} />
        </button>
        <Choice
          checked={chosen}
          partly={all.partly.has(branch.region)}
          disabled={within}
          count={all.byRegion.get(branch.region) ?? 0}
          onToggle={() => toggleRegion(branch.region)}
        >
          {name}
        </Choice>
      </div>
      {open && <Inside branch={branch} all={all} within={chosen} />}
    </li>
  );
}
