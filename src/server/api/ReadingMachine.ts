import type { ChosenPlace } from '../../model/correction.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Point } from '../../model/geo.ts';
import type { PlaceKind } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import type { OneReport, ReadSource } from '../../readers/readOne.ts';

/** A place that a person adds to the catalogue; the radius in metres. */
export interface NewPlace extends Point {
  name: string;
  nameEn: string | null;
  kind: PlaceKind;
  radiusM: number;
  aliases: string[];
  /** ISO 3166-1 alpha-2; null: that of the nearest known settlement. */
  country: string | null;
  by: string;
}

/** A place of the gazetteer, and how far it is from where the person looks, in kilometres. */
export interface FoundPlace extends ChosenPlace {
  distanceKm: number | null;
}

/** What was asked for cannot be done as it was asked; the message says what to change. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/**
 * The slow part of the program, as the server sees it: what reads texts and knows the gazetteer. One thing at a time, in
 * the order of asking; made when first asked. All reject with {@link Refused} where the request is at fault.
 */
export interface ReadingMachine {
  /** Balagh's version, kept with all that it reads. */
  readonly version: string;
  /** The one report of a page or file, or why there is none. Nothing is extracted yet. */
  read(source: ReadSource): Promise<OneReport>;
  /** Reads a report; `home` is a country or division that names are looked for in first. */
  extract(report: Report, warnings: readonly string[], home: string | null): Promise<Extraction>;
  /** Places whose names begin so, the whole names first, then the nearest to `near`, or the most populous; 20 at the most. */
  lookup(name: string, near: Point | null): Promise<FoundPlace[]>;
  /** The place of this id as a person chooses it; null when the gazetteer has none. */
  place(id: string): Promise<ChosenPlace | null>;
  /** Adds a place to the user's own pack. Known at once; texts that are read after it wait until the gazetteer has it. */
  addPlace(place: NewPlace): Promise<ChosenPlace>;
  close(): Promise<void>;
}
