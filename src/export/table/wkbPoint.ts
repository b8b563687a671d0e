/** A point as Well-Known Binary (OGC 06-103r4): little endian, type 1, longitude before latitude. Degrees. */
export function wkbPoint({ lon, lat }: { lon: number; lat: number }): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(21));
  bytes.setUint8(0, 1);
  bytes.setUint32(1, 1, true);
  bytes.setFloat64(5, lon, true);
  bytes.setFloat64(13, lat, true);
  return new Uint8Array(bytes.buffer);
}
