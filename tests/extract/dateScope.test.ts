import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** Tuesday. */
const DAY = '2018-07-10';

/** Place, EDTF, part of day and rule of each incident. */
function dated(text: string, publishedAt: string | null = DAY): string[] {
  return read(text, publishedAt).incidents.map(({ place, date }) =>
    [place?.name ?? '-', date?.edtf ?? 'undated', date?.partOfDay ?? '', date?.evidence[0] ?? ''].join(' | '),
  );
}

describe('which date governs an event', () => {
  it('the date of its own clause, when the sentence has two', () => {
    const found = dated('قصف مدفعي على بلدة طفس أمس، وغارات على مدينة نوى فجر الأحد.');
    expect(found[0]).toContain('2018-07-09 |  | the date in the same clause');
    expect(found[1]).toContain('2018-07-08 | dawn | the date in the same clause');
  });

  it('not the date of an event in a subordinate clause', () => {
    const [first] = dated('قصفت المدفعية بلدة طفس بعد أن سيطرت فصائل المعارضة على مدينة نوى يوم الأحد.');
    expect(first).toContain('طفس | 2018-07-10~');
  });

  it('the day that people were killed on by what another clause tells', () => {
    const [first] = dated('قتل خمسة مدنيين يوم الأحد، حين انفجرت سيارة مفخخة في مدينة نوى.');
    expect(first).toContain('2018-07-08 |  | the nearest date in the same sentence');
  });

  it('the day of a bulletin in its title line holds for all its sentences', () => {
    const found = dated(
      'حصاد أحداث يوم الأحد 8-7-2018\n\nقصف مدفعي على بلدة طفس.\n\nأعلن ناشطون هدوءاً نسبياً في ريف المحافظة كله.\n\nغارات جوية على مدينة نوى.\n\nغارات على مدينة درعا اليوم.',
    );
    expect(found[0]).toContain('2018-07-08 |  | the date of the heading');
    expect(found[1]).toContain('2018-07-08 |  | the date of the heading');
    expect(found[2]).toContain('2018-07-10 |  | the date in the same clause');
  });

  it('each day of a chronicle holds until the next', () => {
    const found = dated('السبت 7 تموز:\nقصف مدفعي على بلدة طفس.\nالأحد 8 تموز:\nغارات جوية على مدينة نوى.');
    expect(found[0]).toContain('2018-07-07');
    expect(found[1]).toContain('2018-07-08');
  });

  it('a headline with "yesterday" is no heading: the lead may still say today', () => {
    const found = dated(
      'هدوء في الجنوب أمس\nقصفت المدفعية اليوم بلدة طفس في ريف درعا الغربي مرات عدة.\nوشنت الطائرات غارات على مدينة نوى.',
    );
    expect(found[1]).toContain('2018-07-10 |  | the date of the report');
  });

  it('the lead is looked for behind a headline and a dateline', () => {
    const found = dated(
      'غارات عنيفة تستهدف أحياء سكنية في بلدات الريف الغربي\n\nمركز الأخبار\n\nأصيب مدنيون بجروح جراء غارات على ريف درعا ليل الأحد.\n\nوقصفت المدفعية بلدة طفس.',
    );
    expect(found.at(-1)).toContain("2018-07-08 |  | the date of the report's opening");
  });

  it('the day of the title, which has no place in the text', () => {
    const [incident] = read('قصف مدفعي على بلدة طفس.', DAY, 'ar', 'نشرة السبت 7-7-2018').incidents;
    expect(incident?.date).toMatchObject({ edtf: '2018-07-07', text: null, startOffset: null });
    expect(incident?.date?.evidence[0]).toContain('title');
    expect(incident?.date?.evidenceAr?.[0]).toContain('عنوان');
  });

  it('a part of day without a day goes with the day that governs', () => {
    const found = dated('قصفت المدفعية أمس بلدة طفس في ريف درعا.\nوشنت الطائرات غارات على مدينة نوى فجراً.');
    expect(found[1]).toContain('2018-07-09 | dawn');
    expect(dated('شنت الطائرات غارات على مدينة نوى.')[0]).not.toContain('dawn');
  });

  it('an hour without a day is on the day named before it, and says so', () => {
    const [, second] = read(
      'قصفت المدفعية أمس بلدة طفس في ريف درعا.\nوشنت الطائرات غارات على مدينة نوى الساعة 5:30 صباحاً.',
      DAY,
    ).incidents;
    expect(second?.date).toMatchObject({ edtf: '2018-07-09?', partOfDay: 'morning' });
    expect(second?.date?.evidence.join(' ')).toContain('names an hour and no day');
  });

  it('a date of long ago is history, and no lead', () => {
    const found = dated('سيطرت فصائل على المنطقة في أيار 2013.\nقصفت المدفعية بلدة طفس.');
    expect(found.at(-1)).toContain('2018-07-10~');
  });

  it('"the next day" without a day before it leaves the event undated, rather than to the lead', () => {
    expect(dated('قصفت المدفعية بلدة طفس في اليوم التالي.')[0]).toContain('undated');
  });

  it('without a publication date the event says what is missing', () => {
    const [incident] = read('قصفت المدفعية بلدة طفس أمس.', null).incidents;
    expect(incident?.date).toBeNull();
    expect(incident?.warnings.join(' ')).toContain('no publication date');
    expect(incident?.warningsAr?.join(' ')).toContain('لا يوجد تاريخ نشر');
  });

  it('a bulletin with its own full date needs no publication date', () => {
    expect(dated('حصاد الأحد 8-7-2018\nقصف مدفعي على بلدة طفس.', null)[0]).toContain('2018-07-08');
  });
});

