import { z } from 'zod';

/**
 * What sort of place a gazetteer entry is. `settlement` stands for city, town and village alike: sources disagree on
 * the borders between them, and reports call the same place all three. A `region` has no administrative border
 * (the Lajat, the Yarmouk basin); an `area` is made by a relation in the text ("west of Daraa"), not by a gazetteer.
 */
export const placeKinds = [
  'country',
  'admin1',
  'admin2',
  'admin3',
  'settlement',
  'neighbourhood',
  'camp',
  'airbase',
  'crossing',
  'military',
  'hill',
  'water',
  'bridge',
  'road',
  'facility',
  'region',
  'area',
] as const;
export const placeKindSchema = z.enum(placeKinds);
export type PlaceKind = z.infer<typeof placeKindSchema>;

/** How precisely a place is known; always shown beside an uncertainty radius. */
export const geoPrecisions = [
  'site',
  'neighbourhood',
  'settlement',
  'vicinity',
  'admin3',
  'admin2',
  'admin1',
  'country',
] as const;
export const geoPrecisionSchema = z.enum(geoPrecisions);
export type GeoPrecision = z.infer<typeof geoPrecisionSchema>;

/**
 * One entry of a gazetteer, or an area derived from one. Ids are URIs of the source: `geonames:169017`, `ocha:C6045`,
 * `balagh:daraa-sajna`; an area made by a relation carries the relation as fragment: `geonames:170905#west`.
 * `country` is ISO 3166-1 alpha-2; `admin1` and `admin2` are English names, null where unknown.
 */
export const placeSchema = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  kind: placeKindSchema,
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  admin2: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
});
export type Place = z.infer<typeof placeSchema>;

/** The precision that a place of this kind can support when a report names it without a relation. */
export function precisionOfKind(kind: PlaceKind): GeoPrecision {
  switch (kind) {
    case 'country':
    case 'admin1':
    case 'admin2':
    case 'admin3':
    case 'settlement':
    case 'neighbourhood':
      return kind;
    case 'region':
    case 'area':
    case 'road':
    case 'water':
      return 'vicinity';
    default:
      return 'site';
  }
}
