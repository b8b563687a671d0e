import { checksum } from './checksum.ts';

/**
 * A file of named typed arrays. Head, 24 bytes: magic (8), format, bytes of the index, bytes of the body, checksum of
 * index and body (4 each). Then a JSON index and the arrays, each at a multiple of 8 bytes, so that reading makes views
 * and copies nothing. Numbers are little-endian.
 */
export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;
type TypeName = keyof typeof TYPES;

const MAGIC = 'BALAGHGZ';
/** Raised whenever the sections or their meaning change, so that an older file is refused and built anew. */
export const FORMAT = 3;
const HEAD_BYTES = 24;
const ALIGNMENT = 8;
const REMEDY = 'build it again with "balagh gazetteer build"';

interface IndexedSection {
  name: string;
  type: TypeName;
  /** Bytes from the start of the body. */
  offset: number;
  length: number;
}

/** What a file holds: the caller's own JSON value and the arrays by name. */
export interface SectionFile {
  meta: unknown;
  sections: ReadonlyMap<string, Section>;
}

export function writeSections(file: SectionFile): Uint8Array {
  let bodyBytes = 0;
  const placed: IndexedSection[] = [];
  for (const [name, array] of file.sections) {
    placed.push({ name, type: typeName(array), offset: bodyBytes, length: array.length });
    bodyBytes = align(bodyBytes + array.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify({ meta: file.meta, sections: placed }));
  const indexBytes = align(json.length);
  const bytes = new Uint8Array(HEAD_BYTES + indexBytes + bodyBytes);
  // JSON may end in spaces, not in zeros.
  bytes.fill(0x20, HEAD_BYTES, HEAD_BYTES + indexBytes);
  bytes.set(json, HEAD_BYTES);
  for (const { name, offset } of placed) {
    const array = file.sections.get(name) as Section;
    bytes.set(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
      HEAD_BYTES + indexBytes + offset,
    );
  }
  bytes.set(new TextEncoder().encode(MAGIC), 0);
  const head = new DataView(bytes.buffer);
  head.setUint32(8, FORMAT, true);
  head.setUint32(12, indexBytes, true);
  head.setUint32(16, bodyBytes, true);
  head.setUint32(20, checksum(bytes.subarray(HEAD_BYTES)), true);
  return bytes;
}

/** Views on the arrays of a file. Throws, saying what is wrong, when the bytes are no such file, cut short or damaged. */
export function readSections(given: Uint8Array): SectionFile {
  if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1)
    throw new Error('gazetteer file: this machine is big-endian, which the file format does not support');
  const bytes = given.byteOffset % ALIGNMENT === 0 ? given : Uint8Array.from(given);
  if (bytes.length < HEAD_BYTES || new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC)
    throw new Error(`gazetteer file: not a compiled gazetteer; ${REMEDY}`);
  const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES);
  const format = head.getUint32(8, true);
  if (format !== FORMAT)
    throw new Error(`gazetteer file: format ${format}, this version reads format ${FORMAT}; ${REMEDY}`);
  const bodyStart = HEAD_BYTES + head.getUint32(12, true);
  const wanted = bodyStart + head.getUint32(16, true);
  if (bytes.length !== wanted)
    throw new Error(`gazetteer file: ${bytes.length} bytes where ${wanted} are needed; ${REMEDY}`);
  if (checksum(bytes.subarray(HEAD_BYTES)) !== head.getUint32(20, true))
    throw new Error(`gazetteer file: damaged, its checksum differs; ${REMEDY}`);
  // Ours, as the checksum says: the shape of the index needs no further check.
  const index = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_BYTES, bodyStart))) as {
    meta: unknown;
    sections: IndexedSection[];
  };
  const sections = new Map<string, Section>();
  for (const { name, type, offset, length } of index.sections) {
    const start = bytes.byteOffset + bodyStart + offset;
    sections.set(name, new TYPES[type](bytes.buffer as ArrayBuffer, start, length));
  }
  return { meta: index.meta, sections };
}

function typeName(array: Section): TypeName {
  for (const [name, type] of Object.entries(TYPES)) if (array instanceof type) return name as TypeName;
  throw new Error('gazetteer file: an array of a type that the format does not know');
}

const align = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
