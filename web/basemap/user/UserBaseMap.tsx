import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { readTemplate } from '../../../src/model/tileTemplate.ts';
import { type BaseMapChoice, reportProblem, setReadable } from '../choice/mapSettings.ts';
import type { MapLabel } from '../mapLabels.ts';
import { type ThemeName, themes } from '../themes.ts';
import { FileTiles } from './FileTiles.ts';
import { addHostTiles } from './hostTiles.ts';

/** The base map that a person chose in place of the embedded one, above it; loaded only when there is one. */
export function UserBaseMap(props: {
  choice: BaseMapChoice;
  theme: ThemeName;
  onNames: (names: readonly MapLabel[]) => void;
}) {
  const { choice, theme, onNames } = props;
  const map = useMap();
  const layer = useRef<FileTiles | null>(null);
  const first = useRef(theme);
  useEffect(() => {
    if (choice.kind !== 'tiles') return;
    const read = readTemplate(choice.url);
    if (!('origin' in read)) return;
    return addHostTiles(map, {
      url: read.url,
      onUnreachable: () => reportProblem({ kind: 'unreachable', host: new URL(read.origin).host }),
      onUnreadable: () => setReadable(false),
    });
  }, [map, choice]);
  useEffect(() => {
    if (choice.kind !== 'file') return;
    const { file } = choice;
    const onDamaged = () => reportProblem({ kind: 'unreadable', file: file.name });
    const tiles = new FileTiles({ file, theme: themes[first.current], onNames, onDamaged });
    layer.current = tiles;
    tiles.addTo(map);
    return () => {
      layer.current = null;
      tiles.remove();
    };
  }, [map, choice, onNames]);
  useEffect(() => {
    first.current = theme;
    layer.current?.setTheme(themes[theme]);
  }, [theme]);
  return null;
}
