import type { Map as LeafletMap } from 'leaflet';
import { useMapSettings } from '../../basemap/choice/mapSettings.ts';
import { useWords } from '../../state/useWords.ts';
import type { MarkScene } from '../MarkLayer.ts';
import { usePicture } from './usePicture.ts';

/** Saving the map as a picture, and printing it. */
export function PictureButtons({ map, scene }: { map: LeafletMap; scene: MarkScene }) {
  const { texts } = useWords();
  const words = texts.map.picture;
  const { state, save, print } = usePicture(map, scene);
  const isReadable = useMapSettings((settings) => settings.readable);
  const busy = state === 'drawing';
  return (
    <div className="picture-buttons">
      <h3>{words.title}</h3>
      <p className="place-panel-actions">
        <button type="button" className="button button-small" disabled={busy} onClick={() => void save()}>
          {words.save}
        </button>
        <button type="button" className="button button-small" disabled={busy} onClick={() => void print()}>
          {words.print}
        </button>
      </p>
      <p role="status" className="quiet">
        {busy && words.drawing}
        {state === 'failed' && words.failed}
        {(state === 'forbidden' || (state === 'idle' && !isReadable)) && words.forbidden}
      </p>
    </div>
  );
}
