import { z } from 'zod';
import { placeKindSchema } from '../../model/place.ts';

/** Half the earth's circumference: no radius can be larger. */
const LARGEST_RADIUS_M = 20_000_000;

/** A place of a pack, as it is kept in the pack's file. */
export const packEntrySchema = z.object({
  id: z.string().min(1).max(200),
  kind: placeKindSchema,
  /** The display name first, then variants; not both lists are empty. */
  namesAr: z.array(z.string().min(1)),
  namesEn: z.array(z.string().min(1)),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** Ids of what contains it, the nearest first; the first one that any source has becomes its parent. */
  parents: z.array(z.string()),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusM: z.number().positive().max(LARGEST_RADIUS_M),
  population: z.number().int().min(0).max(0xffff_ffff),
  /** Ids of the same place in other sources, as this source says. */
  sameAs: z.array(z.string()),
  /** GeoNames first-level code without the country, see `SourceEntry`. */
  admin1Code: z.string().nullable(),
});
export type PackEntry = z.infer<typeof packEntrySchema>;
