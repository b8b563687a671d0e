import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fromJson, toJson } from '../../model/json.ts';
import { type Pack, packMetaSchema } from './Pack.ts';
import { type PackEntry, packEntrySchema } from './PackEntry.ts';

/**
 * A pack's file: one line about the pack with the SHA-256 of all that follows, then one line a place, JSON. Raised
 * whenever the lines change their meaning, so that an older file is refused.
 */
const FORMAT = 1;
const EXTENSION = '.jsonl';
/** The first line has names, credits and hashes; what is longer is no pack. */
const LONGEST_HEAD = 1_000_000;

const headSchema = packMetaSchema.extend({ format: z.literal(FORMAT), body: z.string() });
/** What a pack's file says of itself; `body` is the SHA-256 of its places. */
export type PackHead = z.infer<typeof headSchema>;

const remedy = (name: string): string =>
  `remove it with "balagh gazetteer remove ${name}" and add its source again`;

/** A pack that cannot be read: its name, and one line that says why and what to do. */
export class DamagedPack extends Error {
  readonly pack: string;
  constructor(pack: string, why: string) {
    super(`the gazetteer pack ${pack} ${why}; ${remedy(pack)}`);
    this.pack = pack;
  }
}

const fileOf = (folder: string, name: string): string => join(folder, `${name}${EXTENSION}`);

/** Names of the packs in a folder, sorted; none when there is no such folder. */
export function packNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(EXTENSION) && !file.startsWith('.'))
    .map((file) => file.slice(0, -EXTENSION.length))
    .sort();
}

/** A pack that was put in place; call one of both. */
export interface PackChange {
  /** A pack of that name was there before. */
  replaced: boolean;
  keep(): void;
  /** Brings back what was there before. */
  undo(): void;
}

/** Writes a pack into the folder, in place of one of the same name. Readers get the old one or the new one, whole. */
export function replacePack(folder: string, { meta, entries }: Pack): PackChange {
  const body = entries.map((entry) => `${JSON.stringify(toJson(entry))}\n`).join('');
  const head: PackHead = { ...meta, format: FORMAT, body: sha256(body) };
  mkdirSync(folder, { recursive: true });
  const file = fileOf(folder, meta.name);
  const draft = join(folder, `.${meta.name}.${process.pid}.new`);
  const before = join(folder, `.${meta.name}.${process.pid}.old`);
  writeFileSync(draft, `${JSON.stringify(toJson(head))}\n${body}`);
  const replaced = existsSync(file);
  if (replaced) copyFileSync(file, before);
  renameSync(draft, file);
  return {
    replaced,
    keep: () => rmSync(before, { force: true }),
    undo: () => (replaced ? renameSync(before, file) : rmSync(file)),
  };
}

/** True when the pack was there and is gone now. */
export function removePack(folder: string, name: string): boolean {
  if (!packNames(folder).includes(name)) return false;
  rmSync(fileOf(folder, name));
  return true;
}

/** What the pack says of itself, without reading its places. Throws a DamagedPack. */
export function readPackHead(folder: string, name: string): PackHead {
  const file = openSync(fileOf(folder, name), 'r');
  try {
    const bytes = Buffer.alloc(LONGEST_HEAD);
    const end = bytes.subarray(0, readSync(file, bytes, 0, LONGEST_HEAD, 0)).indexOf(0x0a);
    return parseHead(name, bytes.toString('utf8', 0, Math.max(end, 0)));
  } finally {
    closeSync(file);
  }
}

/** The whole pack. Throws a DamagedPack when it is not as it was written. */
export function readPack(folder: string, name: string): { head: PackHead; entries: PackEntry[] } {
  const text = readFileSync(fileOf(folder, name), 'utf8');
  const newline = text.indexOf('\n');
  const head = parseHead(name, text.slice(0, Math.max(newline, 0)));
  const body = text.slice(newline + 1);
  if (sha256(body) !== head.body) throw new DamagedPack(name, 'was changed or cut short since it was added');
  try {
    const lines = body.split('\n').filter((line) => line !== '');
    return { head, entries: lines.map((line) => packEntrySchema.parse(fromJson(JSON.parse(line)))) };
  } catch {
    throw new DamagedPack(name, 'has a place that cannot be read');
  }
}

function parseHead(name: string, line: string): PackHead {
  let head: unknown;
  try {
    head = fromJson(JSON.parse(line));
  } catch {
    throw new DamagedPack(name, 'is damaged: its first line cannot be read');
  }
  const parsed = headSchema.safeParse(head);
  if (!parsed.success || parsed.data.name !== name)
    throw new DamagedPack(name, 'is damaged or was made by another version of Balagh');
  return parsed.data;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
