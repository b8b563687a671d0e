import { describe, expect, it } from 'vitest';
import type { Casualties } from '../../../src/model/incident.ts';
import { wordsOf } from '../../../web/i18n/words.ts';
import { quoteKinds, warningKindsOf, warningWords } from '../../../web/wording/warningWords.ts';

const told = (outcome: Casualties['outcome']): Casualties => ({
  start: 0,
  end: 1,
  text: 'x',
  outcome,
  min: 1,
  max: 1,
});

describe('what a reader is warned of', () => {
  it('is what the fields tell, the dead first', () => {
    expect(
      warningKindsOf({ subType: 'chemical weapon', casualties: [told('wounded'), told('killed')] }),
    ).toEqual(['killed', 'wounded', 'chemical weapon']);
    expect(warningKindsOf({ subType: 'sexual violence', casualties: [] })).toEqual(['sexual violence']);
  });
  it('is nothing for an agreement, or people detained', () => {
    expect(warningKindsOf({ subType: 'agreement', casualties: [] })).toEqual([]);
    expect(warningKindsOf({ subType: 'arrests', casualties: [told('detained')] })).toEqual([]);
  });
  it('is what a person decided, either way', () => {
    expect(warningKindsOf({ subType: 'agreement', casualties: [], warning: true })).toEqual(['unnamed']);
    expect(warningKindsOf({ subType: 'attack', casualties: [told('killed')], warning: false })).toEqual([]);
  });
  it('of a quote is its type, or that it may be hard to read', () => {
    expect(quoteKinds('sexual violence')).toEqual(['sexual violence']);
    expect(quoteKinds('agreement')).toEqual(['unnamed']);
  });
  it('is said in neutral words', () => {
    expect(warningWords(['killed', 'chemical weapon'], wordsOf('en'))).toBe(
      'people killed and a chemical attack',
    );
    expect(warningWords(['killed', 'chemical weapon'], wordsOf('ar'))).toBe('قتلى وهجوم كيميائي');
  });
});
