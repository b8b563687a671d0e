import type { Map as LeafletMap } from 'leaflet';
import { Icon, type IconName } from '../../marks/Icon.tsx';
import { useWords } from '../../state/useWords.ts';

/** Nearer, farther, everything, and back to the chosen place. */
export function SmallMapControls(props: {
  map: LeafletMap;
  showAll: () => void;
  showChosen: (() => void) | null;
}) {
  const { map, showAll, showChosen } = props;
  const { texts } = useWords();
  const button = (name: string, icon: IconName, press: () => void) => (
    <button type="button" onClick={press} aria-label={name} title={name}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="map-controls">
      {button(texts.map.zoomIn, 'plus', () => map.zoomIn())}
      {button(texts.map.zoomOut, 'minus', () => map.zoomOut())}
      {button(texts.map.showAll, 'fit', showAll)}
      {showChosen && button(texts.map.small.showChosen, 'target', showChosen)}
    </div>
  );
}
