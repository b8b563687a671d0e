import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/model/days.ts';
import type { Claimant, Incident } from '../../../src/model/incident.ts';
import { wordsOf } from '../../../web/i18n/words.ts';
import { type UncertaintyFacts, uncertainties } from '../../../web/wording/uncertainty.ts';
import { fixturePlaces } from '../fixtures/places.ts';
import { leadReport } from '../fixtures/sampleReports.ts';

const claimant = (name: string, more: Partial<Claimant> = {}): Claimant => ({
  name,
  text: name,
  start: 0,
  end: 1,
  verb: 'أفاد',
  stance: 'said',
  ...more,
});
const killed = (min: number | null, max: number | null) =>
  ({ start: 0, end: 1, text: 'x', outcome: 'killed', min, max }) as const;
const day: Omit<NonNullable<Incident['date']>, 'edtf' | 'from' | 'to'> = {
  precision: 'day',
  text: 'اليوم',
  startOffset: 0,
  endOffset: 5,
  evidence: [],
};
const sure: Incident = {
  ...(leadReport.incidents[0] as Incident),
  place: fixturePlaces.nawa.place,
  precision: 'settlement',
  radiusM: 2500,
  date: { ...day, edtf: '2018-06-30', from: '2018-06-30', to: '2018-06-30' },
  claimants: [claimant('غرفة عمليات نموذجية')],
  casualties: [],
  confidence: { place: 0.9, date: 0.9, type: 0.9 },
};
const { place: governorate, precision, radiusM } = fixturePlaces['daraa-governorate'];
const two = { sources: 2, independent: 2, differ: false, denials: 0 };

function said(incident: Partial<Incident>, more: Partial<UncertaintyFacts> = {}) {
  const whole = { ...sure, ...incident };
  const { date } = whole;
  const facts: UncertaintyFacts = {
    incident: whole,
    date: {
      edtf: date?.edtf ?? null,
      from: dayNumber(date?.from ?? null),
      to: dayNumber(date?.to ?? null),
      precision: date?.precision ?? 'undated',
      partOfDay: null,
    },
    published: true,
    event: two,
    ...more,
  };
  const plain = (language: 'en' | 'ar') =>
    uncertainties(facts, wordsOf(language)).map((sentence) => sentence.replace(/[\u2066-\u2069]/g, ''));
  return { en: plain('en'), ar: plain('ar') };
}

