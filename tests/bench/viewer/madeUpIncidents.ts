import type { ReadableRow } from '../../../src/dataset/build/IncidentList.ts';
import { dayText } from '../../../src/model/days.ts';
import { incidentSubTypeNames } from '../../../src/model/incidentType.ts';
import { toJson } from '../../../src/model/json.ts';
import type { Place } from '../../../src/model/place.ts';

/** Towns of the generator: about as many as reports of one country name in ten years. */
const TOWNS = 4000;
const GOVERNORATES = 32;
const FIRST_DAY = 15_000; // 2011-01-26
const DAYS = 4500;

/** Numbers from 0 to 1, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Towns in rows over Syria and Iraq, each a little off the grid; their names say that they are made up. */
export function madeUpTowns(): Place[] {
  const random = randomNumbers(7);
  return Array.from({ length: TOWNS }, (_, i) => {
    const governorate = Math.floor((i * GOVERNORATES) / TOWNS);
    return {
      id: `made-up:${i}`,
      name: `بلدة مختلقة ${i}`,
      nameEn: `Made-up Town ${i}`,
      kind: 'settlement',
      country: governorate < 14 ? 'SY' : 'IQ',
      admin1: `Made-up Governorate ${governorate}`,
      admin2: `Made-up District ${Math.floor(i / 25)}`,
      lat: Number((32.2 + ((i % 63) / 63) * 4.8 + random() * 0.06).toFixed(5)),
      lon: Number((35.7 + (Math.floor(i / 63) / 64) * 11 + random() * 0.14).toFixed(5)),
    };
  });
}

/** One of `count`, the first ones far oftener than the last (Zipf's law with exponent 1). */
const skewed = (random: number, count: number): number =>
  Math.min(count - 1, Math.floor(count ** random) - 1);

/**
 * `count` incidents as a store would list them, the same each time: a skewed choice of towns, outlets and types, twelve years
 * of dates with their usual share of ranges, rough and missing ones. Three or four come from one report.
 */
export function* madeUpIncidents(count: number, towns: readonly Place[]): Generator<ReadableRow> {
  const random = randomNumbers(count);
  const places = towns.map((place) => JSON.stringify(toJson(place)));
  const pick = <T>(values: readonly T[]): T => values[skewed(random(), values.length)] as T;
  let report = 0;
  for (let i = 0; i < count; i++) {
    if (random() < 0.3) report += 1;
    const from = FIRST_DAY + Math.floor(DAYS * Math.sqrt(random()));
    const rough = random();
    const to = rough < 0.05 ? from + 1 + Math.floor(random() * 30) : from;
    const undated = rough > 0.96;
    const placed = random() > 0.06;
    const isArea = random() < 0.12;
    const days = from === to ? dayText(from) : `${dayText(from)}/${dayText(to)}`;
    yield {
      key: i,
      id: Array.from({ length: 2 }, () =>
        Math.floor(random() * 2 ** 32)
          .toString(16)
          .padStart(8, '0'),
      ).join(''),
      report: `report-${report}`,
      subType: pick(incidentSubTypeNames),
      assertion: pick(['reported', 'reported', 'reported', 'background', 'denied', 'planned']),
      place: placed ? (places[skewed(random(), places.length)] as string) : null,
      radiusM: placed ? (isArea ? 10_000 : 2000) : null,
      geoPrecision: placed ? (isArea ? 'vicinity' : 'settlement') : null,
      dateFrom: undated ? null : dayText(from),
      dateTo: undated ? null : dayText(to),
      edtf: undated ? null : days,
      timePrecision: undated ? 'undated' : from === to ? 'day' : 'week',
      partOfDay: random() < 0.1 ? 'morning' : null,
      outlet: random() < 0.05 ? null : `Made-up Outlet ${skewed(random(), 200)}`,
      claimants: random() < 0.6 ? [`Made-up Source ${skewed(random(), 500)}`] : [],
      publishedAt: null,
      lang: random() < 0.7 ? 'ar' : 'en',
      sample: false,
      parties: [],
      wording: '',
      actors: random() < 0.7 ? [`Made-up Party ${skewed(random(), 25)}`] : [],
      tags: [],
      corrected: false,
      reviewed: random() < 0.02,
      warning: random() < 0.3,
    };
  }
}
