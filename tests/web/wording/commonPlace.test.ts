import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../web/i18n/words.ts';
import { commonPlace } from '../../../web/wording/commonPlace.ts';
import { inPlace } from '../../../web/wording/placeWords.ts';
import { fixturePlaces } from '../fixtures/places.ts';

const { nawa, jiza } = { nawa: fixturePlaces.nawa.place, jiza: fixturePlaces.jiza.place };
const both = (places: (typeof nawa)[]) => [
  commonPlace(places, places, wordsOf('en')),
  commonPlace(places, places, wordsOf('ar')),
];

describe('where all of it was', () => {
  it('is a governorate by name and kind: Daraa is a town too', () => {
    expect(both([nawa, jiza])).toEqual(['in Daraa governorate', 'في محافظة درعا']);
  });
  it('is the place itself when there is one', () => {
    expect(both([nawa])).toEqual(['in Nawa', 'في نوى']);
  });
  it('says "governorate" once', () => {
    const place = { ...nawa, kind: 'admin1' as const, name: 'محافظة درعا', nameEn: 'Daraa Governorate' };
    expect([inPlace(place, 'admin1', wordsOf('en')), inPlace(place, 'admin1', wordsOf('ar'))]).toEqual([
      'in Daraa Governorate',
      'في محافظة درعا',
    ]);
  });
  it('is not said when they lie apart', () => {
    expect(both([nawa, { ...jiza, admin1: 'Homs' }])).toEqual([null, null]);
  });
});
