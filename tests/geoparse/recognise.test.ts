import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { names, parse } from './parse.ts';

describe('recognition', () => {
  it('takes an everyday word for a place only behind a cue', () => {
    expect(names('دارت معارك في مدينة الباب')).toEqual(['الباب']);
    expect(names('أغلق الحارس الباب بقوة')).toEqual([]);
    expect(names('قصف على مدينة نوى')).toEqual(['نوى']);
    expect(names('أكل نوى التمر')).toEqual([]);
  });

  it('takes a name inside an organisation for no place', () => {
    expect(names('قال لواء درعا إنه لم يهاجم')).toEqual([]);
    expect(names('أصدرت جامعة حلب بيانًا')).toEqual([]);
    expect(names('وصل الوفد إلى حلب')).toEqual(['حلب']);
  });

  it('takes a man called Jasim for no place, and the town of Jasim for one', () => {
    expect(names('قال الناشط جاسم محمد إن القصف توقف')).toEqual([]);
    expect(names('توقف القصف على مدينة جاسم في ريف درعا')).toEqual(['جاسم', 'درعا']);
  });

  it('takes adjectives of origin for no places', () => {
    expect(names('أعلن الجيش الروسي والوفد السوري والقوات اللبنانية وقف القتال')).toEqual([]);
    expect(names('غادر الوفد سوريا إلى لبنان')).toEqual(['سوريا', 'لبنان']);
  });

  it('leaves proclitics outside the name and the article inside', () => {
    expect(names('انتشرت قوات بدرعا والسويداء وللقنيطرة')).toEqual(['درعا', 'السويداء', 'لقنيطرة']);
  });

  it('tells the preposition على from the given name that folds like it', () => {
    expect(names('غارة على سرمين بريف إدلب')).toEqual(['سرمين', 'إدلب']);
    expect(names('قال محمد سرمين إن القصف توقف')).toEqual([]);
  });

  it('reads a list behind "they are"', () => {
    expect(names('استعادت ثلاث بلدات هي السهوة والجيزة وكحيل')).toEqual(['السهوة', 'الجيزة', 'كحيل']);
  });

  it('keeps the generic noun outside a settlement and inside a site', () => {
    expect(names('قصف على حي سجنة بمدينة درعا')).toEqual(['سجنة', 'درعا']);
    expect(names('فتح معبر نصيب في ريف درعا')).toEqual(['معبر نصيب', 'درعا']);
  });

  it('reads a list to its end, with or without commas', () => {
    expect(names('سيطروا على بلدات السهوة، والجيزة، وكحيل')).toEqual(['السهوة', 'الجيزة', 'كحيل']);
    expect(names('سيطروا على بلدات السهوة والجيزة وكحيل')).toEqual(['السهوة', 'الجيزة', 'كحيل']);
  });

  it('shows a name that no gazetteer knows when a cue announces it, without a place', () => {
    const [found] = parse('قصف على قرية زغربوطة بريف درعا');
    expect(found?.mention).toMatchObject({ text: 'زغربوطة', place: null, confidence: 0 });
    expect(found?.mention.evidence[0]).toMatch(/no gazetteer knows this name/);
    expect(names('زغربوطة كلمة لا معنى لها')).toEqual([]);
  });

  it('does not take what follows a cue for a name when it is no name', () => {
    expect(names('دخلت القوات عدة قرى مجاورة وبلدة أخرى')).toEqual([]);
    expect(names('أقيم مخيم للاجئين قرب الحدود')).toEqual([]);
  });

  it('cuts out exactly the text of every mention, on any text', () => {
    const arabic = fc.string({
      unit: fc.constantFrom(
        ...'درعا حلب بلدة مدينة في ريف و، السهوة بال\u064E\u0640\u200F"'.split(''),
        'بلدة ',
        ' درعا ',
        '😀',
        '\uD800',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.oneof(arabic, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        let last = 0;
        for (const { mention } of parse(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          last = mention.end;
        }
      }),
    );
  });

  it('takes a hashtag that is the name for a mention, and reads context through its sign', () => {
    expect(names('غرقت أحياء #حلب و#ريف_درعا_الشرقي')).toEqual(['حلب', 'درعا']);
    expect(names('وصل ب#دمشق وفد')).toEqual(['دمشق']);
    expect(names('مطر غزير #خان_شيخون')).toEqual(['خان_شيخون']);
  });

  it('leaves out a place inside a longer hashtag, a web address or the name of a user', () => {
    expect(names('صور من #سيول_الأردن و#حلب_تحترق')).toEqual([]);
    expect(names('شاهد https://t.co/Aleppo عبر @دمشق_الآن')).toEqual([]);
  });
});
