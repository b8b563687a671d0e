/** Where the columns of a GeoNames dump stand (https://download.geonames.org/export/dump/readme.txt), as far as they are read. */
export const GEONAMES_COLUMN = {
  id: 0,
  name: 1,
  asciiName: 2,
  alternates: 3,
  lat: 4,
  lon: 5,
  featureClass: 6,
  featureCode: 7,
  country: 8,
  admin1: 10,
  admin2: 11,
  population: 14,
} as const;
