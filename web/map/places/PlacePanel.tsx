import './places.css';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { MapSymbol } from '../../filter/symbols.ts';
import { plural } from '../../i18n/plural.ts';
import { Icon } from '../../marks/Icon.tsx';
import { useWords } from '../../state/useWords.ts';
import { useView } from '../../state/view.ts';
import { choosePlaces, useViewer } from '../../state/viewerStore.ts';
import { PlaceButton } from './PlaceButton.tsx';
import { placeRows } from './placeRows.ts';

/** More rows at once would stall the page; the rest comes on request. */
const ROWS_AT_ONCE = 100;

export interface PlacePanelProps {
  readonly symbols: readonly MapSymbol[];
  readonly title: string;
  /** Brings these places nearer; null when they already are as near as the map goes. */
  readonly showOnMap: (() => void) | null;
  readonly close: () => void;
  /** Called after a choice. */
  readonly chosen: () => void;
}

/** The places of a group (or of all the map in view) as a list beside the map: choose one, or all. */
export function PlacePanel({ symbols, title, showOnMap, close, chosen }: PlacePanelProps) {
  const { filtered } = useView();
  const { texts, formats } = useWords();
  const places = useViewer((state) => state.places);
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const rows = useMemo(() => placeRows(symbols, filtered), [symbols, filtered]);
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another group is another list: read from its head
  useEffect(() => {
    setShown(ROWS_AT_ONCE);
    heading.current?.focus();
  }, [symbols]);
  const choose = (indices: readonly number[]) => {
    choosePlaces(indices);
    chosen();
  };
  const rest = rows.length - shown;
  return (
    <section
      className="place-panel"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <h2 id={titleId} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <button
          type="button"
          className="icon-button"
          onClick={close}
          aria-label={texts.map.closeList}
          title={texts.map.closeList}
        >
          <Icon name="close" />
        </button>
      </header>
      <p className="quiet">{`${plural(formats, rows.length, texts.map.placesCounted)} · ${plural(formats, total, texts.map.incidentsCounted)}`}</p>
      <p className="place-panel-actions">
        <button
          type="button"
          className="button button-small"
          onClick={() => choose(rows.map((row) => row.placeIndex))}
        >
          {texts.map.chooseAll}
        </button>
        {showOnMap && (
          <button type="button" className="button button-small" onClick={showOnMap}>
            {texts.map.zoomToGroup}
          </button>
        )}
      </p>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <PlaceButton
            key={row.placeIndex}
            row={row}
            isChosen={places?.length === 1 && places[0] === row.placeIndex}
            choose={() => choose([row.placeIndex])}
          />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="button button-small" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {plural(formats, rest, texts.map.morePlacesInList)}
        </button>
      )}
    </section>
  );
}
