/**
 * How far from its point a thing reported "in" a settlement may be, in metres, by inhabitants (0 = unknown). The radii
 * are those Nominatim gives to city, town, village and hamlet nodes (15, 4, 2 and 1 km); the borders between the
 * classes are those of the OpenStreetMap wiki's place keys. Unknown counts as village, the most frequent class.
 */
export function settlementRadiusM(population: number): number {
  if (population >= 100_000) return 15_000;
  if (population >= 10_000) return 4_000;
  if (population >= 200 || population === 0) return 2_000;
  return 1_000;
}
