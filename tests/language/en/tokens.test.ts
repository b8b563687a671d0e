import { describe, expect, it } from 'vitest';
import { englishDivisionAbbreviations } from '../../../src/language/en/abbreviations.ts';
import { tokenizeText } from '../../../src/language/tokenize.ts';

const words = (text: string): string[] => tokenizeText(text).tokens.map((token) => token.clean);

describe('English tokens', () => {
  it('cut the possessive off, not the middle of a transliterated name', () => {
    expect(words("Daraa's east")).toEqual(['Daraa', "'s", 'east']);
    expect(words('Daraa’s east')).toEqual(['Daraa', "'s", 'east']);
    expect(words("Ra's al-Ayn, Dar'a")).toEqual(["Ra's", 'al', 'Ayn', ',', "Dar'a"]);
  });

  it('keep initials with points together, and the sentence with them', () => {
    const { tokens, sentences } = tokenizeText('The U.S. envoy left. He was late.');
    expect(tokens[1]).toMatchObject({ clean: 'U.S.', key: 'us' });
    expect(sentences).toHaveLength(2);
  });

  it('do not join two sentences that meet without a space', () => {
    expect(words('it ended.Then')).toEqual(['it', 'ended', '.', 'Then']);
  });
});

describe('abbreviated divisions', () => {
  it('are known as written, and not in small letters', () => {
    expect(englishDivisionAbbreviations.get('Calif')).toBe('California');
    expect(englishDivisionAbbreviations.get('PA')).toBe('Pennsylvania');
    expect(englishDivisionAbbreviations.get('NH')).toBe('New Hampshire');
    expect(englishDivisionAbbreviations.has('in')).toBe(false);
  });
});
