import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import { daraaTable, expectIncident } from './daraaTable.ts';
import { read } from './read.ts';

/** The facts of the first report in words of our own; the outlets that it quotes are made up. */
const ownWords = `قال موقع المثال الإخباري إن مقاتلي المعارضة انتزعوا، اليوم السبت، السيطرة على بلدات السهوة والجيزة وكحيل في ريف درعا الشرقي، بعد أن سيطرت عليها قوات الحكومة السورية صباح اليوم.
وأضاف المصدر أن مقاتلي المعارضة استهدفوا رتلًا لقوات الحكومة السورية بصاروخ موجه على جبهة مدينة نوى بريف درعا.
من جهتها، أعلنت غرفة عمليات المثال في الجنوب عن إعطاب دبابات لقوات الحكومة السورية على جبهة "القاعدة الجوية" غرب درعا.
وأشارت الغرفة إلى أنها قصفت بقذائف المدفعية، وبصواريخ محلية الصنع، مواقع لقوات الحكومة السورية في حي سجنة بمدينة درعا.
وتحاول القوات الحكومية منذ أسبوع التقدم باتجاه القاعدة الجوية غربي درعا البلد، لكن فصائل المعارضة صدت محاولات اقتحام عدة، كان آخرها يوم أمس.
ولا تزال المعارك مستمرة في درعا البلد وسط قصف عنيف جوي وبري على أحيائها.
وأطلقت فصائل المعارضة حملة أمنية لاعتقال مطلوبين في بلدة صيدا.
وأفادت مصادر مطلعة لـ"شبكة المثال" عن فشل المفاوضات بين الجانب الروسي وفصائل المعارضة في بلدة بصرى الشام بريف درعا.
وكانت لجنة من وجهاء المنطقة قد عقدت اجتماعًا أوليًا مع روسيا على الحدود الإدارية لمحافظة السويداء.`;

/** The real report is for development only and no part of the project: without it these tests count as skipped. */
const realReport = new URL('../../../shared/reports/daraa-2018-06-30.txt', import.meta.url);

describe.each([
  { name: 'the facts of the first report, in our own words', text: ownWords, present: true },
  {
    name: 'the first real report',
    text: existsSync(realReport) ? readFileSync(realReport, 'utf8') : '',
    present: existsSync(realReport),
  },
])('$name', ({ text, present }) => {
  const extract = (publishedAt: string | null): Extraction => read(text, publishedAt);

  it.skipIf(!present).each(daraaTable)('tells of $subType at $place on $edtf', (expected) => {
    expectIncident(extract('2018-06-30').incidents, expected);
  });

  it.skipIf(!present)('gives at most 22 incidents, all of them in Syria', () => {
    const { incidents } = extract('2018-06-30');
    expect(incidents.length).toBeLessThanOrEqual(22);
    expect(new Set(incidents.map(({ place }) => place?.country))).toEqual(new Set(['SY']));
  });

  it.skipIf(!present)('takes Russia for a party and "Russian" for no place', () => {
    const { incidents, mentions } = extract('2018-06-30');
    expect(incidents.filter(({ place }) => place?.country === 'RU')).toEqual([]);
    expect(incidents.flatMap(({ actors }) => actors.map(({ label }) => label))).toContain('Russian forces');
    expect(mentions.filter((mention) => mention.text.startsWith('الروسي'))).toEqual([]);
  });

  it.skipIf(!present)('leaves everything undated without a publication date, and says why', () => {
    const { incidents, dates, warnings } = extract(null);
    expect(dates.find((date) => date.text === 'اليوم السبت')).toMatchObject({ edtf: null });
    expect(incidents.map((incident) => incident.date)).toEqual(incidents.map(() => null));
    expect(incidents.every((incident) => incident.warnings.length > 0)).toBe(true);
    expect(warnings.join(' ')).toMatch(/no publication date/);
  });

  it.skipIf(!present)('quotes exactly what stands at the excerpt', () => {
    const { incidents, mentions } = extract('2018-06-30');
    for (const { excerpts, claimants } of incidents) {
      for (const { start, end, quote } of excerpts) expect(text.slice(start, end)).toBe(quote);
      for (const claimant of claimants) expect(text.slice(claimant.start, claimant.end)).toBe(claimant.text);
    }
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });
});
