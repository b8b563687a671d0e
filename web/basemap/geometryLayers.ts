import type { RawFeature } from 'geojson-vt';
import type { MapTheme } from './themes.ts';

/** The files that hold geometry, in no order. */
export type GeometryFile =
  | 'world'
  | 'land'
  | 'lakesGshhg'
  | 'lakesOsm'
  | 'rivers'
  | 'divisions'
  | 'disputedGshhg'
  | 'disputedNaturalEarth';

type Tags = RawFeature['tags'];

/** One pass over one object of a file. Passes are painted in the order of `geometryLayers`. */
export interface GeometryLayer {
  readonly file: GeometryFile;
  /** Object of the TopoJSON file. */
  readonly object: string;
  /** First and last map zoom at which the layer is drawn. */
  readonly zooms: readonly [first: number, last: number];
  readonly fill?: (theme: MapTheme) => string;
  readonly line?: (theme: MapTheme) => string;
  /** Line width in CSS pixels. */
  readonly width?: (zoom: number, tags: Tags) => number;
  readonly dash?: readonly number[];
  /** Whether a feature is drawn at this zoom; all are when absent. */
  readonly shows?: (zoom: number, tags: Tags) => boolean;
  /** Paint the region as water first: the coarse world below must not show where the detailed land is sea. */
  readonly overWater?: true;
}

/** From this zoom on the detailed region is drawn; below it the coarse world is all there is. */
export const regionFirstZoom = 4;

const always = [0, 24] as const;
const region = [regionFirstZoom, 24] as const;
const borderWidth = (zoom: number): number => (zoom < 6 ? 0.9 : zoom < 9 ? 1.3 : 1.6);
const bandWidth = (zoom: number): number => (zoom < 6 ? 3 : zoom < 9 ? 5 : 8);
const disputedDash = [5, 4];
const divisionDash = [6, 3, 1.5, 3];

function number(tags: Tags, name: string): number {
  const value = tags?.[name];
  return typeof value === 'number' ? value : 0;
}

/** Rank 1 to 5, great rivers to wadis; a stream shows from the zoom where it no longer clutters. */
function riverShows(zoom: number, tags: Tags): boolean {
  const firstZooms = [4, 4, 6, 8, 9, 11];
  return zoom >= (firstZooms[number(tags, 'rank')] ?? 11);
}

function lakeShows(zoom: number, tags: Tags): boolean {
  const km2 = number(tags, 'km2');
  return zoom >= 9 || (zoom >= 7 ? km2 > 15 : km2 > 150);
}

export const geometryLayers: readonly GeometryLayer[] = [
  {
    file: 'world',
    object: 'land',
    zooms: always,
    fill: (t) => t.land,
    line: (t) => t.coast,
    width: () => 0.6,
  },
  { file: 'world', object: 'borders', zooms: always, line: (t) => t.border, width: () => 0.8 },
  { file: 'land', object: 'land', zooms: region, fill: (t) => t.land, overWater: true },
  { file: 'land', object: 'coast', zooms: region, line: (t) => t.coast, width: () => 0.8 },
  {
    file: 'rivers',
    object: 'rivers',
    zooms: region,
    line: (t) => t.river,
    width: (zoom, tags) => Math.max(0.5, (zoom < 7 ? 1 : 1.5) - 0.22 * (number(tags, 'rank') - 1)),
    shows: riverShows,
  },
  ...(['lakesGshhg', 'lakesOsm'] as const).map(
    (file): GeometryLayer => ({
      file,
      object: 'lakes',
      zooms: region,
      fill: (t) => t.water,
      line: (t) => t.waterLine,
      width: () => 0.7,
      shows: lakeShows,
    }),
  ),
  {
    file: 'divisions',
    object: 'divisions',
    zooms: [6, 24],
    line: (t) => t.division,
    width: (zoom) => (zoom < 8 ? 0.8 : 1.1),
    dash: divisionDash,
  },
  { file: 'land', object: 'borders', zooms: region, line: (t) => t.borderBand, width: bandWidth },
  { file: 'land', object: 'borders', zooms: region, line: (t) => t.border, width: borderWidth },
  ...(['land', 'disputedGshhg', 'disputedNaturalEarth'] as const).map(
    (file): GeometryLayer => ({
      file,
      object: 'disputed',
      zooms: [3, 24],
      line: (t) => t.disputed,
      width: borderWidth,
      dash: disputedDash,
    }),
  ),
];
