import { describe, expect, it } from 'vitest';
import {
  endOfName,
  isAcronym,
  isAllCapitals,
  isSpelledAsName,
} from '../../../src/language/en/nameSpelling.ts';
import { englishTriggers } from '../../../src/language/en/triggers.ts';
import { allForms, verbForms } from '../../../src/language/en/wordForms.ts';
import { tokenize } from '../../../src/language/tokenize.ts';

describe('English verb forms', () => {
  it.each([
    ['shell', ['shell', 'shells', 'shelled', 'shelling']],
    ['capture', ['capture', 'captures', 'captured', 'capturing']],
    ['stab+', ['stab', 'stabs', 'stabbed', 'stabbing']],
    ['clash', ['clash', 'clashes', 'clashed', 'clashing']],
    ['rally', ['rally', 'rallies', 'rallied', 'rallying']],
    ['retake/retakes/retook/retaken/retaking', ['retake', 'retakes', 'retook', 'retaken', 'retaking']],
  ])('of %s', (verb, forms) => {
    expect(allForms(verb)).toEqual(forms);
  });

  it('leave a vowel before y alone', () => {
    expect(verbForms('destroy').past).toEqual(['destroyed']);
  });
});

describe('English triggers', () => {
  it('tell a finite verb from a noun', () => {
    expect(englishTriggers.get('shelled')?.[0]).toMatchObject({ frame: 'strike', verb: true });
    expect(englishTriggers.get('shelling')?.[0]).toMatchObject({ frame: 'strike', verb: false });
  });

  it('want company for words of many meanings', () => {
    expect(englishTriggers.get('strikes')?.[0]?.needs?.has('air')).toBe(true);
    expect(englishTriggers.get('control')?.[0]?.needs?.has('took')).toBe(true);
    expect(englishTriggers.get('offensive')?.[0]?.needs?.has('launched')).toBe(true);
  });
});

describe('English spelling of names', () => {
  const isName = (text: string): boolean => isSpelledAsName(tokenize(text), 0, tokenize(text).length);

  it.each(['Nawa', 'as-Suwayda', 'Ras al-Ayn', 'Stoke on Trent', 'Nasib crossing', 'نوى'])(
    'accepts %s',
    (text) => {
      expect(isName(text)).toBe(true);
    },
  );

  it.each(['nawa', 'al', 'of the', 'Nawa shelled'])('refuses %s', (text) => {
    expect(isName(text)).toBe(false);
  });

  it('knows where a name ends', () => {
    expect(endOfName(tokenize('Umm al-Xarb in the east'), 0)).toBe(3);
    expect(endOfName(tokenize('the east'), 0)).toBe(0);
  });

  it('knows acronyms and datelines', () => {
    const [acronym, dateline, word] = tokenize('SANA BEIRUT Nawa');
    expect([isAcronym(acronym), isAcronym(dateline), isAcronym(word)]).toEqual([true, false, false]);
    expect([isAllCapitals(dateline), isAllCapitals(word)]).toEqual([true, false]);
  });
});
