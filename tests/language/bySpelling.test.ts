import { describe, expect, it } from 'vitest';
import { bySpelling } from '../../src/language/bySpelling.ts';
import { tokenize } from '../../src/language/tokenize.ts';

const spellings = (text: string) => tokenize(text).map(({ spelling }) => spelling);

describe('a reader that remembers by spelling', () => {
  it('reads a word once, however often it stands in a text', () => {
    const read: string[] = [];
    const length = bySpelling(({ clean }) => read.push(clean) && clean.length);
    expect(spellings('قصف على نوى ثم قصف على جاسم').map(length)).toEqual([3, 3, 3, 2, 3, 3, 4]);
    expect(read).toEqual(['قصف', 'على', 'نوى', 'ثم', 'جاسم']);
  });

  it('remembers a null, too', () => {
    let count = 0;
    const nothing = bySpelling(() => {
      count++;
      return null;
    });
    for (const spelling of spellings('نوى نوى نوى')) expect(nothing(spelling)).toBeNull();
    expect(count).toBe(1);
  });

  it('gives each word its own answer, also where many more words are met than are remembered', () => {
    const own = bySpelling(({ clean }) => clean);
    const words = Array.from({ length: 40_000 }, (_, number) => `word${number.toString(26)}x`);
    const met = spellings(words.join(' '));
    expect(met.map(own)).toEqual(met.map(({ clean }) => clean));
    expect(met.map(own)).toEqual(met.map(({ clean }) => clean));
  });
});
