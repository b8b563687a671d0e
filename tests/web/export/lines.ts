import type { ListedRow, RowExcerpt } from '../../../web/engine/protocol.ts';
import type { ExportedLine } from '../../../web/export/fields.ts';
import type { ExportAbout } from '../../../web/export/format/ExportFormat.ts';
import { wordsOf } from '../../../web/i18n/words.ts';
import { fixturePlaces } from '../fixtures/places.ts';

const row: ListedRow = {
  row: 0,
  type: 1,
  subType: 'air/drone strike',
  assertion: 'reported',
  place: 0,
  symbol: 0,
  precision: 'settlement',
  radiusM: 2500.4,
  edtf: '2018-06-30',
  from: 17_712,
  to: 17_712,
  timePrecision: 'part-of-day',
  partOfDay: 'morning',
  outlet: 'Made-up Outlet',
  otherOutlets: ['Made-up Bulletin', 'نشرة مختلقة'],
  claimants: ['Made-up Source'],
  actors: [],
  tags: [],
  lang: 'ar',
  sources: 3,
  independent: 2,
  flags: 0,
};
const excerpt: RowExcerpt = {
  row: 0,
  id: 'abc',
  report: 'r1',
  quote: 'خبر مختلق، "لا أصل له"',
  title: 'Made-up title',
  url: 'https://made-up.example/1?a=1&b=2',
  publishedAt: '2018-06-30T07:00',
};

/** A made-up incident as it is exported. */
export function lineOf(
  change: { row?: Partial<ListedRow>; excerpt?: Partial<RowExcerpt>; place?: ExportedLine['place'] } = {},
): ExportedLine {
  return {
    row: { ...row, ...change.row },
    place: change.place === undefined ? fixturePlaces.nawa.place : change.place,
    excerpt: { ...excerpt, ...change.excerpt },
    address: 'http://127.0.0.1/#incident=abc',
  };
}
export const areaLine = (): ExportedLine =>
  lineOf({ row: { precision: 'vicinity', radiusM: 6000 }, place: fixturePlaces['west-daraa'].place });
export const countryLine = (): ExportedLine =>
  lineOf({ row: { precision: 'country', radiusM: 300_000 }, place: fixturePlaces.nawa.place });
export const unplacedLine = (): ExportedLine =>
  lineOf({
    row: {
      precision: null,
      radiusM: null,
      place: -1,
      edtf: null,
      from: null,
      to: null,
      timePrecision: 'undated',
      partOfDay: null,
    },
    place: null,
  });

export const aboutIt = (language: 'ar' | 'en' = 'en'): ExportAbout => ({
  shown: '2 incidents reported in Nawa <b>&',
  filters: ['Type: battles'],
  count: 2,
  exportedAt: '2026-11-23T03:00:00.000Z',
  address: 'http://127.0.0.1/#types=battles',
  datasetVersion: 'v1',
  datasetMadeAt: '2026-11-22T00:00:00Z',
  gazetteer: { version: 'g1', sources: ['GeoNames (CC BY 4.0)'] },
  samples: null,
  words: wordsOf(language),
});
