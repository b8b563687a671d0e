/** Web Mercator (EPSG:3857) in units of the world's width: 0 at 180° west, 1 at 180° east. */
export function mercatorX(lon: number): number {
  return lon / 360 + 0.5;
}

/** Web Mercator in units of the world's width: 0 at about 85.05° north, 1 at about 85.05° south; clamped beyond. */
export function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
  return Math.min(1, Math.max(0, y));
}
