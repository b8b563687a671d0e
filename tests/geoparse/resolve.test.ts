import { describe, expect, it } from 'vitest';
import { geoparse } from '../../src/geoparse/geoparse.ts';
import { englishPack } from '../../src/language/en/englishPack.ts';
import { tokenizeText } from '../../src/language/tokenize.ts';
import { embeddedGazetteer } from '../gazetteer/embedded.ts';
import { parse, places } from './parse.ts';

describe('resolution', () => {
  it('reads the noun of a capital across the adjective of its country', () => {
    const named = (text: string) => parse(text).at(-1)?.mention.place;
    expect(named('وصل الوفد إلى العاصمة الأردنية عمان')).toMatchObject({ country: 'JO', kind: 'settlement' });
    expect(named('وصل الوفد إلى سلطنة عمان')).toMatchObject({ country: 'OM', kind: 'country' });
  });

  it('finds the Jizah of Daraa beside its neighbours, and Giza beside Cairo', () => {
    expect(places('معارك في بلدات السهوة والجيزة وكحيل بريف درعا الشرقي')[1]).toBe('Al-Jizah, Daraa');
    expect(places('زار الوزير مدينة الجيزة في مصر بعد القاهرة')[0]).toMatch(/Giza/);
  });

  it('finds the Saida of Daraa in its countryside, and Sidon in Lebanon', () => {
    expect(places('حملة اعتقالات في بلدة صيدا بريف درعا الشرقي')[0]).toBe('Saida, Daraa');
    expect(places('اشتباكات في مدينة صيدا جنوبي لبنان')[0]).toMatch(/LB|Sidon|South|Liban/);
  });

  it('takes "ريف", "محافظة" for the governorate and "مدينة" for the city', () => {
    const kinds = (text: string) => parse(text).map(({ mention }) => mention.place?.kind);
    expect(kinds('في محافظة درعا')).toEqual(['admin1']);
    expect(kinds('في ريف درعا')).toEqual(['admin1']);
    expect(kinds('في مدينة درعا')).toEqual(['settlement']);
  });

  it('puts a list into the container that stands behind it', () => {
    const [sahwa, jiza, kahil] = parse('بلدات السهوة، والجيزة، وكحيل، بريف درعا الشرقي');
    for (const found of [sahwa, jiza, kahil]) {
      expect(found?.mention.place?.admin1).toBe('Daraa');
      expect(found?.mention.evidence.join('; ')).toContain('ريف درعا الشرقي');
    }
    expect(jiza?.mention.evidence.join('; ')).toMatch(/listed with السهوة, كحيل/);
  });

  it('names the rival it rejected, with its distance from the report', () => {
    const { mention } = parse('بلدات السهوة والجيزة وكحيل بريف درعا')[1] as ReturnType<typeof parse>[number];
    expect(mention.evidence.at(-1)).toMatch(/^rejected: .*, about \d+ km from the report's other places$/);
    expect(mention.candidates.length).toBeGreaterThan(1);
    expect(mention.candidates[0]?.id).toBe(mention.place?.id);
    expect(mention.evidenceAr).toHaveLength(mention.evidence.length);
  });

  it('lets the home region decide between namesakes that the text leaves open', () => {
    const gazetteer = embeddedGazetteer();
    const jordan = parse('وصل إلى بلدة الجيزة', { home: { country: 'JO', admin1: -1 } });
    const syria = parse('وصل إلى بلدة الجيزة', {
      home: { country: 'SY', admin1: gazetteer.indexOf('ocha:SY12') },
    });
    expect(jordan[0]?.mention.place?.country).toBe('JO');
    expect(syria[0]?.mention.place?.country).toBe('SY');
  });

  it('takes a governorate for its city when "the city" stands behind the name', () => {
    const kinds = (text: string) => parse(text).map(({ mention }) => mention.place?.kind);
    expect(kinds('هجمات ضربت السويداء المدينة')).toEqual(['settlement']);
    expect(kinds('هجمات ضربت السويداء')).toEqual(['admin1']);
  });

  it('leaves a site known by one word open when nothing is near', () => {
    expect(places('سيطرت القوات على تل الحارة')).toEqual(['Tell al-Harrah, Daraa']);
  });

  it('gives no place to a site far from everything the report speaks of', () => {
    expect(places('افتتح معبر نصيب')).toEqual(['Nasib Border Crossing, Daraa']);
    const [, far] = parse('في القاهرة زار حي سجنة');
    expect(far?.mention.place).toBeNull();
  });

  it('resolves given spans one for one instead of recognising', () => {
    const text = 'بقرية السهوة وكلمة';
    const found = parse(text, {
      given: [
        { start: 1, end: 12 },
        { start: 13, end: 18 },
      ],
    });
    expect(found.map(({ mention }) => [mention.start, mention.end])).toEqual([
      [1, 12],
      [13, 18],
    ]);
    expect(found[0]?.mention.place?.nameEn).toBe('As-Sahwah');
    expect(found[1]?.mention.place).toBeNull();
  });
});

describe('given spans', () => {
  const english = (text: string, marked: string) => {
    const start = text.indexOf(marked);
    const given = [{ start, end: start + marked.length }];
    return geoparse(tokenizeText(text), embeddedGazetteer(), englishPack.places, { given })[0]?.mention.place;
  };

  it('finds a name of two words written as one, and one that the span cuts out of a word', () => {
    expect(english('#PrayFor #NewZealand tonight', 'NewZealand')?.country).toBe('NZ');
    const [cut] = parse('قال مصدر لبناني', { given: [{ start: 9, end: 14 }] });
    expect(cut?.mention.place?.id).toBe('iso3166-1:LB');
    expect(english('#PrayFor #Qwzealand tonight', 'Qwzealand')).toBeNull();
  });

  it('are the place itself unless the relation is marked too', () => {
    expect(english('Storms crossed eastern Jordan.', 'Jordan')?.id).toBe('iso3166-1:JO');
    expect(english('Storms crossed eastern Jordan.', 'eastern Jordan')?.kind).toBe('area');
  });
});

describe('confidence', () => {
  const confidences = (text: string) => parse(text).map(({ mention }) => mention.confidence);

  it('is higher where the report supports a place than where its name stands alone', () => {
    const [alone] = confidences('وصل إلى بلدة طفس');
    const supported = confidences('وصل إلى بلدة طفس بريف درعا الغربي بعد داعل')[0];
    expect(supported).toBeGreaterThan(alone as number);
    expect(supported).toBeLessThan(1);
  });

  it('is 0 for a name without a place', () => {
    expect(confidences('وصل إلى قرية زعرورستان')).toEqual([0]);
  });
});
