import { z } from 'zod';
import type { GazetteerSource } from '../GazetteerEntry.ts';
import type { PackEntry } from './PackEntry.ts';

/** What a pack is called: a folder and a file on every system can have that name. */
export const packName = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?$/,
    'small Latin letters, digits, dots and hyphens, up to 62',
  );

/** What is known of a pack besides its places. */
export const packMetaSchema = z.object({
  name: packName,
  importer: z.enum(['ocha', 'geonames', 'whosonfirst', 'list']),
  title: z.string(),
  licence: z.string(),
  attribution: z.string(),
  url: z.string(),
  /** The files that it was read from: names or addresses. */
  from: z.array(z.string()),
  /** ISO 8601, UTC. */
  addedAt: z.string(),
  /** SHA-256 of each file in `from`. */
  sha256: z.array(z.string()),
  /** Rows that were read, places kept, rows left out. */
  rows: z.number().int(),
  places: z.number().int(),
  leftOut: z.number().int(),
});
export type PackMeta = z.infer<typeof packMetaSchema>;

export interface Pack {
  meta: PackMeta;
  entries: PackEntry[];
}

/** The pack as a source to credit. */
export function packCredit({ name, title, licence, attribution, url }: PackMeta): GazetteerSource {
  return { id: name, name: title, licence, attribution, url };
}
