import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/language/tokenize.ts';

/**
 * What a token is, as one expression: the definition that the tokenizer's own scanner, ten times as fast, must follow.
 * Joints are no tokens.
 */
const TOKEN =
  /(?<arabic>[\p{Script=Arabic}&&[\p{L}]][[\p{Script=Arabic}&&[\p{L}\p{Mn}]]\p{Mn}\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]*)|(?<number>\p{Nd}+)|(?<initials>\p{Lu}(?:\.\p{Lu})+\.?(?!\p{L}))|(?<possessive>(?<=\p{L})['’]s(?![\p{L}\p{Mn}]))|(?<word>\p{L}[\p{L}\p{Mn}\u00AD]*(?:(?:(?<=(?<!\p{L})[Rr]a)|(?!['’]s(?![\p{L}\p{Mn}])))['’‘`ʼʿʾ´][\p{L}\p{Mn}]+)*)|(?<joint>(?<=[\p{L}\p{Mn}])[\-_\u2010\u2011](?=\p{L}))|(?<mark>[^\s\p{Cf}\p{Mn}])/gv;

type Cut = [start: number, end: number, kind: string];

function byDefinition(text: string): Cut[] {
  return [...text.matchAll(TOKEN)].flatMap((match): Cut[] => {
    const groups = match.groups as Record<string, string | undefined>;
    if (groups.joint !== undefined) return [];
    const kind = groups.mark !== undefined ? 'punctuation' : groups.number !== undefined ? 'number' : 'word';
    return [[match.index, match.index + match[0].length, kind]];
  });
}

const byScanner = (text: string): Cut[] => tokenize(text).map(({ start, end, kind }) => [start, end, kind]);

/** Pieces that the rules of the definition turn on. */
const piece = fc.constantFrom(
  ...[
    'ا',
    'لا',
    'ب',
    'ة',
    'ﻻ',
    'پ',
    'ـ',
    'ً',
    'ّ',
    '\u200f',
    '\u200c',
    '\u202b',
    '\ufeff',
    '\u0600',
    '١',
    '7',
    '۶',
    '٪',
  ],
  ...[
    'a',
    's',
    'R',
    'r',
    'Ra',
    'ra',
    'U',
    'S',
    'É',
    'é',
    'ʿ',
    'ʾ',
    'ʼ',
    'ß',
    'Ǆ',
    '\u0301',
    '\u00ad',
    'ا\u0301',
  ],
  ...[
    "'",
    '’',
    '‘',
    '`',
    '´',
    "'s",
    '’s',
    '.',
    '-',
    '_',
    '\u2010',
    '\u2011',
    '–',
    ' ',
    '\u00a0',
    '\n',
    '\t',
    ',',
    '،',
    '#',
  ],
  ...['𐐀', '𐐨', '𞸀', '𝟙', '😀', '🏽', '\ud801', '\udc00', '𐴀', '𐫥', 'Ⅷ', '½', '\u0000', '\u0903', '中'],
);

describe('the tokenizer', () => {
  it.each([
    'U.S. U.S.A U.S.Army U.Smith U.S. U..S A.B.C. d A.É.',
    "Ra's al-Ayn, Daraa's Sara's s'a's ra's bra's 'Ra's' Ra's's",
    "l'État d'Al-Bab’s rock'n'roll a'\u0301 a\u00ad's a\u0301's",
    'دَرْعـــا_البلد ـ ــا ال24ساعة ا\u200dب-ج ٢٠١٨/٦/٣٠ a_b -a a- 1-2 ا–ب',
    '\ud835a𝟙\udfd9 😀😀 𐐀.𐐀.𐐨 𐐀.𐐀. 𞸀𞸀',
  ])('cuts as the definition does: %s', (text) => {
    expect(byScanner(text)).toEqual(byDefinition(text));
  });

  it('cuts any text as the definition does', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        expect(byScanner(pieces.join(''))).toEqual(byDefinition(pieces.join('')));
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(byScanner(text)).toEqual(byDefinition(text));
      }),
      { numRuns: 500 },
    );
  });

  it('classes every character of Unicode as the definition does', () => {
    const wrong: string[] = [];
    const block = 0x400;
    // Beyond the second plane Unicode has no letters that news is written with.
    for (let first = 0; first < 0x20000; first += block) {
      let text = '';
      for (let code = first; code < first + block; code++) {
        const character = String.fromCodePoint(code);
        text += `${character} ا${character} a${character} A.${character}\n`;
      }
      if (JSON.stringify(byScanner(text)) !== JSON.stringify(byDefinition(text)))
        wrong.push(first.toString(16));
    }
    expect(wrong).toEqual([]);
  }, 30_000);
});
