import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('texts that are hard to read', () => {
  it('give an empty result and a reason in a language that has no pack', () => {
    const result = read('Les forces ont bombardé la ville de Deraa hier.', '2018-07-10', 'fr');
    expect(result).toMatchObject({ mentions: [], dates: [], incidents: [] });
    expect(result.warnings[0]).toMatch(/language of the text \(fr\)/);
    expect(result.warningsAr).toHaveLength(result.warnings.length);
  });

  it('give an empty result when there is nothing in them', () => {
    for (const text of ['', ' \n\t ', '،،،...!!!', '😀\uD800\u202E'])
      expect(read(text, '2018-07-10')).toMatchObject({ mentions: [], dates: [], incidents: [] });
  });

  it('name no place: then there is no incident, and nothing is guessed', () => {
    expect(read('قصفت القوات مواقع عسكرية بالمدفعية أمس.', '2018-07-10').incidents).toEqual([]);
  });

  it('name a place that no gazetteer knows: it is shown unresolved, never on the map', () => {
    const { mentions, incidents } = read('قصف مدفعي على قرية زغربوطة أمس.', '2018-07-10');
    expect(mentions).toMatchObject([{ text: 'زغربوطة', place: null, radiusM: null }]);
    expect(incidents.filter(({ place }) => place !== null)).toEqual([]);
  });

  it('hold markup: it is text like any other', () => {
    const text = '<script>alert("قصف")</script> قصف مدفعي على بلدة طفس أمس.';
    const [incident] = read(text, '2018-07-10').incidents;
    expect(incident?.place?.name).toBe('طفس');
    expect(incident?.excerpts[0]?.quote).toBe(
      text.slice(incident?.excerpts[0]?.start, incident?.excerpts[0]?.end),
    );
  });

  it('have a date that is none: the report is undated and says so', () => {
    const { incidents, warnings } = read('قصف مدفعي على بلدة طفس.', '2018-02-30');
    expect(incidents[0]?.date).toBeNull();
    expect(warnings.join(' ')).toMatch(/2018-02-30/);
  });
});

describe('texts that mislead', () => {
  it('hold a number too long for people: it is no number of them', () => {
    const { incidents } = read('اعتقلت قوات النظام 99999999999999999999 شابا في بلدة طفس.', '2018-07-10');
    expect(incidents.flatMap(({ casualties }) => casualties.map(({ min }) => min))).not.toContain(1e20);
    expect(incidents[0]?.place?.name).toBe('طفس');
  });

  it('are dated later than they were published: their own date rules, and what they tell is no plan', () => {
    const { incidents, warnings } = read('5-7-2018\nقصف مدفعي على بلدة طفس اليوم.', '2018-06-30');
    expect(incidents[0]).toMatchObject({ assertion: 'reported', date: { edtf: '2018-07-05' } });
    expect(warnings.length).toBeGreaterThan(0);
  });

  it('end in short lines that look like links to other reports: they are left out, and the report says so', () => {
    const prose = 'قصف مدفعي على بلدة نوى اليوم.\nقال ناشطون إن القصف استمر ساعة.\n';
    const links = ['طفس', 'داعل', 'إنخل', 'جاسم'].map((town) => `قصف مدفعي على بلدة ${town}`).join('\n');
    const { incidents, warnings, warningsAr } = read(prose + links, '2018-07-10');
    expect(new Set(incidents.map(({ place }) => place?.name))).toEqual(new Set(['نوى']));
    expect(warnings.join()).toMatch(/from "قصف مدفعي على بلدة طفس" on/);
    expect(warningsAr).toHaveLength(warnings.length);
    expect(read(links, '2018-07-10').incidents).toHaveLength(4);
  });

  it('deny in a second sentence what the first tells: the joined incident stays contested', () => {
    const text = 'قصف مدفعي على بلدة طفس اليوم.\nقصف مدفعي على بلدة طفس اليوم، فيما نفى مجلس المدينة ذلك.';
    const { incidents } = read(text, '2018-07-10');
    expect(incidents.flatMap(({ warnings }) => warnings).join()).toMatch(/contested/);
  });
});
