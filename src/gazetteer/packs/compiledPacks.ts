import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { compileGazetteer } from '../compile/compileGazetteer.ts';
import type { SourceEntry } from '../compile/SourceEntry.ts';
import type { Gazetteer } from '../Gazetteer.ts';
import type { GazetteerSource } from '../GazetteerEntry.ts';
import { openGazetteer } from '../openGazetteer.ts';
import { importers } from './importers.ts';
import { packCredit } from './Pack.ts';
import { type PackHead, packNames, readPack, readPackHead } from './packFiles.ts';
import { packSources } from './packSources.ts';

/** Raised whenever packs are merged in another way than before, so that what was compiled is compiled anew. */
const MERGING = 3;
/** Digits of the SHA-256 that make a version, as of the embedded gazetteer. */
const VERSION_DIGITS = 16;
/** The head of a compiled file, with its checksum. */
const HEAD_BYTES = 24;
/** Two versions of Balagh may use one data folder; what none of them compiled within a day goes. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** What the embedded gazetteer is made of, read when packs are to be compiled with it. */
export interface EmbeddedPart {
  /** The compiled embedded gazetteer. */
  file: string;
  read(): { sources: readonly (readonly SourceEntry[])[]; credits: readonly GazetteerSource[] };
}

/** The packs of a folder as they are now. `version` changes with the embedded gazetteer and with every pack. */
export interface PackState {
  folder: string;
  heads: PackHead[];
  version: string;
}

/** Reads the heads of all packs, in order of trust; null when there are none. Throws a DamagedPack. */
export function packState(folder: string, embedded: EmbeddedPart): PackState | null {
  const names = packNames(folder);
  if (names.length === 0) return null;
  const trust = new Map(importers.map(({ id }, i) => [id, i]));
  const heads = names
    .map((name) => readPackHead(folder, name))
    .sort(
      (a, b) => (trust.get(a.importer) ?? 0) - (trust.get(b.importer) ?? 0) || (a.name < b.name ? -1 : 1),
    );
  const hash = createHash('sha256').update(`merging ${MERGING}\n`).update(headOf(embedded.file));
  for (const { name, importer, body, licence, attribution } of heads)
    hash.update(JSON.stringify([name, importer, body, licence, attribution]));
  return { folder, heads, version: hash.digest('hex').slice(0, VERSION_DIGITS) };
}

/**
 * The gazetteer of the embedded sources and the packs. What was compiled before is opened; when the embedded gazetteer
 * or a pack has changed since, or it is damaged, it is compiled anew, and `onCompile` is told before. Throws a DamagedPack.
 */
export function openWithPacks(
  state: PackState,
  embedded: EmbeddedPart,
  onCompile: (packs: number) => void,
): Gazetteer {
  const { folder } = state;
  const file = join(folder, `compiled-${state.version}.bin`);
  if (existsSync(file)) {
    try {
      return openGazetteer(readFileSync(file));
    } catch {
      // Damaged, or of another format: it is made anew.
    }
  }
  onCompile(state.heads.length);
  const bytes = compile(embedded, state);
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
  removeOld(folder, file);
  return openGazetteer(bytes);
}

function compile(embedded: EmbeddedPart, { folder, heads, version }: PackState): Uint8Array {
  const { sources, credits } = embedded.read();
  const packs = heads.map(({ name }) => readPack(folder, name).entries);
  return compileGazetteer(
    [...sources, ...packSources(sources, packs)],
    [...credits, ...heads.map(packCredit)],
    version,
  );
}

/** The head of the embedded gazetteer's file, which its checksum makes its own. */
function headOf(path: string): Uint8Array {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    throw new Error(`no compiled gazetteer at ${path}; build it with "balagh gazetteer build"`, { cause });
  }
  try {
    const head = new Uint8Array(HEAD_BYTES);
    readSync(file, head, 0, HEAD_BYTES, 0);
    return head;
  } finally {
    closeSync(file);
  }
}

function removeOld(folder: string, current: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (!/^compiled-[0-9a-f]+\.bin/.test(name) || file === current) continue;
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
    if (Date.now() - mtimeMs > KEPT_MS) rmSync(file, { force: true });
  }
}
