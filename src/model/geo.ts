/** A point in WGS 84 degrees. */
export interface Point {
  lat: number;
  lon: number;
}

/** Mean earth radius (IUGG R1), kilometres. */
const EARTH_RADIUS_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (value: number): number => (value * 180) / Math.PI;

/** Great-circle distance by the haversine formula, kilometres. */
export function distanceKm(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point reached from `from` after `km` along the great circle that starts at `bearingDeg` (0 north, 90 east). */
export function destination(from: Point, bearingDeg: number, km: number): Point {
  const angle = km / EARTH_RADIUS_KM;
  const lat = radians(from.lat);
  const sinLat =
    Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(radians(bearingDeg));
  const newLat = Math.asin(sinLat);
  const y = Math.sin(radians(bearingDeg)) * Math.sin(angle) * Math.cos(lat);
  const x = Math.cos(angle) - Math.sin(lat) * sinLat;
  const lon = from.lon + degrees(Math.atan2(y, x));
  return { lat: degrees(newLat), lon: ((lon + 540) % 360) - 180 };
}

/** The midpoint of two nearby points, along the great circle between them. */
export function midpoint(a: Point, b: Point): Point {
  const lat1 = radians(a.lat);
  const lat2 = radians(b.lat);
  const dLon = radians(b.lon - a.lon);
  const x = Math.cos(lat2) * Math.cos(dLon);
  const y = Math.cos(lat2) * Math.sin(dLon);
  const lat = Math.atan2(Math.sin(lat1) + Math.sin(lat2), Math.hypot(Math.cos(lat1) + x, y));
  const lon = a.lon + degrees(Math.atan2(y, Math.cos(lat1) + x));
  return { lat: degrees(lat), lon: ((lon + 540) % 360) - 180 };
}
