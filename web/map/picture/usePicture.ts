import type { Map as LeafletMap } from 'leaflet';
import { useState } from 'react';
import { mapCredits } from '../../basemap/attribution.ts';
import { useMapSettings } from '../../basemap/choice/mapSettings.ts';
import { pageFiles } from '../../basemap/loadBaseMap.ts';
import { useWords } from '../../state/useWords.ts';
import { today } from '../../wording/today.ts';
import type { MarkScene } from '../MarkLayer.ts';
import { useOwnCredit } from '../useOwnCredit.ts';
import { lightColors } from './lightColors.ts';
import { mapPicture } from './mapPicture.ts';
import { printPicture } from './printPicture.ts';
import { savePicture } from './savePicture.ts';

export type PictureState = 'idle' | 'drawing' | 'saved' | 'forbidden' | 'failed';

/** What the page says of what is shown: in words as it stands there, so that the picture never says otherwise. */
const said = (selector: string): string => document.querySelector(selector)?.textContent?.trim() ?? '';

/** Draws the present map when asked, and saves or prints it; says how that went. */
export function usePicture(map: LeafletMap, scene: MarkScene) {
  const words = useWords();
  const settings = useMapSettings();
  const own = useOwnCredit();
  const [state, setState] = useState<PictureState>('idle');
  const make = async (use: (canvas: HTMLCanvasElement, line: string) => Promise<void>) => {
    setState('drawing');
    try {
      const line = said('.summary');
      const names = mapCredits.map(({ name }) => name).join(' · ');
      const canvas = await mapPicture({
        map,
        scene,
        words,
        colors: lightColors(),
        filterLine: line,
        notes: [said('.sample-banner'), said('.map-unplaced')].filter(Boolean),
        made: words.formats.day(today()),
        credits: `${words.texts.map.boundaries} \u2066${own ? `${own} · ` : ''}${names}\u2069`,
        labels: settings.labels ?? words.language,
        files: pageFiles,
        ownTiles: settings.baseMap.kind !== 'embedded' && settings.problem === null,
      });
      await use(canvas, line);
      setState('saved');
    } catch (error) {
      setState(error instanceof DOMException && error.name === 'SecurityError' ? 'forbidden' : 'failed');
    }
  };
  return {
    state,
    save: () => make((canvas) => savePicture(canvas)),
    print: () => make((canvas, line) => printPicture(canvas, line)),
  };
}
