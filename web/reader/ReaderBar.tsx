import { useState } from 'react';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { StepButton } from './StepButton.tsx';
import type { Neighbours } from './useNeighbours.ts';

/** Always in sight above what is read: the list's previous and next incident, citing, keys, closing. */
export function ReaderBar(props: {
  neighbours: Neighbours;
  onWalk: (side: 'previous' | 'next') => void;
  close: () => void;
  /** Null until there is something to cite. */
  cite: { open: boolean; toggle: () => void } | null;
}) {
  const { neighbours, onWalk, close, cite } = props;
  const { texts, formats } = useWords();
  const [keys, setKeys] = useState(false);
  const { walk } = texts.source;
  const { previous, next, position, total } = neighbours;
  return (
    <div className="reader-top">
      <div className="reader-bar">
        <nav className="reader-walk" aria-label={texts.regions.list}>
          <StepButton
            name={walk.previous}
            icon="back"
            keys="k"
            to={previous}
            onStep={() => onWalk('previous')}
          />
          <span>
            {position === null
              ? walk.notListed
              : walk.position(formats.number(position), formats.number(total))}
          </span>
          <StepButton name={walk.next} icon="forward" keys="j" to={next} onStep={() => onWalk('next')} />
        </nav>
        <button
          type="button"
          className="icon-button reader-keys-button"
          aria-expanded={keys}
          aria-label={walk.keysLabel}
          title={walk.keysLabel}
          onClick={() => setKeys(!keys)}
        >
          ?
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={!cite}
          aria-expanded={cite?.open ?? false}
          onClick={cite?.toggle}
        >
          <Icon name="copy" /> {texts.source.cite.button}
        </button>
        <button
          type="button"
          className="icon-button reader-close"
          onClick={close}
          aria-label={texts.reader.close}
          title={texts.reader.close}
        >
          <Icon name="close" />
        </button>
      </div>
      {keys && <p className="reader-keys quiet">{walk.keys}</p>}
    </div>
  );
}
