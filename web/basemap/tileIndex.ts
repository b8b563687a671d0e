import GeoJSONVT, { type RawFeature } from 'geojson-vt';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Units of a tile's side in its geometry. */
export const tileExtent = 4096;

/** A layer cut into tiles; the features of one tile, in tile units. */
export interface TileIndex {
  tile(z: number, x: number, y: number): readonly RawFeature[];
}

/**
 * Cuts one object of a TopoJSON file into tiles.
 * @throws when the file has no such object: the file and the program do not belong together.
 */
export function indexObject(topology: Topology, name: string): TileIndex {
  const object = topology.objects[name];
  if (!object) throw new Error(`base map: no object "${name}" in the file; rebuild geodata/basemap`);
  const collection = feature(topology, object as GeometryCollection);
  const index = new GeoJSONVT(collection, {
    // The data carry no detail beyond this zoom; nearer tiles are cut from it on demand.
    maxZoom: 14,
    indexMaxZoom: 4,
    indexMaxPoints: 2000,
    tolerance: 2,
    extent: tileExtent,
    buffer: 96,
  });
  return { tile: (z, x, y) => index.getTileRaw(z, x, y)?.features ?? [] };
}
