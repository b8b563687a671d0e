import { type ReactNode, useId } from 'react';
import { plural } from '../i18n/plural.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { toggleGroup, usePanel } from './panelState.ts';

/** One group of choices under a heading that opens and closes it; says how many are chosen while closed too. */
export function FilterGroup(props: {
  name: string;
  label: string;
  chosen: number;
  onClear: () => void;
  children: () => ReactNode;
}) {
  const { name, label, chosen, onClear, children } = props;
  const { texts, formats } = useWords();
  const open = usePanel(({ groups }) => groups.includes(name));
  const id = useId();
  return (
    <section className="filter-group" data-group={name}>
      <div className="filter-group-head">
        <h3>
          <button
            type="button"
            id={`${id}-head`}
            aria-expanded={open}
            aria-controls={open ? `${id}-body` : undefined}
            onClick={() => toggleGroup(name)}
          >
            <Icon name={open ? 'up' : 'down'} />
            {label}
          </button>
        </h3>
        {chosen > 0 && (
          <>
            <span className="badge">{plural(formats, chosen, texts.filters.chosenCount)}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={texts.filters.clearGroup(label)}
              title={texts.filters.clearGroup(label)}
              onClick={onClear}
            >
              <Icon name="close" />
            </button>
          </>
        )}
      </div>
      {open && (
        <fieldset id={`${id}-body`} className="filter-group-body" aria-labelledby={`${id}-head`}>
          {children()}
        </fieldset>
      )}
    </section>
  );
}
