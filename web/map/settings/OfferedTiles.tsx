import { chooseTiles } from '../../basemap/choice/mapSettings.ts';
import type { OfferedTiles as Tiles } from '../../basemap/choice/offeredTiles.ts';
import { useWords } from '../../state/useWords.ts';

/** The tiles that whoever exported this site allows: what their host learns is told before they are asked for. */
export function OfferedTiles({ tiles, isShown }: { tiles: Tiles; isShown: boolean }) {
  const { texts } = useWords();
  const words = texts.map.settings;
  return (
    <div className="base-map-more">
      <p className="quiet">{words.otherHost}</p>
      {!isShown && (
        <button
          type="button"
          className="button button-small"
          onClick={() => chooseTiles(tiles.url, tiles.credit)}
        >
          {words.show}
        </button>
      )}
    </div>
  );
}
