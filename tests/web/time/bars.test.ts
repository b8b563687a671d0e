import { describe, expect, it } from 'vitest';
import { spreadKinds } from '../../../web/filter/dayTally.ts';
import { timeBins } from '../../../web/filter/timeBins.ts';
import { wordsOf } from '../../../web/i18n/words.ts';
import { timeAxis } from '../../../web/time/axis.ts';
import { barPaths } from '../../../web/time/bars.ts';
import { barSentence, barWords } from '../../../web/time/barWords.ts';

// 2018-06-25 and the days after it.
const bins = timeBins(17_707, 17_710, 'day');
const TYPES = 6;

/** Counts as [bar, type or kind, count]. */
function bars(exact: readonly [number, number, number][], rough: readonly [number, number, number][] = []) {
  const made = {
    bars: new Uint32Array(bins.count * TYPES),
    spread: new Uint32Array(bins.count * spreadKinds.length),
  };
  for (const [bar, type, count] of exact) made.bars[bar * TYPES + type] = count;
  for (const [bar, kind, count] of rough) made.spread[bar * spreadKinds.length + kind] = count;
  return made;
}
const said = (language: 'ar' | 'en', of: ReturnType<typeof bars>, bar = 0) =>
  barSentence(barWords(bins, of, bar, wordsOf(language)), wordsOf(language));

describe('a bar in words', () => {
  it('says the time, how many, and of which types', () => {
    const counts = bars([
      [0, 0, 3],
      [0, 1, 1],
    ]);
    expect(said('en', counts)).toBe(
      '25 June 2018: 4 reported incidents; Battles 3; Explosions and remote violence 1',
    );
    expect(said('ar', counts)).toContain('25 حزيران 2018: 4 حوادث مُبلغ عنها؛');
  });
  it('says how many are not dated exactly, and how', () => {
    const counts = bars(
      [],
      [
        [0, 0, 2],
        [0, 1, 1],
        [0, 2, 1],
      ],
    );
    expect(said('en', counts)).toBe(
      '25 June 2018: none dated exactly; 4 whose date is not exact may lie here (2 spread over a longer time, 1 “about” this time and 1 “before” a later day)',
    );
    expect(said('ar', counts)).toContain('واحدة «نحو» هذا الوقت');
  });
  it('says so when nothing was reported', () => {
    expect(said('en', bars([]), 2)).toBe('27 June 2018: nothing reported');
  });
  it('names weeks, months and years as such', () => {
    const year = timeBins(17_707, 18_800, 'year');
    const month = timeBins(17_707, 17_800, 'month');
    const empty = { bars: new Uint32Array(600), spread: new Uint32Array(600) };
    expect(barWords(year, empty, 0, wordsOf('en')).period).toBe('2018');
    expect(barWords(month, empty, 0, wordsOf('ar')).period).toBe('حزيران 2018');
  });
});

describe('the drawn bars', () => {
  const axis = timeAxis([bins.firstDay, bins.lastDay], false);
  it('stand for exact dates only; rough ones are a stripe of their own', () => {
    const counts = bars([[1, 2, 5]], [[1, 0, 90]]);
    const paths = barPaths(bins, counts, axis);
    expect(paths.most).toBe(5);
    expect(paths.types.filter((path) => path !== '')).toHaveLength(1);
    expect(paths.rough).not.toBe('');
    expect(barPaths(bins, bars([[1, 2, 5]]), axis).rough).toBe('');
  });
  it('take their height from the highest bar that is seen', () => {
    const counts = bars([
      [0, 0, 100],
      [3, 0, 2],
    ]);
    expect(barPaths(bins, counts, axis).most).toBe(100);
    expect(barPaths(bins, counts, timeAxis([bins.firstDay + 1, bins.lastDay], false)).most).toBe(2);
  });
  it('run from right to left in Arabic', () => {
    const first = bars([[0, 0, 1]]);
    const left = (rightToLeft: boolean) =>
      Number(
        /^M([\d.]+)/.exec(
          barPaths(bins, first, timeAxis([bins.firstDay, bins.lastDay], rightToLeft)).types[0] as string,
        )?.[1],
      );
    expect(left(false)).toBeLessThan(10);
    expect(left(true)).toBeGreaterThan(740);
  });
});
