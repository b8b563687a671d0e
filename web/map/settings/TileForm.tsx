import { useId, useState } from 'react';
import { openStreetMapTiles, readTemplate, type TemplateProblem } from '../../../src/model/tileTemplate.ts';
import { chooseTiles, useMapSettings } from '../../basemap/choice/mapSettings.ts';
import { useWords } from '../../state/useWords.ts';

/** The address of raster tiles and whom they are credited to; says what is wrong with an address. */
export function TileForm() {
  const { texts } = useWords();
  const words = texts.map.settings;
  const baseMap = useMapSettings((state) => state.baseMap);
  const own = baseMap.kind === 'tiles' && baseMap.url !== openStreetMapTiles ? baseMap : null;
  const [url, setUrl] = useState(own?.url ?? '');
  const [credit, setCredit] = useState(own?.credit ?? '');
  const [problem, setProblem] = useState<TemplateProblem | null>(null);
  const id = useId();
  const show = () => {
    const read = readTemplate(url);
    setProblem('problem' in read ? read.problem : null);
    if ('url' in read) chooseTiles(read.url, credit.trim());
  };
  return (
    <form
      className="base-map-more"
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <label>
        {words.address}
        <input
          type="text"
          dir="ltr"
          inputMode="url"
          spellCheck={false}
          value={url}
          aria-invalid={problem !== null}
          aria-describedby={problem ? id : undefined}
          onChange={(event) => setUrl(event.target.value)}
        />
      </label>
      {problem && (
        <p id={id} role="alert" className="field-problem">
          {words.problems[problem]}
        </p>
      )}
      <label>
        {words.credit}
        <input
          type="text"
          dir="auto"
          maxLength={300}
          value={credit}
          onChange={(event) => setCredit(event.target.value)}
        />
      </label>
      <p className="quiet">{words.otherHost}</p>
      <button type="submit" className="button button-small">
        {words.show}
      </button>
      <p className="quiet">{words.reloads}</p>
    </form>
  );
}
