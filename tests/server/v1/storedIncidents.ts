import type { Incident } from '../../../src/model/incident.ts';
import type { Place } from '../../../src/model/place.ts';
import type { Report } from '../../../src/model/report.ts';
import type { Store } from '../../../src/store/Store.ts';
import { madeUpExtraction, madeUpIncident, madeUpReport, provenance } from '../../store/madeUp.ts';

export const place = (id: string, lat: number, lon: number, more: Partial<Place> = {}): Place => ({
  id: `balagh:${id}`,
  name: 'بلدة مختلقة',
  nameEn: 'Made-up Town',
  kind: 'settlement',
  country: 'SY',
  admin1: 'Daraa',
  admin2: null,
  lat,
  lon,
  ...more,
});

/** Stores a made-up report with one incident for each of `incidents`; ids are `REPORT-1` and so on. */
export async function storeReport(
  store: Store,
  id: string,
  incidents: Partial<Incident>[] = [{}],
  more: Partial<Report> = {},
): Promise<void> {
  const report = madeUpReport(`نص مختلق عن قتال ${id}`, { id, ...more });
  const made = incidents.map((one, i) => madeUpIncident(report, i + 1, { id: `${id}-${i + 1}`, ...one }));
  const outcome = await store.add(madeUpExtraction(report, made), provenance);
  if (outcome.kind !== 'added') throw new Error(`${id}: ${outcome.kind}`);
}

const said = { text: 'x', start: 0, end: 1, verb: 'قال', stance: 'said' as const };
const day = (edtf: string, from: string | null, to: string | null) => ({
  edtf,
  from,
  to,
  precision: 'day' as const,
  text: null,
  startOffset: null,
  endOffset: null,
  evidence: [],
});

/** Three reports with four incidents that differ in all that can be asked for. */
export async function storeSome(store: Store): Promise<void> {
  await storeReport(
    store,
    'first',
    [
      { place: place('a', 32.5, 36.1), date: day('2018-06-30', '2018-06-30', '2018-06-30') },
      {
        type: 'Explosions/Remote violence',
        subType: 'air/drone strike',
        place: place('b', 36.2, 37.1, { admin1: 'Aleppo' }),
        date: day('2018-07', '2018-07-01', '2018-07-31'),
        claimants: [{ ...said, name: 'Other Made-up Source' }],
      },
    ],
    { title: 'عنوان مختلق', url: 'https://example.org/first' },
  );
  await storeReport(
    store,
    'second',
    [{ place: null, precision: null, radiusM: null, date: null, assertion: 'denied' }],
    { outlet: '=Second Bulletin', lang: 'en' },
  );
  await storeReport(store, 'third', [
    {
      place: place('c', -17, 179.5, { country: 'FJ', admin1: null }),
      date: day('2019-01-01/..', '2019-01-01', null),
    },
  ]);
}

export const idsOf = (body: unknown): string[] =>
  (body as { incidents: { id: string }[] }).incidents.map(({ id }) => id);
