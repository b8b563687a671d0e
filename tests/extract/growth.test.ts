import { describe, expect, it } from 'vitest';
import type { Gazetteer } from '../../src/gazetteer/Gazetteer.ts';
import { geoparse } from '../../src/geoparse/geoparse.ts';
import { arabicPack } from '../../src/language/ar/arabicPack.ts';
import { tokenizeText } from '../../src/language/tokenize.ts';
import { embeddedGazetteer } from '../gazetteer/embedded.ts';

/** A gazetteer that counts how often it is asked: work without a clock. */
function counting(gazetteer: Gazetteer): { gazetteer: Gazetteer; asked: () => number } {
  let count = 0;
  const counted = new Proxy(gazetteer, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        count++;
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
  return { gazetteer: counted, asked: () => count };
}

function work(text: string): number {
  const { gazetteer, asked } = counting(embeddedGazetteer());
  geoparse(tokenizeText(text), gazetteer, arabicPack.places);
  return asked();
}

describe('the work of geoparsing', () => {
  it.each([
    ['a report that repeats itself', 'قصف على بلدات السهوة والجيزة وكحيل بريف درعا الشرقي.\n'],
    ['a list without an end', 'السهوة والجيزة وكحيل وصيدا و'],
    ['cues without names', 'مدينة بلدة قرية '],
    ['directions without names', 'شمال غرب جنوب شرق '],
    ['a chain of containers', 'بدرعا '],
    ['a chain of directions', 'غرب درعا '],
    ['one name with hundreds of namesakes', 'الجديدة '],
  ])('grows with the text, not faster: %s', (_, piece) => {
    const once = work(piece.repeat(60));
    expect(work(piece.repeat(120)) / once).toBeLessThan(3);
  });
});
