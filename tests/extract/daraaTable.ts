import { expect } from 'vitest';
import { distanceKm } from '../../src/model/geo.ts';
import type { Incident } from '../../src/model/incident.ts';

/** One incident that the first report must give: within 3 km of the point, of the sub-type, on the date. */
export interface ExpectedIncident {
  place: string;
  lat: number;
  lon: number;
  subType: Incident['subType'];
  edtf: string | null;
  claimant?: RegExp;
  via?: RegExp;
  precision?: Incident['precision'];
  /** Farthest from the point, kilometres; 3 for settlements. */
  withinKm?: number;
}

const taken = ([place, lat, lon]: readonly [string, number, number]): ExpectedIncident[] => [
  { place, lat, lon, subType: 'non-state actor overtakes territory', edtf: '2018-06-30' },
  { place, lat, lon, subType: 'government regains territory', edtf: '2018-06-30' },
];

/** The table of the first report (southern Syria, 30 June 2018), claimants apart. */
export const daraaTable: ExpectedIncident[] = [
  ...taken(['السهوة', 32.598, 36.367]),
  ...taken(['الجيزة', 32.568, 36.315]),
  ...taken(['كحيل', 32.619, 36.265]),
  {
    place: 'نوى',
    lat: 32.888,
    lon: 36.041,
    subType: 'shelling/artillery/missile attack',
    edtf: '2018-06-30',
  },
  {
    place: 'القاعدة الجوية غرب درعا',
    lat: 32.61,
    lon: 36.06,
    subType: 'armed clash',
    edtf: '2018-06-30',
    precision: 'vicinity',
    claimant: /^غرفة .*عمليات.* في الجنوب$/u,
  },
  {
    place: 'القاعدة الجوية غربي درعا البلد',
    lat: 32.61,
    lon: 36.06,
    subType: 'armed clash',
    edtf: '2018-06-29',
    precision: 'vicinity',
  },
  {
    place: 'سجنة',
    lat: 32.618,
    lon: 36.098,
    subType: 'shelling/artillery/missile attack',
    edtf: '2018-06-30',
    claimant: /^غرفة .*عمليات.* في الجنوب$/u,
  },
  {
    place: 'درعا البلد',
    lat: 32.612,
    lon: 36.105,
    subType: 'shelling/artillery/missile attack',
    edtf: '2018-06-30',
  },
  { place: 'صيدا', lat: 32.629, lon: 36.224, subType: 'arrests', edtf: '2018-06-30' },
  {
    place: 'بصرى الشام',
    lat: 32.515,
    lon: 36.478,
    subType: 'agreement',
    edtf: '2018-06-30',
    claimant: /^مصادر مطلعة$/,
    via: /^شبكة /,
  },
  {
    place: 'محافظة السويداء',
    lat: 32.75,
    lon: 36.8,
    subType: 'agreement',
    edtf: null,
    precision: 'admin1',
    withinKm: 25,
  },
];

/** The reported incident that meets the expectation; fails, naming it, when there is none. */
export function expectIncident(incidents: readonly Incident[], expected: ExpectedIncident): Incident {
  const near = incidents.filter(
    ({ place, subType }) =>
      place !== null &&
      subType === expected.subType &&
      distanceKm(place, expected) <= (expected.withinKm ?? 3),
  );
  const found = near.find(
    (incident) =>
      (incident.date?.edtf ?? null) === expected.edtf &&
      (expected.claimant === undefined ||
        incident.claimants.some(({ name }) => expected.claimant?.test(name))) &&
      (expected.via === undefined || incident.claimants.some(({ via }) => via && expected.via?.test(via))),
  );
  expect(
    found,
    `${expected.place}: ${expected.subType} on ${expected.edtf}; near it: ${near.map((one) => one.date?.edtf).join(', ')}`,
  ).toBeDefined();
  const incident = found as Incident;
  expect(incident.assertion).toBe('reported');
  if (expected.precision) {
    expect(incident.precision).toBe(expected.precision);
    if (expected.precision === 'vicinity') expect(incident.radiusM).toBeLessThan(10_000);
  }
  return incident;
}
