import type { Map as LeafletMap } from 'leaflet';
import type { Point } from '../../../src/model/geo.ts';
import { useWords } from '../../state/useWords.ts';
import { middleOf } from './usePicking.ts';

/** Taking the point at the cross, for those who do not click: and how it is done. */
export function PickBar({ map, onPick }: { map: LeafletMap; onPick: (point: Point) => void }) {
  const { texts } = useWords();
  return (
    <p className="small-map-pick">
      <button type="button" className="button button-small" onClick={() => onPick(middleOf(map))}>
        {texts.map.small.pick}
      </button>{' '}
      <span className="quiet">{texts.map.small.pickHelp}</span>
    </p>
  );
}
