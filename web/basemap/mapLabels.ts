import { z } from 'zod';
import { mercatorX, mercatorY } from './mercator.ts';

export const labelKinds = [
  'capital',
  'seat',
  'place',
  'country',
  'division',
  'sea',
  'lake',
  'river',
  'region',
  'disputed',
] as const;
export type LabelKind = (typeof labelKinds)[number];

/** A name on the map. */
export interface MapLabel {
  readonly kind: LabelKind;
  readonly en: string;
  /** '' where no Arabic name is known. */
  readonly ar: string;
  /** Web Mercator, in units of the world's width. */
  readonly x: number;
  readonly y: number;
  readonly firstZoom: number;
  readonly lastZoom: number;
}

const placeRow = z.tuple([z.number(), z.number(), z.string(), z.string(), z.number(), z.number()]);
const otherRow = z.tuple([
  z.enum(labelKinds),
  z.number(),
  z.number(),
  z.string(),
  z.string(),
  z.number(),
  z.number(),
]);
const labelFile = z.object({ places: z.array(placeRow), others: z.array(otherRow) });
const divisionFile = z.array(
  z.object({
    country: z.string().nullable(),
    en: z.string(),
    ar: z.string().nullable(),
    lon: z.number(),
    lat: z.number(),
    area_km2: z.number(),
  }),
);

const placeKinds: readonly LabelKind[] = ['capital', 'seat', 'place'];
const lastZoom = 24;

/**
 * Reads `labels.json` and `admin1-labels.json`. The order is the order of precedence: when two labels collide, the
 * earlier one stays.
 */
export function readLabels(labels: unknown, divisions: unknown): MapLabel[] {
  const { places, others } = labelFile.parse(labels);
  const read = [
    ...others.map(([kind, lon, lat, en, ar, first, last]) => label(kind, lon, lat, en, ar, first, last)),
    ...places.map(([lon, lat, en, ar, first, importance]) =>
      label(placeKinds[importance] ?? 'place', lon, lat, en, ar, first, lastZoom),
    ),
    ...divisionFile
      .parse(divisions)
      .filter(({ country }) => country !== null && !labelledOtherwise.includes(country))
      .map(({ lon, lat, en, ar, area_km2 }) =>
        label('division', lon, lat, en, bareDivisionName(ar ?? ''), divisionFirstZoom(area_km2), 11),
      ),
  ];
  return read.sort((left, right) => precedence(left) - precedence(right));
}

function label(
  kind: LabelKind,
  lon: number,
  lat: number,
  en: string,
  ar: string,
  first: number,
  last: number,
): MapLabel {
  return { kind, en, ar, x: mercatorX(lon), y: mercatorY(lat), firstZoom: first, lastZoom: last };
}

const kindPrecedence: Readonly<Record<LabelKind, number>> = {
  capital: 0,
  country: 1,
  sea: 2,
  disputed: 4,
  seat: 3,
  place: 3,
  lake: 6,
  region: 6.5,
  river: 7,
  division: 8,
};

/** Capitals and countries first, then places by the zoom they appear at, then waters, regions and divisions. */
function precedence({ kind, firstZoom }: MapLabel): number {
  return kind === 'place' || kind === 'seat' ? 3 + firstZoom / 4 : kindPrecedence[kind];
}

/** Their divisions in the source are whole territories, labelled as countries or disputed areas already. */
const labelledOtherwise = ['EH', 'PS'];

/** A large division is labelled early, a small one when there is room for its name. */
function divisionFirstZoom(areaKm2: number): number {
  return areaKm2 > 60_000 ? 6 : areaKm2 > 12_000 ? 7 : areaKm2 > 2_500 ? 8 : 9;
}

/** On the map the line style says that it is a division; the word for it only takes room. */
export function bareDivisionName(name: string): string {
  return name.replace(/^(?:محافظة|جهة|ولاية|منطقة|إمارة|بلدية|مقاطعة|إقليم) /u, '');
}
