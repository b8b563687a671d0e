import type { Map as LeafletMap } from 'leaflet';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { plural } from '../i18n/plural.ts';
import { useWords } from '../state/useWords.ts';
import type { MarkScene } from './MarkLayer.ts';
import type { Mark } from './marks.ts';
import { markSentence } from './markWords.ts';

/** More would be a wall for a keyboard; the list of the places in view reaches the rest. */
const MOST_BUTTONS = 60;

/** An unseen button over each of the largest marks in view: the map for keyboards and screen readers. */
export function MarkButtons(props: {
  map: LeafletMap;
  pane: HTMLElement;
  scene: MarkScene;
  onPoint: (mark: Mark | null) => void;
  choose: (mark: Mark) => void;
  openAll: () => void;
}) {
  const { map, pane, scene, onPoint, choose, openAll } = props;
  const words = useWords();
  // The picture comes first, its buttons after it.
  const marks = useDeferredValue(scene.marks);
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    const moved = () => setMoves((count) => count + 1);
    map.on('moveend resize viewreset', moved);
    return () => {
      map.off('moveend resize viewreset', moved);
    };
  }, [map]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move changes what is in view
  const { buttons, rest } = useMemo(() => {
    const inView = map.getBounds();
    const inside = marks
      .filter((mark) => inView.contains([mark.symbol.place.lat, mark.symbol.place.lon]))
      .sort((a, b) => b.count - a.count || a.symbol.index - b.symbol.index);
    const buttons = inside.slice(0, MOST_BUTTONS).map((mark) => ({
      mark,
      ...map.latLngToLayerPoint([mark.symbol.place.lat, mark.symbol.place.lon]),
    }));
    return { buttons, rest: inside.length - buttons.length };
  }, [map, marks, moves]);
  const items = useMemo(
    () =>
      buttons.map(({ mark, x, y }) => (
        <li key={mark.symbol.index}>
          <button
            type="button"
            style={{ transform: `translate(${x}px, ${y}px)` }}
            data-place-id={mark.symbol.place.id}
            data-area={mark.isArea || undefined}
            data-group={mark.placeCount > 1 || undefined}
            onFocus={() => onPoint(mark)}
            onBlur={() => onPoint(null)}
            onClick={() => choose(mark)}
          >
            {markSentence(mark, words)}
          </button>
        </li>
      )),
    [buttons, words, onPoint, choose],
  );
  return createPortal(
    <ul className="mark-buttons" aria-label={words.texts.map.places}>
      {items}
      {rest > 0 && (
        <li>
          <button type="button" className="rest-of-places" onClick={openAll}>
            {plural(words.formats, rest, words.texts.map.restOfPlaces)}
          </button>
        </li>
      )}
    </ul>,
    pane,
  );
}
