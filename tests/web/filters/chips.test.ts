import { beforeEach, describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/model/days.ts';
import type { Dataset } from '../../../web/data/Dataset.ts';
import { facetBit, failsTime, failsType } from '../../../web/filter/marking.ts';
import { chipsOf } from '../../../web/filters/chips.ts';
import { clearAll, undoClearing } from '../../../web/filters/clearAll.ts';
import { relaxings } from '../../../web/filters/relax.ts';
import { wordsOf } from '../../../web/i18n/words.ts';
import {
  changeFilters,
  clearFilters,
  filtersNow,
  toggleAssertion,
  toggleChosen,
  toggleSubType,
  useViewer,
} from '../../../web/state/viewerStore.ts';
import { place } from '../fixtures/places.ts';

const dataset = {
  places: [place(), place({ id: 'x', name: 'الجيزة', nameEn: 'Al-Jiza' })],
  facetValues: { outlet: ['Made-up Gazette', ''], sub_type: ['armed clash'], actor: ['Russian forces'] },
} as unknown as Dataset;

const words = { en: wordsOf('en'), ar: wordsOf('ar') };
const chips = (language: 'en' | 'ar' = 'en') => chipsOf(useViewer.getState(), dataset, words[language]);
const said = (language: 'en' | 'ar' = 'en') =>
  chips(language).map(({ label, value }) =>
    `${label}: ${value}`.replace(/[\u2068\u2069]/g, '').replace(/\s/g, ' '),
  );

beforeEach(clearFilters);

describe('chips', () => {
  it('are none when nothing is filtered', () => {
    expect(chips()).toEqual([]);
  });

  it('say each filter in words', () => {
    changeFilters({
      text: ' قصف ',
      types: 1,
      places: [1],
      regions: ['SY/Daraa'],
      from: dayNumber('2018-06-18'),
      to: dayNumber('2018-07-31'),
    });
    toggleChosen('outlet', 'Made-up Gazette');
    toggleChosen('outlet', '');
    toggleAssertion('denied');
    expect(said()).toEqual([
      'Search: “قصف”',
      'Type: Battles',
      'Place: Daraa governorate',
      'Place: Al-Jiza',
      'Dates: 18 June – 31 July 2018',
      'Outlet: Made-up Gazette, Outlet not stated',
      'Also shown: Denied',
    ]);
    expect(said('ar').slice(0, 5)).toEqual([
      'بحث: «قصف»',
      'النوع: معارك',
      'المكان: محافظة درعا',
      'المكان: الجيزة',
      'التاريخ: 18 حزيران – 31 تموز 2018',
    ]);
  });

  it('name parties in the language of the interface, and say how many values they do not name', () => {
    toggleChosen('actor', 'Russian forces');
    expect(said('ar')).toEqual(['الطرف المذكور: القوات الروسية']);
    for (const name of ['a', 'b', 'c']) toggleChosen('actor', name);
    expect(said()).toEqual(['Party named: Russian forces, a, and 2 more']);
  });

  it('say of what is not in the data that it is missing', () => {
    toggleChosen('outlet', 'Made-up Gazette');
    expect(chips()[0]?.missing).toBe(false);
    toggleChosen('outlet', 'Nobody');
    expect(chips()[0]?.missing).toBe(true);
    changeFilters({ chosen: {}, regions: ['XX/Nowhere'] });
    expect(chips()[0]).toMatchObject({ key: 'in XX/Nowhere', missing: true });
  });

  it('take away what they say, and nothing else', () => {
    changeFilters({ regions: ['SY/Daraa', 'JO'], undated: 'only', text: 'x' });
    toggleChosen('outlet', 'Nobody');
    for (let left = chips().length; left > 0; left--) {
      expect(chips()).toHaveLength(left);
      changeFilters(chips()[0]?.without ?? {});
    }
    expect(filtersNow(useViewer.getState())).toMatchObject({
      regions: [],
      undated: null,
      text: '',
      chosen: {},
    });
  });
});

describe('clearing all', () => {
  it('can be undone', () => {
    changeFilters({ regions: ['JO'], text: 'x', from: 3 });
    const before = filtersNow(useViewer.getState());
    clearAll();
    expect(chips()).toEqual([]);
    undoClearing();
    expect(filtersNow(useViewer.getState())).toEqual(before);
  });
});

describe('a sub-type', () => {
  it('brings its type along when that was switched off', () => {
    changeFilters({ types: 2 });
    toggleSubType(0, 'armed clash');
    expect(useViewer.getState()).toMatchObject({ types: 3, chosen: { sub_type: ['armed clash'] } });
    toggleSubType(0, 'armed clash');
    expect(useViewer.getState()).toMatchObject({ types: 3, chosen: {} });
  });
});

describe('ways out of an empty result', () => {
  const alone = (counts: Record<number, number>) =>
    Uint32Array.from({ length: 16 }, (_, bit) => counts[1 << bit] ?? 0);

  it('begin with the filter whose removal brings most back', () => {
    changeFilters({ types: 1, from: 3, undated: true });
    toggleChosen('outlet', 'Nobody');
    const ways = relaxings(
      chips(),
      alone({ [failsType]: 2, [failsTime]: 9, [facetBit('outlet')]: 4 }),
      words.en,
    );
    expect(ways.map(({ criterion, count }) => [criterion, count])).toEqual([
      ['time', 9],
      ['outlet', 4],
      ['types', 2],
    ]);
    expect(ways[0]?.change).toEqual({ from: null, to: null, undated: null });
    expect(ways[1]?.change).toEqual({ chosen: {} });
  });

  it('offer what is denied or planned where only that is left', () => {
    expect(relaxings([], alone({ 2: 5 }), words.en)).toEqual([
      { criterion: 'assertions', filter: null, count: 5, change: { assertions: 15 } },
    ]);
  });

  it('are none where no single filter is enough', () => {
    changeFilters({ types: 1 });
    expect(relaxings(chips(), alone({}), words.en)).toEqual([]);
  });
});
