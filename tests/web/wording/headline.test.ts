import { describe, expect, it } from 'vitest';
import { assertions } from '../../../src/model/assertion.ts';
import { incidentSubTypeNames } from '../../../src/model/incidentType.ts';
import { wordsOf } from '../../../web/i18n/words.ts';
import { headline } from '../../../web/wording/headline.ts';
import { fixturePlaces } from '../fixtures/places.ts';

const nawa = fixturePlaces.nawa.place;
const west = fixturePlaces['west-daraa'].place;

describe('the headline of an incident', () => {
  it('says that it was reported', () => {
    const incident = {
      subType: 'air/drone strike',
      assertion: 'reported',
      place: nawa,
      precision: 'settlement',
    } as const;
    expect(headline(incident, wordsOf('en'))).toBe('Air or drone strike reported in Nawa');
    expect(headline(incident, wordsOf('ar'))).toBe('أنباء عن غارة جوية أو ضربة بطائرة مسيّرة في نوى');
  });
  it('puts no "in" before an area that names itself', () => {
    const incident = {
      subType: 'armed clash',
      assertion: 'reported',
      place: west,
      precision: 'vicinity',
    } as const;
    expect(headline(incident, wordsOf('en'))).toBe('Armed clash reported west of Daraa');
    expect(headline(incident, wordsOf('ar'))).toBe('أنباء عن اشتباك مسلّح غرب درعا');
  });
  it('says "near" where only the vicinity is known, and "at" of a site', () => {
    const incident = { subType: 'arrests', assertion: 'reported', place: nawa } as const;
    expect(headline({ ...incident, precision: 'vicinity' }, wordsOf('en'))).toBe(
      'Arrests reported near Nawa',
    );
    const base = { ...nawa, kind: 'airbase' as const };
    expect(headline({ ...incident, place: base, precision: 'site' }, wordsOf('en'))).toBe(
      'Arrests reported at Nawa',
    );
  });
  it('names no place that is not known', () => {
    const incident = { subType: 'arrests', assertion: 'reported', place: null, precision: null } as const;
    expect(headline(incident, wordsOf('en'))).toBe('Arrests reported');
  });
  it('never states an incident as fact, whatever its type and assertion', () => {
    const hedge = { en: /reported|denied|planned|recalled/, ar: /أنباء عن|نفيُ|في خلفية الخبر/ };
    for (const subType of incidentSubTypeNames)
      for (const assertion of assertions)
        for (const language of ['en', 'ar'] as const)
          expect(
            headline({ subType, assertion, place: nawa, precision: 'settlement' }, wordsOf(language)),
          ).toMatch(hedge[language]);
  });
});
