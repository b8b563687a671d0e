/** The part of npm `edtf` that tests compare with; the package ships no types. */
declare module 'edtf' {
  /** Parses an EDTF string; throws on anything else. `min` and `max` are epoch milliseconds. */
  const edtf: (text: string) => { type: string; min: number; max: number };

  export { edtf as default };
}
