import type { Map as LeafletMap } from 'leaflet';
import { attributionHtml } from './attribution.ts';
import type { Box } from './boxes.ts';
import { LabelLayer } from './LabelLayer.ts';
import { fontsToAwait } from './labelStyles.ts';
import type { LabelLanguage } from './labelText.ts';
import { type BaseMapFiles, pageFiles } from './loadBaseMap.ts';
import type { MapLabel } from './mapLabels.ts';
import { type ThemeName, themes } from './themes.ts';
import { VectorGridLayer } from './VectorGridLayer.ts';

export interface BaseMapOptions {
  readonly theme: ThemeName;
  readonly labels: LabelLanguage;
  /** Told once when a file of the map cannot be had; the map stays as it is. */
  readonly onError?: (error: unknown) => void;
  /** Told once when geometry and labels are on the map. */
  readonly onReady?: () => void;
  /** Where geometry and labels come from; those of the page when absent. */
  readonly files?: BaseMapFiles;
}

/** A base map on a Leaflet map, until removed. */
export interface BaseMapHandle {
  setTheme(theme: ThemeName): void;
  setLabels(language: LabelLanguage): void;
  /** Names to write in place of the embedded map's; null for those. */
  setNames(names: readonly MapLabel[] | null): void;
  /** Where no label may stand, in pixels of the map's container. */
  setOccupied(occupied: () => readonly Box[]): void;
  remove(): void;
}

/** Lays the embedded base map on a map: water at once, then land, then names. */
export function addBaseMap(map: LeafletMap, options: BaseMapOptions): BaseMapHandle {
  const abort = new AbortController();
  const files = options.files ?? pageFiles;
  const grid = new VectorGridLayer({ attribution: attributionHtml() });
  const names = new LabelLayer();
  const container = map.getContainer();
  const setTheme = (theme: ThemeName): void => {
    container.style.background = themes[theme].water;
    grid.setTheme(themes[theme]);
    names.setTheme(themes[theme]);
  };
  let own: readonly MapLabel[] = [];
  let others: readonly MapLabel[] | null = null;
  const repaintNames = (): void => names.repaint();
  setTheme(options.theme);
  names.setLanguage(options.labels);
  grid.addTo(map);
  names.addTo(map);
  document.fonts.addEventListener('loadingdone', repaintNames);

  const geometry = files.geometry().then((indexes) => {
    if (!abort.signal.aborted) grid.setIndexes(indexes);
  });
  const labels = Promise.all([files.labels(), awaitFonts()]).then(([read]) => {
    own = read;
    if (!abort.signal.aborted && !others) names.setLabels(read);
  });
  Promise.all([geometry, labels]).then(
    () => {
      if (abort.signal.aborted) return;
      container.dataset.baseMap = 'ready';
      options.onReady?.();
    },
    (error: unknown) => abort.signal.aborted || options.onError?.(error),
  );

  return {
    setTheme,
    setLabels: (language) => names.setLanguage(language),
    setNames: (given) => {
      others = given;
      names.setLabels(given ?? own);
    },
    setOccupied: (occupied) => names.setOccupied(occupied),
    remove: () => {
      abort.abort();
      document.fonts.removeEventListener('loadingdone', repaintNames);
      grid.remove();
      names.remove();
      container.style.background = '';
    },
  };
}

/** A font that cannot be loaded must not cost the names: they are then painted in what the system has. */
async function awaitFonts(): Promise<void> {
  await Promise.allSettled(fontsToAwait.map(([font, sample]) => document.fonts.load(font, sample)));
}
