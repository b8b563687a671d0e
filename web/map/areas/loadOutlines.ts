import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';
import areasUrl from '../../../geodata/basemap/admin1-areas-ne.topo.json?url&no-inline';
import { mercatorX, mercatorY } from '../../basemap/mercator.ts';
import type { Outline } from './outlines.ts';

const idsSchema = z.object({ ids: z.string() });

function outlineOf({ type, coordinates }: Polygon | MultiPolygon): Outline {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const rings = polygons
    .flat()
    .map((ring) => Float64Array.from(ring.flatMap(([lon = 0, lat = 0]) => [mercatorX(lon), mercatorY(lat)])));
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      left = Math.min(left, ring[i] as number);
      right = Math.max(right, ring[i] as number);
      top = Math.min(top, ring[i + 1] as number);
      bottom = Math.max(bottom, ring[i + 1] as number);
    }
  }
  return { rings, left, top, right, bottom };
}

/** The outlines of a file of division areas, by each of the gazetteer's ids of a division. */
export function readOutlines(topology: Topology): Map<string, Outline> {
  const areas = topology.objects.areas;
  if (!areas) throw new Error('base map: no object "areas" in the file; rebuild geodata/basemap');
  const { features } = feature(topology, areas as GeometryCollection);
  const outlines = new Map<string, Outline>();
  for (const { geometry, properties } of features) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const outline = outlineOf(geometry);
    for (const id of idsSchema.parse(properties).ids.split(' ')) outlines.set(id, outline);
  }
  return outlines;
}

/** Fetches the outlines. Throws when the file cannot be had: circles are drawn then. */
export async function loadOutlines(): Promise<Map<string, Outline>> {
  const response = await fetch(areasUrl);
  if (!response.ok) throw new Error(`base map: ${areasUrl} answered ${response.status}`);
  return readOutlines((await response.json()) as Topology);
}
