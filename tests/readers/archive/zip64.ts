import { crc32 } from 'node:zlib';

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

/** A ZIP64 archive of stored files, as PKWARE's APPNOTE has it; `place` changes where the last file is said to lie. */
export function zip64(files: Record<string, Uint8Array>, place = (at: number): number => at): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const title = Buffer.from(name);
    const common = [
      u16(45),
      u16(0x800),
      u16(0),
      u32(0),
      u32(crc32(bytes)),
      u32(0xffff_ffff),
      u32(0xffff_ffff),
    ];
    const sizes = [u64(bytes.length), u64(bytes.length)];
    const header = Buffer.concat([
      u32(0x04034b50),
      ...common,
      u16(title.length),
      u16(20),
      title,
      u16(1),
      u16(16),
      ...sizes,
    ]);
    local.push(header, Buffer.from(bytes));
    // Another field before it, as Info-ZIP writes the time.
    const extra = [u16(0x5455), u16(1), Buffer.from([0]), u16(1), u16(24), ...sizes, u64(place(at))];
    const rest = [u16(0), u16(0), u16(0), u32(0), u32(0xffff_ffff)];
    central.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(45),
        ...common,
        u16(title.length),
        u16(33),
        ...rest,
        title,
        ...extra,
      ]),
    );
    at += header.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const count = Object.keys(files).length;
  const end = at + directory.length;
  return Buffer.concat([
    ...local,
    directory,
    ...[
      u32(0x06064b50),
      u64(44),
      u16(45),
      u16(45),
      u32(0),
      u32(0),
      u64(count),
      u64(count),
      u64(directory.length),
      u64(at),
    ],
    ...[u32(0x07064b50), u32(0), u64(end), u32(1)],
    ...[
      u32(0x06054b50),
      u16(0),
      u16(0),
      u16(0xffff),
      u16(0xffff),
      u32(0xffff_ffff),
      u32(0xffff_ffff),
      u16(0),
    ],
  ]);
}
