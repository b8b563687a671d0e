import { useState } from 'react';
import { openStreetMapTiles } from '../../../src/model/tileTemplate.ts';
import {
  chooseEmbedded,
  chooseFile,
  chooseOpenStreetMap,
  reportProblem,
  useMapSettings,
} from '../../basemap/choice/mapSettings.ts';
import { offeredTiles } from '../../basemap/choice/offeredTiles.ts';
import { type DataBox, openTileFile } from '../../basemap/user/openTileFile.ts';
import { useWords } from '../../state/useWords.ts';
import { OfferedTiles } from './OfferedTiles.tsx';
import { TileForm } from './TileForm.tsx';

const kinds = ['embedded', 'openStreetMap', 'tiles', 'file'] as const;
type Kind = (typeof kinds)[number];

/** What this page may show: an exported site has the tiles that it was exported with, and no others. */
function offeredKinds(): readonly Kind[] {
  const offered = offeredTiles();
  if (offered === 'any') return kinds;
  return offered ? ['embedded', 'tiles', 'file'] : ['embedded', 'file'];
}

/** The kind of base map in force, as the list of choices names it. */
function useKind(): Kind {
  const baseMap = useMapSettings((state) => state.baseMap);
  if (baseMap.kind !== 'tiles' || offeredTiles() !== 'any') return baseMap.kind;
  return baseMap.url === openStreetMapTiles ? 'openStreetMap' : 'tiles';
}

/** One choice among the base maps; what each needs opens below it. */
export function BaseMapChoices({ box }: { box: DataBox }) {
  const { texts } = useWords();
  const words = texts.map.settings;
  const shown = useKind();
  const [looking, setLooking] = useState<Kind | null>(null);
  const kind = looking ?? shown;
  const offered = offeredTiles();
  const nameOf = (name: Kind): string =>
    name === 'tiles' && offered && offered !== 'any' ? words.tilesOf(new URL(offered.url).host) : words[name];
  const choose = (next: Kind) => {
    setLooking(next === 'embedded' ? null : next);
    if (next === 'embedded') chooseEmbedded();
  };
  return (
    <fieldset className="base-maps">
      <legend>{words.baseMap}</legend>
      {offeredKinds().map((name) => (
        <div key={name}>
          <label>
            <input type="radio" name="base-map" checked={kind === name} onChange={() => choose(name)} />
            {nameOf(name)}
          </label>
          {kind === name && name === 'openStreetMap' && (
            <div className="base-map-more">
              <p className="quiet">{words.otherHost}</p>
              {shown !== name && (
                <button type="button" className="button button-small" onClick={chooseOpenStreetMap}>
                  {words.show}
                </button>
              )}
              {shown !== name && <p className="quiet">{words.reloads}</p>}
            </div>
          )}
          {kind === name && name === 'tiles' && offered === 'any' && <TileForm />}
          {kind === name && name === 'tiles' && offered && offered !== 'any' && (
            <OfferedTiles tiles={offered} isShown={shown === name} />
          )}
          {kind === name && name === 'file' && <FileChoice box={box} />}
        </div>
      ))}
    </fieldset>
  );
}

function FileChoice({ box }: { box: DataBox }) {
  const { texts } = useWords();
  const words = texts.map.settings;
  const baseMap = useMapSettings((state) => state.baseMap);
  const [opening, setOpening] = useState<string | null>(null);
  const open = async (file: File | undefined) => {
    if (!file) return;
    setOpening(file.name);
    const read = await openTileFile(file, box);
    setOpening(null);
    if ('problem' in read) reportProblem(read.problem);
    else chooseFile(read);
  };
  return (
    <div className="base-map-more">
      <label className="button button-small file-button">
        <input
          type="file"
          className="visually-hidden"
          accept=".pmtiles"
          onChange={(event) => void open(event.target.files?.[0])}
        />
        {words.chooseFile}
      </label>
      <p aria-live="polite">
        {opening !== null && words.opening(opening)}
        {opening === null && baseMap.kind === 'file' && words.fileShown(baseMap.file.name)}
      </p>
      <p className="quiet">{words.fileNote}</p>
    </div>
  );
}
