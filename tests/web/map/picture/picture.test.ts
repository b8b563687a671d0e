import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../web/i18n/words.ts';
import type { Mark } from '../../../../web/map/marks.ts';
import { legendItems } from '../../../../web/map/picture/legendItems.ts';
import { wrapText } from '../../../../web/map/picture/wrapText.ts';
import { fixturePlaces } from '../../fixtures/places.ts';

const widthOf = (text: string) => text.length * 10;
const mark = (dominant: number, isArea: boolean, placeCount = 1): Mark => ({
  symbol: { index: 0, placeIndex: 0, place: fixturePlaces.nawa.place, isArea, radiusM: 1000 },
  members: [],
  placeCount,
  isArea,
  count: 3,
  dominant,
  latest: null,
});

describe('lines of the picture', () => {
  it('break between words where the width ends', () => {
    expect(wrapText('five incidents reported in Nawa', 150, widthOf)).toEqual([
      'five incidents',
      'reported in',
      'Nawa',
    ]);
  });
  it('keep every word, and only a single word may be too wide', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[^\s]{1,30}$/)),
        fc.integer({ min: 10, max: 400 }),
        (words, most) => {
          const lines = wrapText(words.join(' '), most, widthOf);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines) expect(widthOf(line) <= most || !line.includes(' ')).toBe(true);
        },
      ),
    );
  });
});

describe('the legend of the picture', () => {
  it('explains what is on the map and nothing else', () => {
    const items = legendItems([mark(1, false), mark(4, true)], wordsOf('en'));
    expect(items.map(({ kind }) => kind)).toEqual(['type', 'type', 'size', 'area']);
    expect(items[0]).toMatchObject({ type: 1 });
  });
  it('explains groups where there are some, in both languages', () => {
    const arabic = legendItems([mark(0, false, 3)], wordsOf('ar')).map(({ words }) => words);
    expect(arabic).toContain(wordsOf('ar').texts.map.picture.group);
    expect(legendItems([], wordsOf('en'))).toEqual([]);
  });
});
