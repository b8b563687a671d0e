import { z } from 'zod';

/** Languages with a pack of their own; other texts are read for metadata only. */
export const languageCodes = ['ar', 'en'] as const;
export type LanguageCode = (typeof languageCodes)[number];

/**
 * Where a piece of metadata came from: the page itself, a feed that names it, the file or record that held it, a person,
 * or, for a language, the text that it was told from.
 */
export const metadataOrigins = ['page', 'feed', 'file', 'user', 'text'] as const;
export type MetadataOrigin = (typeof metadataOrigins)[number];

/** The metadata of a report whose origin is kept. */
export const metadataFields = ['title', 'lang', 'outlet', 'url', 'archiveUrl', 'publishedAt'] as const;
export type MetadataField = (typeof metadataFields)[number];
export type MetadataOrigins = Partial<Record<MetadataField, MetadataOrigin>>;

/**
 * One document: article, bulletin, post. `text` is exactly as given, all offsets count in it; `publishedAt` is an ISO
 * 8601 date or date-time; `lang` is a BCP 47 primary tag, `und` when unknown; `sha256` is of `text` in UTF-8.
 * `sample` marks reports written for this project, which no one must take for a source. `archiveUrl` is a copy kept by an
 * archive; `sourceSha256` is of the bytes that the report was read from: of the whole file for a page, text, feed or JSON, of the
 * message for mail, and of the line of JSON Lines or the row of a table (as UTF-8), without its end, as these may have any size; `origins` says where each piece of metadata
 * came from; `itemId` is what a feed calls the item, by which an edited one is known again. The last four are absent
 * where there is none, and in reports that were stored before they were kept.
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
  archiveUrl: z.string().nullable().optional(),
  sourceSha256: z.string().nullable().optional(),
  itemId: z.string().nullable().optional(),
  origins: z.partialRecord(z.enum(metadataFields), z.enum(metadataOrigins)).optional(),
});
export type Report = z.infer<typeof reportSchema>;
