/**
 * How a database finds the copies of a text by index: two texts are compared when all four minima of one band are equal,
 * as in copyClusters.ts. With 16 bands a pair of resemblance .7 is found with a probability of 99 %, one of .6 with 89 %, one
 * of .5, the least that counts as one text, with 64 %.
 */
export const INDEXED_BANDS = 16;
/** Four minima of 16 bits, in hexadecimal digits. */
const BAND_DIGITS = 16;

/** The bands of a signature as it is kept (see encodeSignature): what is indexed. */
export function bandsOf(encoded: string): string[] {
  const start = encoded.indexOf(':') + 1;
  return Array.from({ length: INDEXED_BANDS }, (_, band) =>
    encoded.slice(start + band * BAND_DIGITS, start + (band + 1) * BAND_DIGITS),
  );
}

/** Where the digits of a band begin behind the colon, counted from 1, for SQL's `substr`. */
export const bandStart = (band: number): number => 1 + band * BAND_DIGITS;
