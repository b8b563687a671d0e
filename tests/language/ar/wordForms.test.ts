import { describe, expect, it } from 'vitest';
import { nounForms, verbForms } from '../../../src/language/ar/wordForms.ts';

describe('verbForms', () => {
  it.each(['قصف', 'قصفت', 'قصفوا', 'يقصف', 'تقصف', 'يقصفون', 'قصفها', 'قصفتهم', 'قصفوه'])(
    'makes %s of قصف/يقصف',
    (form) => {
      expect(verbForms('قصف', 'يقصف')).toContain(form);
    },
  );

  it('drops the weak letter of a defective verb before its endings', () => {
    const forms = verbForms('نفى', 'ينفي');
    expect(forms).toEqual(expect.arrayContaining(['نفى', 'نفت', 'نفوا', 'ينفون', 'نفاه']));
    expect(forms).not.toContain('نفىت');
  });
});

describe('nounForms', () => {
  it('gives the accusative and the possessives', () => {
    expect(nounForms('قصف')).toEqual(expect.arrayContaining(['قصف', 'قصفا', 'قصفها']));
  });

  it('writes ta marbuta open before a pronoun and takes no accusative alif', () => {
    const forms = nounForms('غارة');
    expect(forms).toContain('غارتها');
    expect(forms).not.toContain('غارةا');
  });
});
