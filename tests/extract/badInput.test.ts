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
