import { z } from 'zod';

/** Languages with a pack of their own; other texts are read for metadata only. */
export const languageCodes = ['ar', 'en'] as const;
export type LanguageCode = (typeof languageCodes)[number];

/** Where a piece of metadata came from. */
export const metadataOrigins = ['page', 'feed', 'file', 'user'] as const;
export type MetadataOrigin = (typeof metadataOrigins)[number];

/**
 * One document: article, bulletin, post. `text` is exactly as given, all offsets count in it; `publishedAt` is an ISO
 * 8601 date or date-time; `lang` is a BCP 47 primary tag, `und` when unknown; `sha256` is of `text` in UTF-8.
 * `sample` marks reports written for this project, which no one must take for a source.
 */
export const reportSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  text: z.string(),
  lang: z.string(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  publishedFrom: z.enum(metadataOrigins).nullable(),
  sha256: z.string(),
  sample: z.boolean().optional(),
});
export type Report = z.infer<typeof reportSchema>;
