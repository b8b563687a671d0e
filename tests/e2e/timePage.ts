import type { Locator, Page } from 'playwright-core';
import type { Incident } from '../../src/model/incident.ts';
import { fixtureExtraction } from '../web/fixtures/extraction.ts';

const rough = (edtf: string, from: string | null, to: string | null): NonNullable<Incident['date']> => ({
  edtf,
  from,
  to,
  precision: 'day',
  text: 'اليوم',
  startOffset: 0,
  endOffset: 5,
  evidence: ['as the report has it'],
  evidenceAr: ['كما في التقرير'],
});
export const roughReport = fixtureExtraction(
  { publishedAt: '2018-07-30', title: 'نموذج: تواريخ غير دقيقة' },
  [
    [
      {
        template: '{d:|اليوم} قصف نموذجي طال {p:nawa|نوى} على مدى أيام.',
        incident: {
          subType: 'air/drone strike',
          date: rough('2018-07-26/2018-07-29', '2018-07-26', '2018-07-29'),
        },
      },
      {
        template: '{d:|اليوم} اشتباك نموذجي في {p:jiza|الجيزة} في نحو ذلك اليوم.',
        incident: { subType: 'armed clash', date: rough('2018-07-28~', '2018-07-28', '2018-07-28') },
      },
      {
        template: '{d:|اليوم} اعتقالات نموذجية في {p:kahil|كحيل} قبل ذلك اليوم.',
        incident: { subType: 'arrests', date: rough('../2018-07-28', null, '2018-07-28') },
      },
    ],
  ],
);
/** Two years before the others: so that all of the axis has bars of weeks. */
export const earlyReport = fixtureExtraction({ publishedAt: '2016-03-02', title: 'نموذج: قبل سنتين' }, [
  [
    {
      template: '{d:|اليوم} قصف نموذجي طال {p:nawa|نوى} قبل غيره.',
      incident: { subType: 'air/drone strike' },
    },
  ],
]);
export const periodOf = (page: Page): string =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get('from') === null
    ? 'all'
    : ['from', 'to']
        .map((name) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get(name))
        .join('/');
export const axisOf = (page: Page): [number, number] | null => {
  const text = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('axis');
  const [first = 0, last = 0] = (text ?? '').split('/').map((day) => Date.parse(day) / 86_400_000);
  return text === null ? null : [first, last];
};
export const field = (page: Page): Locator => page.locator('.histogram-field');
/** A point of the field by its share of the way from the earliest day to the latest, in either direction. */
export async function at(page: Page, language: 'ar' | 'en', along: number): Promise<[number, number]> {
  const box = await field(page).boundingBox();
  if (!box) throw new Error('no histogram');
  return [box.x + box.width * (language === 'ar' ? 1 - along : along), box.y + 30];
}
export async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, to[1], { steps: 3 });
  await page.mouse.move(...to, { steps: 3 });
  await page.mouse.up();
}
