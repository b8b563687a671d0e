import { z } from 'zod';
import { checksum } from '../../gazetteer/binary/checksum.ts';
import { languageCodes } from '../../model/report.ts';
import { MOVES } from './chain.ts';
import type { WordClusters } from './WordClusters.ts';

/**
 * Raised whenever a feature or the meaning of a weight changes: weights fit the features that they were learned with.
 * Weights of another version are refused, and the rules work alone until `scripts/train` has run again.
 */
export const FEATURES_VERSION = 1;

/** The kinds of text that have weights of their own: news reports, and posts of social networks. */
export const textStyles = ['news', 'post'] as const;
export type TextStyle = (typeof textStyles)[number];

const headSchema = z.object({
  featuresVersion: z.number().int(),
  language: z.enum(languageCodes),
  made: z.string(),
  /** What it learned from. */
  training: z.array(
    z.object({
      name: z.string(),
      licence: z.string(),
      sha256: z.string(),
      texts: z.number(),
      names: z.number(),
    }),
  ),
  bits: z.number().int().min(1).max(22),
  words: z.number().int().min(0),
  styles: z.array(
    z.object({
      style: z.enum(textStyles),
      /** One step of the 8-bit weights. */
      step: z.number(),
      moves: z.array(z.number()).length(MOVES),
    }),
  ),
});
export type RecogniserHead = z.infer<typeof headSchema>;

/** A learned recogniser as it lies in its file. */
export interface RecogniserWeights {
  head: RecogniserHead;
  clusters: WordClusters;
  /** Two weights (beginning, inside) for each of 2^bits features, a table for each style of the head. */
  tables: Int8Array[];
}

const MAGIC = 'BALAGHRC';
/** Magic, bytes of the JSON head, bytes of the body, checksum of both, four bytes free. */
const PREFIX_BYTES = 24;
const REMEDY = 'train it again (scripts/train/run.mjs), or work with the rules alone (--no-model)';

const align = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** The file: a prefix, the head as JSON, then the arrays one after the other, numbers little-endian. */
export function writeWeights({ head, clusters, tables }: RecogniserWeights): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const arrays = [clusters.hashes, clusters.coarse, clusters.fine, ...tables];
  const headBytes = align(json.length);
  const bodyBytes = arrays.reduce((sum, array) => sum + align(array.byteLength), 0);
  const bytes = new Uint8Array(PREFIX_BYTES + headBytes + bodyBytes);
  bytes.fill(0x20, PREFIX_BYTES, PREFIX_BYTES + headBytes);
  bytes.set(json, PREFIX_BYTES);
  let at = PREFIX_BYTES + headBytes;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += align(array.byteLength);
  }
  bytes.set(new TextEncoder().encode(MAGIC));
  const prefix = new DataView(bytes.buffer);
  prefix.setUint32(8, headBytes, true);
  prefix.setUint32(12, bodyBytes, true);
  prefix.setUint32(16, checksum(bytes.subarray(PREFIX_BYTES)), true);
  return bytes;
}

/**
 * Views on the weights of a file. Throws, saying what is wrong and what to do, when the bytes are no such file, are cut
 * short or damaged, or were learned with other features.
 */
export function readWeights(given: Uint8Array): RecogniserWeights {
  const bytes = given.byteOffset % 8 === 0 ? given : Uint8Array.from(given);
  if (bytes.length < PREFIX_BYTES || new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC)
    throw new Error(`recogniser file: not the weights of a recogniser; ${REMEDY}`);
  const prefix = new DataView(bytes.buffer, bytes.byteOffset, PREFIX_BYTES);
  const [headBytes, bodyBytes] = [prefix.getUint32(8, true), prefix.getUint32(12, true)];
  if (bytes.length !== PREFIX_BYTES + headBytes + bodyBytes)
    throw new Error(`recogniser file: cut short or too long (${bytes.length} bytes); ${REMEDY}`);
  if (checksum(bytes.subarray(PREFIX_BYTES)) !== prefix.getUint32(16, true))
    throw new Error(`recogniser file: damaged, its checksum differs; ${REMEDY}`);
  const json: unknown = JSON.parse(
    new TextDecoder().decode(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + headBytes)),
  );
  const parsed = headSchema.safeParse(json);
  if (!parsed.success) throw new Error(`recogniser file: its head cannot be read; ${REMEDY}`);
  const head = parsed.data;
  if (head.featuresVersion !== FEATURES_VERSION)
    throw new Error(
      `recogniser file: learned with features ${head.featuresVersion}, this version reads features ${FEATURES_VERSION}; ${REMEDY}`,
    );
  const tableBytes = 2 * 2 ** head.bits;
  const wanted = align(4 * head.words) + 2 * align(2 * head.words) + head.styles.length * align(tableBytes);
  if (wanted !== bodyBytes) throw new Error(`recogniser file: its arrays do not fit its head; ${REMEDY}`);
  let at = bytes.byteOffset + PREFIX_BYTES + headBytes;
  const next = (length: number): number => {
    const start = at;
    at += align(length);
    return start;
  };
  const buffer = bytes.buffer as ArrayBuffer;
  const clusters = {
    hashes: new Uint32Array(buffer, next(4 * head.words), head.words),
    coarse: new Uint16Array(buffer, next(2 * head.words), head.words),
    fine: new Uint16Array(buffer, next(2 * head.words), head.words),
  };
  const tables = head.styles.map(() => new Int8Array(buffer, next(tableBytes), tableBytes));
  return { head, clusters, tables };
}
