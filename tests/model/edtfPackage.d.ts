/** The part of npm `edtf` that tests compare with; the package ships no types. */
declare module 'edtf' {
  /** Parses an EDTF string; throws on anything else. `min` and `max` are epoch milliseconds. */
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it.
  export default function edtf(text: string): { type: string; min: number; max: number };
}
