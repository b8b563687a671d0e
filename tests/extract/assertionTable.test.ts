import { describe, expect, it } from 'vitest';
import { arabicRows } from './assertion/arabicRows.ts';
import { englishRows } from './assertion/englishRows.ts';
import { type Row, SHORT_NAMES } from './assertion/Row.ts';
import { read } from './read.ts';

function told(sentence: string, language: string, expected: Row[1]): unknown {
  const { incidents } = read(sentence, '2018-07-10', language);
  if (typeof expected === 'string') {
    const assertions = [...new Set(incidents.map((one) => one.assertion))];
    return assertions.length === 1 ? assertions[0] : assertions;
  }
  const lines = incidents.map((one) => `${one.assertion} ${SHORT_NAMES[one.subType] ?? one.subType}`);
  return lines.length === 0 ? null : lines.sort();
}

describe.each([
  ['ar', arabicRows],
  ['en', englishRows],
] as const)('what a sentence of "%s" says of its event', (language, rows) => {
  describe.each(Object.entries(rows))('%s', (_, table) => {
    it.each(table)('%s', (sentence, expected) => {
      const sorted = Array.isArray(expected) ? [...expected].sort() : expected;
      expect(told(sentence, language, expected)).toEqual(sorted);
    });
  });
});
