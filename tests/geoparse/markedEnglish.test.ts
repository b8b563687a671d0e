import { describe, expect, it } from 'vitest';
import { geoparse } from '../../src/geoparse/geoparse.ts';
import { englishPack } from '../../src/language/en/englishPack.ts';
import { tokenizeText } from '../../src/language/tokenize.ts';
import { entry, gazetteerOf } from '../gazetteer/entries.ts';

const gazetteer = gazetteerOf([
  entry({ id: 'iso3166-1:LK', kind: 'country', country: 'LK', namesEn: ['Sri Lanka'], lat: 7, lon: 81 }),
  entry({ id: 'iso3166-1:PL', kind: 'country', country: 'PL', namesEn: ['Poland'], lat: 52, lon: 20 }),
  entry({ id: 'test:kansas', kind: 'admin1', country: 'US', namesEn: ['Kansas'], lat: 38, lon: -98 }),
  entry({ id: 'test:kan', country: 'MM', namesEn: ['Kan'], lat: 21, lon: 95 }),
]);

/** The ids of the places of these words, marked in the text. */
function marked(text: string, ...words: string[]): (string | undefined)[] {
  const given = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  return geoparse(tokenizeText(text), gazetteer, englishPack.places, { given }).map(
    ({ mention }) => mention.place?.id,
  );
}

describe('English words that somebody marked as places', () => {
  it('stand for their country when they are words of nationality', () => {
    expect(marked('The Sri Lankan army and two Poles', 'Sri Lankan', 'Poles')).toEqual([
      'iso3166-1:LK',
      undefined,
    ]);
    expect(marked('A Polish driver met Sri Lankans', 'Polish', 'Sri Lankans')).toEqual([
      'iso3166-1:PL',
      'iso3166-1:LK',
    ]);
  });

  it('are no places where nobody marked them', () => {
    const found = geoparse(tokenizeText('The Sri Lankan army'), gazetteer, englishPack.places);
    expect(found.map(({ mention }) => mention.text)).toEqual([]);
  });

  it('are states by their abbreviation, not towns of that name', () => {
    expect(marked('He lives in Topeka, Kan., today', 'Kan.')).toEqual(['test:kansas']);
    expect(marked('He lives in Kan today', 'Kan')).toEqual(['test:kan']);
  });
});
