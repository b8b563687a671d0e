import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolated, tamed } from '../../../web/wording/isolated.ts';

const controls = /[\u202a-\u202e\u2066-\u2069]/g;

describe('a name inside a sentence', () => {
  it('keeps its own direction', () => {
    expect(isolated('نوى')).toBe('\u2068نوى\u2069');
  });
  it('cannot turn what stands around it, whatever controls it has', () => {
    expect(isolated('Gazette\u202e\u2069')).toBe('\u2068Gazette\u2069');
    const anything = fc.string({
      unit: fc.constantFrom('a', 'ب', ' ', '\u202e', '\u202b', '\u2067', '\u2069'),
    });
    fc.assert(
      fc.property(anything, (text) => {
        const said = isolated(text);
        expect(said.match(controls)).toEqual(['\u2068', '\u2069']);
        expect(said.replace(controls, '')).toBe(text.replace(controls, ''));
      }),
    );
  });
  it('stays as it is where it stands alone and turns nothing', () => {
    expect(tamed('Gazette')).toBe('Gazette');
    expect(tamed('Gazette\u202e')).toBe('\u2068Gazette\u2069');
  });
});