const one = { sources: 1, independent: 1, differ: false, denials: 0 };
const cases: [string, Partial<Incident>, Partial<UncertaintyFacts>, string, string][] = [
  [
    'a governorate alone',
    { place: governorate, precision, radiusM },
    {},
    'No place nearer than Daraa Governorate was found for it in the report.',
    'لم يُعثر في التقرير على مكان له أدق من محافظة درعا.',
  ],
  [
    'no place',
    { place: null, precision: null, radiusM: null },
    {},
    'No place could be chosen for it.',
    'تعذّر اختيار مكان له.',
  ],
  [
    'a vicinity',
    { precision: 'vicinity', radiusM: 6000 },
    {},
    'The place is known only roughly: Nawa, somewhere within 6 km.',
    'المكان معروف على وجه التقريب فقط: نوى، في موضع ما ضمن 6 كم.',
  ],
  [
    'a place that may not be meant',
    { confidence: { ...sure.confidence, place: 0.4 } },
    {},
    'Whether this place is meant is not certain (confidence: low).',
    'ليس مؤكدًا أن هذا المكان هو المقصود (الثقة: ضعيفة).',
  ],
  ['no date', { date: null }, {}, 'No date could be read for it.', 'تعذّرت قراءة تاريخ له.'],
  [
    'no date and no publication date',
    { date: null },
    { published: false },
    'When the report was published is not known either.',
    'وتاريخ نشر التقرير غير معروف أيضًا.',
  ],
  [
    'the publication date in place of one',
    { date: { ...day, text: null, edtf: '2018-06-30~', from: '2018-06-30', to: '2018-06-30' } },
    {},
    'The text gives no date for it: the publication date stands in.',
    'لا يذكر النص تاريخًا له، فحلّ تاريخ النشر محلّه.',
  ],
  [
    'a month',
    { date: { ...day, precision: 'month', edtf: '2018-06', from: '2018-06-01', to: '2018-06-30' } },
    {},
    'It is dated no closer than: June 2018.',
    'لا يُعرف له تاريخ أدق من: حزيران 2018.',
  ],
  [
    'a type that words leave open',
    { confidence: { ...sure.confidence, type: 0.7 } },
    {},
    'What kind of event it was is not certain (confidence: moderate).',
    'نوع الحدث ليس مؤكدًا (الثقة: متوسطة).',
  ],
  [
    'one report that names nobody',
    { claimants: [] },
    { event: one },
    'Only one report here tells of it, and it names nobody for it.',
    'لم يذكره من التقارير هنا سوى تقرير واحد، ولم ينسبه إلى أحد.',
  ],
  [
    'one report that quotes an unnamed source',
    { claimants: [claimant('مصدر عسكري', { anonymous: true })] },
    { event: one },
    'Only one report here tells of it, and it quotes a source that it does not name (مصدر عسكري).',
    'لم يذكره من التقارير هنا سوى تقرير واحد، وهو ينقل عن مصدر لم يسمّه (مصدر عسكري).',
  ],
  [
    'one report that names its source',
    {},
    { event: one },
    'Only one report here tells of it; it quotes غرفة عمليات نموذجية.',
    'لم يذكره من التقارير هنا سوى تقرير واحد، وهو ينقل عن غرفة عمليات نموذجية.',
  ],
  [
    'copies',
    {},
    { event: { ...two, sources: 3, independent: 1 } },
    'Its 3 reports go back to one another and count as one source.',
    'التقارير التي ذكرته (3) يعود بعضها إلى بعض، فتُعدّ مصدرًا واحدًا.',
  ],
  [
    'reports that differ',
    {},
    { event: { ...two, differ: true } },
    'The reports of it differ in some points.',
    'تختلف التقارير عنه في بعض الأمور.',
  ],
  [
    'a denial in the same report',
    { claimants: [...sure.claimants, claimant('وجهاء', { stance: 'denied' })] },
    {},
    'It is denied by وجهاء.',
    'يُنسب نفيه إلى وجهاء.',
  ],
  [
    'a denial in another report',
    {},
    { event: { ...two, denials: 1 } },
    'Another report denies it.',
    'نفاه تقرير آخر.',
  ],
  [
    'an open number',
    { casualties: [killed(3, null)] },
    {},
    'Numbers are given only roughly: killed: at least 3.',
    'الأعداد مذكورة على وجه التقريب فقط: قتلى: 3 على الأقل.',
  ],
  [
    'two numbers of the same people',
    { casualties: [killed(3, 3), killed(5, 5)] },
    {},
    'More than one number is given: killed: 3; killed: 5.',
    'ذُكر أكثر من عدد: قتلى: 3؛ قتلى: 5.',
  ],
  [
    'an announced event',
    { assertion: 'planned' },
    {},
    'The source announces it as intended.',
    'يعلنه المصدر بوصفه أمرًا مزمعًا.',
  ],
];

describe('what is uncertain, in words', () => {
  const whole = 'It is placed at Nawa as a whole, somewhere within 2.5 km.';
  it.each(cases)('says of %s what its fields hold', (_, incident, more, en, ar) => {
    expect(said(incident, more).en).toContain(en);
    expect(said(incident, more).ar).toContain(ar);
  });
  it.each(cases)('says nothing of %s where there is none', (_, _incident, _more, en, ar) => {
    expect(said({}).en).not.toContain(en);
    expect(said({}).ar).not.toContain(ar);
  });
  it('of a town says no more than that all of it is meant', () => {
    expect(said({}).en).toEqual([whole]);
    expect(said({}).ar).toEqual(['وُضع على نوى إجمالًا، في موضع ما ضمن 2.5 كم.']);
  });
  it('says nothing where no field is in doubt', () => {
    expect(said({ radiusM: null })).toEqual({ en: [], ar: [] });
  });
  it('keeps exact numbers out', () => {
    expect(said({ casualties: [killed(3, 3)] }).en).toEqual([whole]);
  });
  it('tells as many doubts in one language as in the other', () => {
    for (const [, incident, more] of cases) {
      const { en, ar } = said(incident, more);
      expect(ar).toHaveLength(en.length);
    }
  });
  it('keeps names in their own direction', () => {
    const [sentence] = uncertainties(
      {
        incident: sure,
        date: { edtf: '2018-06-30', from: 0, to: 0, precision: 'day', partOfDay: null },
        published: true,
        event: two,
      },
      wordsOf('en'),
    );
    expect(sentence).toContain('\u2068Nawa\u2069');
  });
});
