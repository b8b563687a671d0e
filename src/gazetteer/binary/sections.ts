/**
 * A file of named typed arrays: 16 bytes of head (magic, format, length of the index), a JSON index, then the arrays,
 * each at a multiple of 8 bytes, so that reading makes views and copies nothing. Numbers are little-endian.
 */
import { checksum } from './checksum.ts';

export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;
type TypeName = keyof typeof TYPES;

const MAGIC = 'BALAGHGZ';
/** Raised whenever the sections or their meaning change, so that an older file is refused and built anew. */
export const FORMAT = 1;
const HEAD_BYTES = 16;
const ALIGNMENT = 8;

interface IndexedSection {
  name: string;
  type: TypeName;
  offset: number;
  length: number;
}
interface FileIndex {
  meta: unknown;
  bodyBytes: number;
  checksum: number;
  sections: IndexedSection[];
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
  const body = new Uint8Array(bodyBytes);
  for (const { name, offset } of placed) {
    const array = file.sections.get(name) as Section;
    body.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
  }
  const index: FileIndex = { meta: file.meta, bodyBytes, checksum: checksum(body), sections: placed };
  const indexBytes = new TextEncoder().encode(JSON.stringify(index));
  const bodyStart = align(HEAD_BYTES + indexBytes.length);
  const bytes = new Uint8Array(bodyStart + bodyBytes);
  bytes.set(new TextEncoder().encode(MAGIC), 0);
  const head = new DataView(bytes.buffer);
  head.setUint32(8, FORMAT, true);
  head.setUint32(12, indexBytes.length, true);
  bytes.set(indexBytes, HEAD_BYTES);
  bytes.set(body, bodyStart);
  return bytes;
}

/** Views on the arrays of a file. Throws, saying what is wrong, when the bytes are no such file, cut short or damaged. */
export function readSections(given: Uint8Array): SectionFile {
  if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1)
    throw new Error('gazetteer file: this machine is big-endian, which the file format does not support');
  const bytes = given.byteOffset % ALIGNMENT === 0 ? given : Uint8Array.from(given);
  if (bytes.length < HEAD_BYTES || new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC)
    throw new Error('gazetteer file: not a compiled gazetteer; build it again with "balagh gazetteer build"');
  const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES);
  const format = head.getUint32(8, true);
  if (format !== FORMAT)
    throw new Error(
      `gazetteer file: format ${format}, this version reads ${FORMAT}; build it again with "balagh gazetteer build"`,
    );
  const indexBytes = head.getUint32(12, true);
  const bodyStart = align(HEAD_BYTES + indexBytes);
  if (bodyStart > bytes.length) throw cutShort(bytes.length, bodyStart);
  const index = parseIndex(bytes.subarray(HEAD_BYTES, HEAD_BYTES + indexBytes));
  if (bytes.length !== bodyStart + index.bodyBytes) throw cutShort(bytes.length, bodyStart + index.bodyBytes);
  if (checksum(bytes.subarray(bodyStart)) !== index.checksum)
    throw new Error(
      'gazetteer file: damaged (checksum differs); build it again with "balagh gazetteer build"',
    );
  const sections = new Map<string, Section>();
  for (const { name, type, offset, length } of index.sections) {
    sections.set(
      name,
      new TYPES[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + bodyStart + offset, length),
    );
  }
  return { meta: index.meta, sections };
}

function parseIndex(bytes: Uint8Array): FileIndex {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as FileIndex;
  } catch (cause) {
    throw new Error(
      'gazetteer file: damaged (index unreadable); build it again with "balagh gazetteer build"',
      {
        cause,
      },
    );
  }
}

function cutShort(got: number, wanted: number): Error {
  return new Error(
    `gazetteer file: ${got} bytes where ${wanted} are needed; build it again with "balagh gazetteer build"`,
  );
}

function typeName(array: Section): TypeName {
  for (const [name, type] of Object.entries(TYPES)) if (array instanceof type) return name as TypeName;
  throw new Error('gazetteer file: an array of a type that the format does not know');
}

const align = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
