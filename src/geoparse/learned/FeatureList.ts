/** A growing list of hashed features, token by token; filled again for each text, so that reading allocates little. */
export class FeatureList {
  ids = new Int32Array(1 << 14);
  count = 0;

  add(id: number): void {
    this.reserve(1)[this.count++] = id;
  }

  /** The list with room for so many more. */
  reserve(more: number): Int32Array {
    if (this.count + more > this.ids.length) {
      const wider = new Int32Array(Math.max(this.ids.length * 2, this.count + more));
      wider.set(this.ids);
      this.ids = wider;
    }
    return this.ids;
  }

  clear(): void {
    this.count = 0;
  }
}
