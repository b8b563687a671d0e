import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../state/useWords.ts';
import { choosePlaces } from '../state/viewerStore.ts';
import type { MarkScene } from './MarkLayer.ts';
import type { Mark } from './marks.ts';
import { markSentence } from './markWords.ts';
import { screenMarks } from './screenMarks.ts';

/** More would be a wall for a keyboard; the list reaches the rest. */
const MOST_BUTTONS = 60;

/** An unseen button over each of the largest marks in view: the map for keyboards and screen readers. */
export function MarkButtons(props: {
  map: LeafletMap;
  pane: HTMLElement;
  scene: MarkScene;
  onPoint: (mark: Mark | null) => void;
}) {
  const { map, pane, scene, onPoint } = props;
  const words = useWords();
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    const moved = () => setMoves((count) => count + 1);
    map.on('moveend resize viewreset', moved);
    return () => {
      map.off('moveend resize viewreset', moved);
    };
  }, [map]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move changes what is in view
  const buttons = useMemo(() => {
    const inView = map.getBounds();
    const near = [...scene.marks]
      .filter((mark) => inView.contains([mark.symbol.place.lat, mark.symbol.place.lon]))
      .sort((a, b) => b.count - a.count || a.symbol.index - b.symbol.index)
      .slice(0, MOST_BUTTONS);
    return screenMarks(near, scene.most, map.getZoom(), (lat, lon) => map.latLngToLayerPoint([lat, lon]));
  }, [map, scene.marks, scene.most, moves]);
  return createPortal(
    <ul className="mark-buttons" aria-label={words.texts.map.places}>
      {buttons.map(({ mark, x, y }) => (
        <li key={mark.symbol.index}>
          <button
            type="button"
            style={{ transform: `translate(${x}px, ${y}px)` }}
            data-place-id={mark.symbol.place.id}
            data-area={mark.symbol.isArea || undefined}
            onFocus={() => onPoint(mark)}
            onBlur={() => onPoint(null)}
            onClick={() => choosePlaces(mark.members.map((member) => member.placeIndex))}
          >
            {markSentence(mark, words)}
          </button>
        </li>
      ))}
    </ul>,
    pane,
  );
}
