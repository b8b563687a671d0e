import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingStart, type Token } from '../../src/language/Token.ts';
import { adjacent, tokenize } from '../../src/language/tokenize.ts';

const words = (text: string): string[] => tokenize(text).map((token) => token.clean);

describe('tokenize', () => {
  it('parts Arabic words, numbers and marks', () => {
    expect(words('قصفت 13 بلدة، أمس.')).toEqual(['قصفت', '13', 'بلدة', '،', 'أمس', '.']);
  });

  it('parts a number from the article written onto it', () => {
    expect(words('خلال ال24 ساعة')).toEqual(['خلال', 'ال', '24', 'ساعة']);
  });

  it('keeps a word with vowel marks and tatweel whole, and cleans it', () => {
    const [token] = tokenize('دَرْعـــا');
    expect(token).toMatchObject({ clean: 'درعا', key: 'درعا', start: 0, end: 9 });
  });

  it('undoes presentation forms without losing offsets', () => {
    const [token] = tokenize('ﻻﺠﺊ');
    expect(token).toMatchObject({ clean: 'لاجئ', key: 'لاجي', end: 3 });
    expect((token as Token).letterOffsets).toEqual([0, 0, 1, 2]);
  });

  it('reads Arabic-Indic and Persian digits as numbers', () => {
    expect(tokenize('٣٠ ۶').map((token) => [token.kind, token.key])).toEqual([
      ['number', '30'],
      ['number', '6'],
    ]);
  });

  it('keeps an apostrophe inside a Latin word and parts at a hyphen', () => {
    expect(tokenize("Dar'a, Al-Bab").map((token) => token.key)).toEqual(['dara', ',', 'al', 'bab']);
  });

  it('parts a hashtag at its underscore and takes hyphens between digits for marks', () => {
    expect(words('#خان_شيخون 23-30')).toEqual(['#', 'خان', 'شيخون', '23', '-', '30']);
  });

  it('knows words as neighbours across a space or a joining hyphen, not across a comma or a line end', () => {
    for (const text of ['خان شيخون', 'Al-Bab', 'خان_شيخون']) {
      const [a, b] = tokenize(text);
      expect(adjacent(text, a as Token, b as Token)).toBe(true);
    }
    const line = 'درعا\nحلب';
    const [a, b] = tokenize(line);
    expect(adjacent(line, a as Token, b as Token)).toBe(false);
  });

  it('gives tokens in order, without overlap, that lie inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          for (const reading of token.readings) {
            expect(readingStart(token, reading)).toBeGreaterThanOrEqual(token.start);
            expect(readingStart(token, reading)).toBeLessThan(token.end);
          }
          last = token.end;
        }
      }),
    );
  });
});
