/** A growing list of hashed features, token by token; filled again for each text, so that reading allocates little. */
export class FeatureList {
  ids = new Int32Array(1 << 14);
  count = 0;

  add(id: number): void {
    if (this.count === this.ids.length) {
      const wider = new Int32Array(this.ids.length * 2);
      wider.set(this.ids);
      this.ids = wider;
    }
    this.ids[this.count++] = id;
  }

  clear(): void {
    this.count = 0;
  }
}
