import type { PlaceKind } from '../model/place.ts';

/** One place as a gazetteer source gives it: what importers produce and the compiler reads. */
export interface GazetteerEntry {
  /** URI of the source: `geonames:169017`, `balagh:daraa-sajna`. */
  id: string;
  kind: PlaceKind;
  /** The display name first, then spelling variants; each list may be empty, not both. */
  namesAr: string[];
  namesEn: string[];
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Id of the entry that contains this one (neighbourhood -> city, locality -> district, district -> governorate). */
  parentId: string | null;
  lat: number;
  lon: number;
  /** Uncertainty radius: how far from the point a thing reported "in" this place may be. */
  radiusM: number;
  /** Inhabitants, 0 when unknown. */
  population: number;
}

/** A gazetteer source as the interface and the exports must credit it. */
export interface GazetteerSource {
  id: string;
  name: string;
  licence: string;
  attribution: string;
  url: string;
}
