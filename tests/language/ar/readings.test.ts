import { describe, expect, it } from 'vitest';
import { arabicReadings } from '../../../src/language/ar/readings.ts';

const keys = (word: string): string[] =>
  arabicReadings(word).map(({ clitics, article, key }) => `${clitics}+${article ? 'ال+' : ''}${key}`);

describe('arabicReadings', () => {
  it('gives the word itself first', () => {
    expect(keys('درعا')).toEqual(['+درعا']);
  });

  it('cuts conjunction, preposition and article, in every combination that the letters allow', () => {
    expect(keys('وبالجيزة')).toEqual(['+وبالجيزه', 'و+بالجيزه', 'وب+الجيزه', 'وب+ال+جيزه']);
  });

  it('finds the article of لل, whose alif is not written', () => {
    expect(keys('للجيزة')).toContain('ل+ال+جيزه');
  });

  it('does not take أل for an article', () => {
    expect(keys('ألمانيا')).toEqual(['+المانيا']);
  });

  it('leaves no stem of a single letter', () => {
    expect(keys('وب')).toEqual(['+وب']);
    expect(keys('في')).toEqual(['+في']);
  });
});
