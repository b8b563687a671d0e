import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadText } from '../../../src/geoparse/learned/contextFeatures.ts';
import { createRecogniser } from '../../../src/geoparse/learned/Recogniser.ts';
import { textFeatures } from '../../../src/geoparse/learned/textFeatures.ts';
import { NO_CLUSTERS } from '../../../src/geoparse/learned/WordClusters.ts';
import { FEATURES_VERSION } from '../../../src/geoparse/learned/weightsFile.ts';
import { wordReader } from '../../../src/geoparse/learned/wordFeatures.ts';
import { arabicPack } from '../../../src/language/ar/arabicPack.ts';
import type { PlaceLexicon } from '../../../src/language/PlaceLexicon.ts';
import { readTags } from '../../../src/language/tags.ts';
import { tokenizeText } from '../../../src/language/tokenize.ts';
import { embeddedGazetteer } from '../../gazetteer/embedded.ts';
import { parse } from '../parse.ts';
import { madeUpWeights } from './weights.ts';

/** A text as the recogniser gets it, without gazetteer names and findings of the rules. */
function bare(text: string): ReadText {
  const tokenized = readTags(tokenizeText(text));
  return { tokenized, gazetteer: embeddedGazetteer(), matches: tokenized.tokens.map(() => []), toponyms: [] };
}

const recogniser = createRecogniser(madeUpWeights(), arabicPack.places);

describe('createRecogniser(weights, lexicon)', () => {
  it('reads a text twice the same way, and a word after others as before them', () => {
    const read = (text: string): number[] => {
      const reading = recogniser.read(bare(text));
      return [0, 1, 2].map((token) => reading.inName(token));
    };
    const before = read('أمطار غزيرة على الساحل');
    read('#كلمة أخرى تماما https://example.org/a');
    expect(read('أمطار غزيرة على الساحل')).toEqual(before);
  });

  it.each([
    ['a post with a hashtag', 'أمطار الآن #طقس', 'post'],
    ['a post with a handle', '@somebody أمطار الآن', 'post'],
    ['a sentence of news', 'هطلت أمطار غزيرة مساء أمس على الساحل.', 'news'],
    ['a long report that quotes a hashtag', `${'وقال المصدر إن الأمطار استمرت. '.repeat(60)} #طقس`, 'news'],
  ])('takes %s for what it is', (_, text, style) => {
    expect(recogniser.read(bare(text)).style).toBe(style);
  });

  it('gives probabilities for any text, and none outside of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const reading = recogniser.read(bare(text));
        const count = tokenizeText(text).tokens.length;
        for (let token = 0; token < count; token++) {
          expect(reading.inName(token)).toBeGreaterThanOrEqual(0);
          expect(reading.inName(token)).toBeLessThanOrEqual(1);
          expect(reading.beginsName(token)).toBeLessThanOrEqual(1);
        }
        expect(reading.inName(count)).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('textFeatures(text)', () => {
  /** Without word lists, which may grow without making the weights useless. */
  const wordless: PlaceLexicon = {
    ...arabicPack.places,
    ...{ cues: new Map(), directions: new Map(), sectors: new Map(), sites: new Map() },
    ...{
      prepositions: new Set(),
      organisationHeads: new Set(),
      personTitles: new Set(),
      givenNames: new Set(),
    },
    ...{ commonWords: new Set(), neverNames: new Set(), nameHeads: new Set(), containmentLinks: new Set() },
    conjunctions: new Set(),
  };
  const features = (text: string): number[] => {
    const { general, lexical } = textFeatures(bare(text), wordReader(wordless, NO_CLUSTERS));
    return [...general, ...lexical];
  };

  it('are those that the shipped weights were learned with: other ones need a new FEATURES_VERSION', () => {
    const sum = features('وصل الوفد إلى قرية الهدوء، #مطر_الآن').reduce(
      (a, b) => (Math.imul(a, 31) + b) | 0,
      7,
    );
    expect([FEATURES_VERSION, sum]).toEqual([1, -224_657_902]);
  });

  it('differ between a word and the same word in a hashtag', () => {
    expect(features('مطر غزير')).not.toEqual(features('#مطر غزير'));
  });
});

describe('geoparse with any recogniser', () => {
  it('returns mentions that cut out exactly their text, whatever the weights believe', () => {
    const sure = createRecogniser(
      madeUpWeights((slot) => (slot % 2 === 0 ? 3 : 1)),
      arabicPack.places,
    );
    const words = fc.constantFrom(
      'في',
      'قرية',
      'مدينة',
      'حلب',
      'درعا',
      'الهدوء',
      'بالساحل',
      '#مطر',
      'لقاح',
      '،',
      '٣',
      'x',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (given) => {
        const text = given.join(' ');
        const found = parse(text, { recogniser: sure }).map(({ mention }) => mention);
        for (const { start, end, text: name } of found) expect(text.slice(start, end)).toBe(name);
        found.slice(1).forEach((mention, i) => {
          expect(mention.start).toBeGreaterThanOrEqual(found[i]?.end ?? 0);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never makes a place of a function word, nor gives a name of its own a point', () => {
    const sure = createRecogniser(
      madeUpWeights((slot) => (slot % 2 === 0 ? 5 : 1)),
      arabicPack.places,
    );
    const found = parse('وصل الوفد من هناك إلى الهدوء بعد ذلك #مطر', { recogniser: sure });
    const learned = found.filter(({ toponym }) => toponym.entries.length === 0);
    expect(learned.length).toBeGreaterThan(0);
    for (const { mention } of learned) {
      expect(mention.place).toBeNull();
      expect(mention.evidence.join()).toContain('learned model');
      expect(['من', 'إلى', 'بعد', 'ذلك']).not.toContain(mention.text);
    }
  });
});
