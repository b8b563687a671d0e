import type { MapTheme } from '../themes.ts';

/** The attributes of a feature. */
export type Tags = Readonly<Record<string, number | string | boolean>>;

/** One pass over the features of a layer, in the order in which they are painted. */
export interface VectorPass {
  /** The layer's names: in Protomaps' base maps, and in OpenMapTiles'. */
  readonly layers: readonly string[];
  readonly firstZoom?: number;
  readonly shows?: (tags: Tags, zoom: number) => boolean;
  readonly fill?: keyof MapTheme;
  readonly line?: keyof MapTheme;
  /** Line width in CSS pixels. */
  readonly width?: (tags: Tags, zoom: number) => number;
  readonly dash?: readonly number[];
}

const text = (tags: Tags, ...names: readonly string[]): string => {
  for (const name of names) if (typeof tags[name] === 'string') return tags[name];
  return '';
};
const kindOf = (tags: Tags): string => text(tags, 'kind', 'class');
const greens = new Set(
  'park forest wood grass grassland scrub nature_reserve national_park protected_area farmland orchard meadow'.split(
    ' ',
  ),
);
/** How large a road is, from 4 to 0; by Protomaps' kinds and OpenMapTiles' classes. */
const roadSizes: Readonly<Record<string, number>> = {
  highway: 4,
  motorway: 4,
  trunk: 4,
  major_road: 3,
  primary: 3,
  secondary: 2,
  medium_road: 2,
  tertiary: 2,
  minor_road: 1,
  minor: 1,
  service: 0,
  track: 0,
  path: 0,
};
/** Roads of each size show from this zoom on. */
const roadZooms = [15, 13, 10, 7, 5];
const roadSize = (tags: Tags): number => roadSizes[kindOf(tags)] ?? -1;
const roadShows = (tags: Tags, zoom: number): boolean => {
  const size = roadSize(tags);
  return size >= 0 && zoom >= (roadZooms[size] ?? 24);
};
const roadWidth = (tags: Tags, zoom: number): number =>
  Math.max(0.6, (0.5 + 0.5 * roadSize(tags)) * 1.35 ** (zoom - 11));

/** Of a border: 2 between countries, 4 between their divisions; 0 when unknown. */
function level(tags: Tags): number {
  const kind = kindOf(tags);
  if (kind === 'country') return 2;
  if (kind === 'region') return 4;
  return Number(tags.admin_level ?? tags.kind_detail ?? tags.min_admin_level ?? 0);
}
const isDisputed = (tags: Tags): boolean => Boolean(Number(tags.disputed ?? 0)) || tags.disputed === true;
const boundaryLayers = ['boundaries', 'boundary'];

/** How vector tiles are painted: the common layers of Protomaps and OpenMapTiles, in the colours of the embedded map. */
export const vectorPasses: readonly VectorPass[] = [
  { layers: ['earth'], fill: 'land' },
  { layers: ['landcover', 'landuse', 'park'], fill: 'green', shows: (tags) => greens.has(kindOf(tags)) },
  { layers: ['water'], fill: 'water' },
  { layers: ['water', 'waterway'], line: 'river', width: (_, zoom) => (zoom < 11 ? 0.9 : 1.5) },
  { layers: ['buildings', 'building'], fill: 'building', firstZoom: 14 },
  { layers: ['roads', 'transportation'], line: 'road', width: roadWidth, shows: roadShows },
  {
    layers: boundaryLayers,
    line: 'division',
    width: () => 1,
    dash: [6, 3, 1.5, 3],
    firstZoom: 6,
    shows: (tags) => level(tags) > 2 && level(tags) <= 4,
  },
  {
    layers: boundaryLayers,
    line: 'border',
    width: (_, zoom) => (zoom < 6 ? 0.9 : 1.5),
    shows: (tags) => level(tags) === 2 && !isDisputed(tags),
  },
  {
    layers: boundaryLayers,
    line: 'disputed',
    width: () => 1.3,
    dash: [5, 4],
    shows: (tags) => level(tags) <= 2 && isDisputed(tags),
  },
];
