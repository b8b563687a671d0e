import { describe, expect, it } from 'vitest';
import { nameKeys } from '../../src/language/nameKeys.ts';

describe('nameKeys', () => {
  it('cuts the article from each word and remembers it', () => {
    expect(nameKeys('الشيخ مسكين', 'ar')).toEqual([
      { key: 'شيخ', article: true },
      { key: 'مسكين', article: false },
    ]);
  });

  it('keeps a first letter that only looks like a proclitic', () => {
    expect(nameKeys('بصرى', 'ar')).toEqual([{ key: 'بصري', article: false }]);
  });

  it('folds Latin names and drops hyphens and apostrophes', () => {
    expect(nameKeys("As-Suwaydā'", 'en').map(({ key }) => key)).toEqual(['as', 'suwayda']);
  });
});
