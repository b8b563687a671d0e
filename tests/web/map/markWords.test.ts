import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../web/i18n/words.ts';
import type { Mark } from '../../../web/map/marks.ts';
import { markSentence, markWords } from '../../../web/map/markWords.ts';
import { fixturePlaces } from '../fixtures/places.ts';

const mark = (count: number) =>
  ({
    symbol: { place: fixturePlaces.nawa.place, radiusM: 0 },
    count,
    placeCount: 1,
    latest: null,
    isArea: false,
  }) as unknown as Mark;

describe('the words of a sign on the map', () => {
  it('count two in Arabic as the sentence asks for it: after a preposition not as alone', () => {
    expect(markSentence(mark(2), wordsOf('ar'))).toContain('أُبلغ عن حادثتين،');
    expect(markWords(mark(2), wordsOf('ar')).count).toBe('حادثتان');
  });
  it('name the place, the number and the latest day', () => {
    expect(markSentence(mark(3), wordsOf('en'))).toMatch(/^Nawa: 3 incidents reported, undated$/);
  });
});
