import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/model/incident.ts';
import { read } from './read.ts';

const incidentOf = (text: string, publishedAt: string | null = '2018-06-30'): Incident => {
  const [incident] = read(text, publishedAt).incidents;
  if (!incident) throw new Error(`no incident in: ${text}`);
  return incident;
};

describe('the confidence of an incident', () => {
  it('is given for place, date and type apart, each with the rule that decided it, in both languages', () => {
    const { confidence, confidenceReasons, confidenceReasonsAr } = incidentOf(
      'قصفت الطائرات الحربية مدينة سراقب يوم أمس.',
    );
    expect(Object.keys(confidence).sort()).toEqual(['date', 'place', 'type']);
    expect(confidenceReasons?.place[0]).toBe('the place is named in the clause of the event');
    expect(confidenceReasons?.date).toEqual(['the date in the same clause']);
    expect(confidenceReasons?.type).toEqual(['the words name this type of event', 'told by the verb "قصفت"']);
    for (const part of ['place', 'date', 'type'] as const)
      expect(confidenceReasonsAr?.[part]).toHaveLength(confidenceReasons?.[part].length ?? 0);
  });

  it('is less for a date that the text does not give than for one beside the event', () => {
    const dated = incidentOf('قصفت الطائرات الحربية مدينة سراقب يوم أمس.');
    const undated = incidentOf('قصفت الطائرات الحربية مدينة سراقب.');
    expect(undated.confidence.date).toBeLessThan(dated.confidence.date);
    expect(undated.confidenceReasons?.date).toEqual(['no date in the text: about the publication date']);
  });

  it('is nought for a date that cannot be known, and says what is missing', () => {
    const { confidence, confidenceReasons, date } = incidentOf('قصفت الطائرات الحربية مدينة سراقب.', null);
    expect(date).toBeNull();
    expect(confidence.date).toBe(0);
    expect(confidenceReasons?.date[0]).toMatch(/publication date is not known/);
  });

  it('is less for a type that the words leave open, and says what is not told', () => {
    const told = incidentOf('غارات جوية على مدينة سراقب.');
    const open = incidentOf('قصف على مدينة سراقب.');
    expect(open.confidence.type).toBeLessThan(told.confidence.type);
    expect(open.confidenceReasons?.type[0]).toMatch(/the weapon is not named/);
  });

  it('is never more for a place than the sureness of the name itself, and tells which clause names it', () => {
    const near = incidentOf('قصفت الطائرات الحربية مدينة سراقب.');
    const far = incidentOf('دخلت الدوريات مدينة سراقب، ثم اندلعت اشتباكات.');
    expect(near.confidence.place).toBeLessThanOrEqual(
      read('قصفت الطائرات مدينة سراقب.', null).mentions[0]?.confidence ?? 0,
    );
    expect(far.confidenceReasons?.place[0]).toMatch(/in another clause/);
  });
});
