import type { GazetteerEntry } from '../GazetteerEntry.ts';

/** An entry on its way into the compiled gazetteer, with what only the compiler needs. */
export interface SourceEntry extends GazetteerEntry {
  /** Ids of the same place in other sources; the compiler merges them into this entry. */
  sameAs: readonly string[];
  /** GeoNames first-level code without the country ("06"): a division's own, or that of the division around a place. */
  admin1Code: string | null;
  /** GeoNames second-level code within the first level, where the gazetteer has that level (counties of the United States). */
  admin2Code?: string;
  /** True for a place of a pack that a person added: nobody says that reports name it. */
  fromPack?: boolean;
}
