/** Without a tolerance of its own, a gold point accepts what lies this near. */
const NEAR_KM = 25;
const BOX_MARGIN_KM = 5;
/** A box wider than this spans the date line; the country must agree as well. */
const WIDEST_BOX = 180;

/**
 * True when a place answers an annotated one: inside its `radius_km`, else inside its `bbox` (west, south, east, north)
 * grown by 5 km, else within 25 km.
 *
 * @param {{ lat: number, lon: number, radius_km?: number, bbox?: number[], country?: string }} gold
 * @param {{ lat: number, lon: number, country: string }} place
 */
export function isRight(gold, place) {
  if (typeof gold.radius_km === 'number') return distanceKm(gold, place) <= gold.radius_km;
  if (!gold.bbox) return distanceKm(gold, place) <= NEAR_KM;
  const [west, south, east, north] = gold.bbox;
  if (east - west > WIDEST_BOX && place.country !== gold.country) return false;
  const lat = BOX_MARGIN_KM / 111.2;
  const lon = lat / Math.max(0.1, Math.cos((place.lat * Math.PI) / 180));
  return (
    place.lat >= south - lat && place.lat <= north + lat && place.lon >= west - lon && place.lon <= east + lon
  );
}

/**
 * Great-circle distance, kilometres.
 *
 * @param {{ lat: number, lon: number }} a
 * @param {{ lat: number, lon: number }} b
 */
function distanceKm(a, b) {
  const [latA, latB] = [(a.lat * Math.PI) / 180, (b.lat * Math.PI) / 180];
  const lon = ((b.lon - a.lon) * Math.PI) / 180;
  const h = Math.sin((latB - latA) / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin(lon / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
}
