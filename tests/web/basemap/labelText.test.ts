import { describe, expect, it } from 'vitest';
import { labelLines } from '../../../web/basemap/labelText.ts';
import { bareDivisionName } from '../../../web/basemap/mapLabels.ts';

const daraa = { en: 'Daraa', ar: 'درعا' };

describe('the lines of a label', () => {
  it('follow the language', () => {
    expect(labelLines(daraa, 'ar')).toEqual([{ text: 'درعا', script: 'arabic' }]);
    expect(labelLines(daraa, 'en')).toEqual([{ text: 'Daraa', script: 'latin' }]);
    expect(labelLines(daraa, 'both').map(({ text }) => text)).toEqual(['Daraa', 'درعا']);
  });
  it('fall back to the name there is', () => {
    expect(labelLines({ en: 'Hadera', ar: '' }, 'ar')).toEqual([{ text: 'Hadera', script: 'latin' }]);
    expect(labelLines({ en: '', ar: 'درعا' }, 'en')).toEqual([{ text: 'درعا', script: 'arabic' }]);
    expect(labelLines({ en: '', ar: '' }, 'both')).toEqual([]);
  });
});

describe('the name of a division', () => {
  it('loses the word for its kind, and nothing else', () => {
    expect(bareDivisionName('محافظة ريف دمشق')).toBe('ريف دمشق');
    expect(bareDivisionName('الضفة الغربية')).toBe('الضفة الغربية');
  });
});
