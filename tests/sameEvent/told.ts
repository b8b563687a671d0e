import type { PartOfDay } from '../../src/model/date.ts';
import { edtfRange } from '../../src/model/edtf.ts';
import type { Incident } from '../../src/model/incident.ts';
import { type IncidentSubType, typeOfSubType } from '../../src/model/incidentType.ts';
import type { GeoPrecision, Place, PlaceKind } from '../../src/model/place.ts';
import type { Candidate } from '../../src/sameEvent/grouping/items.ts';
import { eventFacts } from '../../src/sameEvent/readFacts.ts';

interface TestPlace {
  place: Place;
  precision: GeoPrecision;
  radiusM: number;
}

function placeAt(
  id: string,
  names: [string, string],
  [lat, lon]: [number, number],
  precision: GeoPrecision,
  radiusM: number,
): TestPlace {
  const kind: PlaceKind = precision === 'vicinity' ? 'area' : precision === 'site' ? 'facility' : precision;
  const [name, nameEn] = names;
  const place = { id, name, nameEn, kind, country: 'SY', admin1: null, admin2: null, lat, lon };
  return { place, precision, radiusM };
}

/** Places of southern Syria and Aleppo, about where they are; ids are of this test. */
export const places = {
  nawa: placeAt('test:nawa', ['نوى', 'Nawa'], [32.889, 36.042], 'settlement', 4000),
  nawaOther: placeAt('other:17', ['نوى', 'Nawa'], [32.891, 36.045], 'settlement', 4000),
  jasim: placeAt('test:jasim', ['جاسم', 'Jasim'], [32.996, 36.06], 'settlement', 4000),
  sajna: placeAt('test:sajna', ['السجنة', 'Sajna'], [32.62, 36.1], 'neighbourhood', 600),
  manshiya: placeAt('test:manshiya', ['المنشية', 'Manshiya'], [32.615, 36.098], 'neighbourhood', 600),
  daraa: placeAt('test:daraa', ['درعا', 'Daraa'], [32.625, 36.106], 'settlement', 4000),
  yadudah: placeAt('test:yadudah', ['اليادودة', 'Yadudah'], [32.658, 36.085], 'settlement', 2000),
  northOfNawa: placeAt('test:nawa#north', ['شمال نوى', 'north of Nawa'], [32.92, 36.042], 'vicinity', 5000),
  eastOfDaraa: placeAt('test:daraa#east', ['شرق درعا', 'east of Daraa'], [32.63, 36.2], 'vicinity', 12_000),
  hill: placeAt('test:hill', ['تل الحارة', 'Tell al-Harra'], [33.06, 36.0], 'site', 1000),
  alHarra: placeAt('test:harra', ['الحارة', 'al-Harra'], [33.055, 36.005], 'settlement', 2000),
  governorate: placeAt(
    'test:daraa-gov',
    ['محافظة درعا', 'Daraa governorate'],
    [32.8, 36.2],
    'admin1',
    40_000,
  ),
  aleppo: placeAt('test:aleppo', ['حلب', 'Aleppo'], [36.202, 37.16], 'settlement', 15_000),
};

/** What one test report says; what is left out is the same for all. */
export interface Telling {
  id?: string;
  report?: string;
  type?: IncidentSubType;
  at?: keyof typeof places | null | undefined;
  on?: string | null;
  part?: PartOfDay;
  by?: readonly string[];
  role?: 'agent' | 'party' | 'target';
  says?: string[];
  assertion?: Incident['assertion'];
  quote?: string;
  killed?: number;
  sample?: boolean;
  copySet?: number;
}

/** An incident as an extraction gives it. */
export function incidentOf(telling: Telling): Incident {
  const { id = 'a', report = 'one', type = 'air/drone strike', at = 'nawa', on = '2018-06-30' } = telling;
  const { part, by = [], says = [], assertion = 'reported', quote = '', killed, role = 'agent' } = telling;
  const placed = at === null ? null : places[at];
  const range = on === null ? null : edtfRange(on);
  const span = { start: 0, end: 1 };
  return {
    id,
    type: typeOfSubType(type),
    subType: type,
    place: placed?.place ?? null,
    precision: placed?.precision ?? null,
    radiusM: placed?.radiusM ?? null,
    date:
      on === null || range === null
        ? null
        : {
            edtf: on,
            ...range,
            precision: part ? 'part-of-day' : 'day',
            ...(part ? { partOfDay: part } : {}),
            text: null,
            startOffset: null,
            endOffset: null,
            evidence: [],
          },
    claimants: says.map((name) => ({ name, text: name, verb: 'said', stance: 'said' as const, ...span })),
    actors: by.map((label) => ({ label, labelAr: label, text: label, role, ...span })),
    casualties:
      killed === undefined
        ? []
        : [{ text: String(killed), outcome: 'killed', min: killed, max: killed, ...span }],
    assertion,
    excerpts: [{ report, start: 0, end: quote.length, quote }],
    confidence: { place: 1, date: 1, type: 1 },
    warnings: [],
  };
}

/** The same as grouping takes it. */
export function candidateOf(telling: Telling): Candidate {
  const { report = 'one', copySet = -1, sample = false } = telling;
  return { facts: eventFacts(incidentOf(telling), report), copySet, sample };
}

export const noConstraints = { together: [], apart: new Map(), named: new Set<string>() };