describe('periods that name no date', () => {
  it.each([
    ['شنت الطائرات في الأشهر الأخيرة غارات على مدينة نوى.', '2018~'],
    ['تعرضت مدينة نوى منذ أكثر من ستة أسابيع لقصف مدفعي.', '2018-05-29~/2018-07-10~'],
  ])('%s: the event is not dated to the report, and no date is shown', (text, edtf) => {
    const { dates, incidents } = read(text, DAY);
    expect(dates).toEqual([]);
    expect(incidents[0]?.date?.edtf).toBe(edtf);
  });

  it('a period with its number is shown', () => {
    expect(read('تعرضت مدينة نوى خلال الأيام الثلاثة الماضية لقصف مدفعي.', DAY).dates).toHaveLength(1);
  });

  it('a date behind "since" does not date what is told after it in another clause', () => {
    const found = dated('هدنة قائمة منذ 2 تموز، وقصفت المدفعية بلدة طفس.');
    expect(found[0]).not.toContain('2018-07-02');
  });
});

describe('a text dated after its publication', () => {
  const text = 'السبت 14 تموز 2018\n\nقصفت المدفعية أمس بلدة طفس في ريف درعا.';

  it('is counted from its own date, with a warning', () => {
    const { dates, warnings, warningsAr } = read(text, '2018-07-01');
    expect(dates.map(({ edtf }) => edtf)).toEqual(['2018-07-14', '2018-07-13']);
    expect(warnings.join(' ')).toContain('dated 2018-07-14, after the publication date');
    expect(warningsAr?.join(' ')).toContain('2018-07-14');
    expect(dates[1]?.evidence.join(' ')).toContain("counted from the text's own date");
  });

  it('but not when it is dated before, or the line says more', () => {
    expect(read(text, '2018-07-15').dates.map(({ edtf }) => edtf)).toEqual(['2018-07-14', '2018-07-14']);
    const announced = 'ينعقد المؤتمر في 14 تموز 2018\n\nقصفت المدفعية أمس بلدة طفس.';
    expect(read(announced, '2018-07-01').dates.at(-1)?.edtf).toBe('2018-06-30');
  });
});
