import type { Token } from '../language/Token.ts';
import type { Place, PlaceKind } from '../model/place.ts';
import type { LanguageCode } from '../model/report.ts';
import type { GazetteerSource } from './GazetteerEntry.ts';

/** Position of an entry in the compiled gazetteer, 0..size-1; -1 stands for none. */
export type EntryIndex = number;

/** A gazetteer name found in the text: from `start` (after proclitics, article included) to the last token's end. */
export interface NameMatch {
  start: number;
  end: number;
  firstToken: number;
  /** How many tokens the name covers. */
  tokenCount: number;
  /** The proclitics before the name, as letters of the text ("وب"), '' when none. */
  clitics: string;
  /** True when every article (ال) of the name stands in the text too, and no other. */
  articleAgrees: boolean;
  entries: EntryIndex[];
}

/** The compiled gazetteer: read-only, in typed arrays; all lookups are by entry index. */
export interface Gazetteer {
  /** Hash of the sources it was built from. */
  readonly version: string;
  readonly sources: GazetteerSource[];
  readonly size: number;
  id(entry: EntryIndex): string;
  indexOf(id: string): EntryIndex;
  /** All ids of the entry, its own first, then those of the sources that were merged into it. Slow: for people. */
  ids(entry: EntryIndex): string[];
  kind(entry: EntryIndex): PlaceKind;
  lat(entry: EntryIndex): number;
  lon(entry: EntryIndex): number;
  radiusM(entry: EntryIndex): number;
  population(entry: EntryIndex): number;
  /** ISO 3166-1 alpha-2, '' when unknown. */
  country(entry: EntryIndex): string;
  parent(entry: EntryIndex): EntryIndex;
  /** True when only a pack that a person added has the place: it is no sign that reports name it. */
  fromPack(entry: EntryIndex): boolean;
  /** The first-level division (second-level) that contains the entry, or the entry itself when it is one; -1 when unknown. */
  admin1(entry: EntryIndex): EntryIndex;
  admin2(entry: EntryIndex): EntryIndex;
  nameAr(entry: EntryIndex): string | null;
  nameEn(entry: EntryIndex): string | null;
  /** The entry as the model shows it; `name` is Arabic where known, else English. */
  place(entry: EntryIndex): Place;
  /** Every gazetteer name that begins at token `at`, longest first, under each reading of the first token's proclitics. */
  matchAt(tokens: readonly Token[], at: number): NameMatch[];
  /** Every gazetteer name in a text, as {@link Gazetteer.matchAt} gives them for one token after the other. */
  matchText(text: string): NameMatch[];
  /** Entries that bear this name, under the same normalisation as the text, most populous first. */
  lookup(name: string, language: LanguageCode): EntryIndex[];
  /** Entries of which a name begins like this, most populous first, `most` at the most: of very many, any. For who types. */
  complete(name: string, language: LanguageCode, most: number): EntryIndex[];
}
