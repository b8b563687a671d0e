import { useMemo, useState } from 'react';
import { plural } from '../i18n/plural.ts';
import { useWords } from '../state/useWords.ts';
import { Choice } from './Choice.tsx';
import type { Choosable } from './choices.ts';
import { nameFinder } from './findNames.ts';

/** Shown at first, and brought by "show more". */
const FIRST = 8;
const MORE = 50;
/** From so many values on a list has a search field of its own. */
const SEARCHED = 12;

/** A list of choices, the first few of it, with a field to find one by name where there are many. */
export function ChoiceList(props: {
  label: string;
  choices: readonly Choosable[];
  onToggle: (value: string) => void;
}) {
  const { label, choices, onToggle } = props;
  const { texts, formats } = useWords();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(FIRST);
  const found = useMemo(() => {
    const fits = nameFinder(query);
    return fits ? choices.filter((choice) => fits(choice.label, choice.value)) : choices;
  }, [choices, query]);
  const visible = found.filter((choice, i) => i < shown || choice.chosen);
  const rest = Math.min(MORE, found.length - visible.length);
  return (
    <>
      {choices.length >= SEARCHED && (
        <input
          type="text"
          inputMode="search"
          className="choice-search"
          dir={query === '' ? undefined : 'auto'}
          value={query}
          aria-label={texts.filters.findIn(label)}
          placeholder={texts.filters.findIn(label)}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <ul className="choices">
        {visible.map(({ value, label: words, count, chosen, missing }) => (
          <li key={value}>
            <Choice checked={chosen} count={count} missing={missing} onToggle={() => onToggle(value)}>
              {words}
            </Choice>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="quiet">{texts.filters.noneFound}</p>}
      {rest > 0 && (
        <button type="button" className="button button-small" onClick={() => setShown(shown + MORE)}>
          {plural(formats, rest, texts.filters.more)}
        </button>
      )}
    </>
  );
}
