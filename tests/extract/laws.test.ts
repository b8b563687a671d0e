import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfRange, isEdtf } from '../../src/model/edtf.ts';
import { extractionSchema } from '../../src/model/extraction.ts';
import { fromJson, toJson } from '../../src/model/json.ts';
import { read } from './read.ts';

/** Words that news is made of, in any order, with what breaks offsets between them. */
const arabicWords =
  'قال ناشطون إن مصدر عسكري لـ"شبكة المثال" بحسب نفى أعلنت الغرفة عن أنباء قصفت الطائرات الحربية مدينة سراقب بلدات نوى وجاسم ، . : ؛ « » ( ) # _ 12 ١٢ 99999999999999999999 1.5 قتيلا وإصابة ما بين 10 و15 مدنيا دون وقوع إصابات يوم أمس الجمعة 30 حزيران/يونيو 2018 ليل السبت قبل يومين منذ أسبوع 15 شوال 1439 هـ اشتباكات سيطرة بعد أن انسحبت لم لن إذا قد ستقصف بريف درعا الشرقي غرب على بعد 5 كم جنوب إدلب اعتقال مظاهرة عبوة ناسفة هدنة \n 😀 \u200f ًُ'.split(
    ' ',
  );
const englishWords =
  'Residents of Homs the town west U.S. Jasim ISIS said that , \uD800 " . : ( ) according to the army denied Daraa Aleppo shelled killed 12 99999999999999999999 civilians on Monday yesterday 30 June 2018 two days ago if will not plans clashes captured the town in Syria between and a car bomb exploded arrested protest truce \n 😀'.split(
    ' ',
  );

const text = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((chosen) => chosen.join(' '));
const report = fc.oneof(
  fc.tuple(text(arabicWords), fc.constant('ar')),
  fc.tuple(text(englishWords), fc.constant('en')),
  fc.tuple(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom('ar', 'en')),
);
const published = fc.constantFrom('2018-06-30', '2019-12-31T23:30:00Z', '2020-02-29', null);
const runs = { numRuns: 300 };

describe('every extraction', () => {
  it('cuts out of the text exactly what it quotes', () => {
    fc.assert(
      fc.property(report, published, ([source, lang], publishedAt) => {
        const { mentions, dates, incidents } = read(source, publishedAt, lang);
        const cut = ({ start, end }: { start: number; end: number }) => source.slice(start, end);
        for (const one of [...mentions, ...dates]) expect(cut(one)).toBe(one.text);
        for (const { excerpts, claimants, actors, casualties, date } of incidents) {
          expect(excerpts.length).toBeGreaterThan(0);
          for (const excerpt of excerpts) expect(cut(excerpt)).toBe(excerpt.quote);
          for (const one of [...claimants, ...actors, ...casualties]) expect(cut(one)).toBe(one.text);
          if (date?.text != null && date.startOffset !== null && date.endOffset !== null)
            expect(source.slice(date.startOffset, date.endOffset)).toBe(date.text);
        }
      }),
      runs,
    );
  });

  it('gives dates that are EDTF, with the first and last day that the EDTF says', () => {
    fc.assert(
      fc.property(report, published, ([source, lang], publishedAt) => {
        const { dates, incidents } = read(source, publishedAt, lang);
        for (const { edtf } of dates) expect(edtf === null || isEdtf(edtf)).toBe(true);
        for (const { date } of incidents) {
          if (date === null) continue;
          expect(edtfRange(date.edtf)).toEqual({ from: date.from, to: date.to });
        }
      }),
      runs,
    );
  });

  it('is the same when it is made again, and comes back from its JSON as it was', () => {
    fc.assert(
      fc.property(report, published, ([source, lang], publishedAt) => {
        const extraction = read(source, publishedAt, lang);
        expect(read(source, publishedAt, lang)).toEqual(extraction);
        const json: unknown = JSON.parse(JSON.stringify(toJson(extraction)));
        expect(extractionSchema.parse(fromJson(json))).toEqual(extraction);
      }),
      runs,
    );
  });

  it('gives incidents ids of their own, and confidences from nought to one', () => {
    fc.assert(
      fc.property(report, published, ([source, lang], publishedAt) => {
        const { incidents } = read(source, publishedAt, lang);
        expect(new Set(incidents.map(({ id }) => id)).size).toBe(incidents.length);
        for (const share of incidents.flatMap(({ confidence }) => Object.values(confidence))) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
      runs,
    );
  });
});
