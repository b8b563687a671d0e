import { destination, type Point } from '../../../src/model/geo.ts';

const CORNERS = 48;
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/**
 * Points [longitude, latitude] of a closed ring around a point, counter-clockwise, all `radiusM` metres away. Longitudes go on
 * beyond 180 degrees rather than jump to the other side of the world.
 */
export function circle(centre: Point, radiusM: number): [number, number][] {
  const ring = Array.from({ length: CORNERS }, (_, corner): [number, number] => {
    const { lat, lon } = destination(centre, -(360 * corner) / CORNERS, radiusM / 1000);
    const turn = Math.round((centre.lon - lon) / 360) * 360;
    return [rounded(lon + turn), rounded(lat)];
  });
  return [...ring, ring[0] as [number, number]];
}
