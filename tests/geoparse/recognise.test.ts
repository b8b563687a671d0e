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

  it('keeps everyday words out and lets two-faced towns in where the text puts something into them', () => {
    expect(names('ارتفع عدد إصابات كورونا بعد سيول جارفة في الأردن')).toEqual(['الأردن']);
    expect(names('انتقل إلى الطبقة العاملة من المجتمع')).toEqual([]);
    expect(names('قصف على مدينة الطبقة في سوريا')).toEqual(['الطبقة', 'سوريا']);
  });

  it('takes a phrase that holds a name and speaks of no place for no name', () => {
    expect(names('عاد اللاعب إلى مسقط رأسه بعد صلاة المغرب')).toEqual([]);
    expect(names('سافر من مسقط إلى المغرب')).toEqual(['مسقط', 'المغرب']);
  });

  it('knows a great city without any preposition, and reads a preposition behind a conjunction', () => {
    expect(names('أعلنت موسكو وقف المحادثات')).toEqual(['موسكو']);
    expect(names('وفي بروكسل اجتمع الوزراء')).toEqual(['بروكسل']);
    expect(names('فاز منتخب البرتغال على ضيفه')).toEqual([]);
  });
});

describe('names that no gazetteer knows', () => {
  it('shows a site with its noun, to the end of its name', () => {
    expect(names('انهار جسر زغبوطة صباح أمس')).toEqual(['جسر زغبوطة']);
    expect(names('اندلع حريق في شارع الملك زغبوط قرب الحديقة')).toEqual(['شارع الملك زغبوط']);
    expect(names('نقل الجرحى إلى مستشفى الزغبوط الجامعي')).toEqual(['مستشفى الزغبوط الجامعي']);
    expect(names('أغلق الدوار السابع')).toEqual(['الدوار السابع']);
    expect(names('سقطت قذيفة على تلة “زغبوط” أمس')).toEqual(['تلة “زغبوط”']);
  });

  it('takes no description and no figure of speech for the name of a site', () => {
    expect(names('وصلت المفاوضات إلى طريق مسدود')).toEqual([]);
    expect(names('تم الاتفاق عن طريق الوسيط')).toEqual([]);
    expect(names('أقيم مستشفى ميداني وجسر جوي')).toEqual([]);
    expect(names('تراجعت أسعار كتلة الأسهم في سوق العقارات')).toEqual([]);
  });

  it('names a street after a far country without going there', () => {
    const [street] = parse('انفجار في شارع بغداد بحمص');
    expect(street?.mention).toMatchObject({ text: 'شارع بغداد', place: null });
  });

  it('takes an institution for a place only where something is inside it', () => {
    expect(names('اندلع حريق في جامعة زغبوط')).toEqual([]);
    expect(names('اندلع حريق في جامعة الزغبوط')).toEqual(['جامعة الزغبوط']);
    expect(names('أصدرت جامعة الزغبوط بيانا')).toEqual([]);
  });

  it('shows the unknown name behind a division, and no description of it', () => {
    expect(names('سيول في منطقة الزغبوطة')).toEqual(['الزغبوطة']);
    expect(names('إقامة منطقة عازلة ومنطقة التبادل في مدينة يقطنها كثيرون')).toEqual([]);
  });

  it('shows the members of a list of villages to its end, and no verb behind it', () => {
    expect(names('قصف على بلدات زغبوطا وبرقوطا وكتف الزغابيط. وكان القصف عنيفا')).toEqual([
      'زغبوطا',
      'برقوطا',
      'كتف الزغابيط',
    ]);
    expect(names('قصف على بلدات زغبوطا واستهدف الطيران المواقع')).toEqual(['زغبوطا']);
  });

  it('reads a common noun or a compass word in a gazetteer name as what it says here', () => {
    expect(names('قصف على قرى خان أرنبة وجباتا الخشب')).toEqual(['خان أرنبة', 'جباتا الخشب']);
    expect(names('تفجير في مدينة الباب شرقي حلب')).toEqual(['الباب', 'حلب']);
    expect(names('أمطار على مناطق واسعة من سوريا')).toEqual(['سوريا']);
  });

  it('does not cut a name off behind its head, and takes what stands between quotation marks whole', () => {
    expect(names('قصف على بلدة كفر زغبوط')).toEqual(['كفر زغبوط']);
    expect(names('اشتباكات على محور "عين زغبوط" شمالي اللاذقية')).toEqual(['عين زغبوط', 'اللاذقية']);
    expect(names('توغلت القوات في قرية "زغبوط الغرانيج" أمس')).toEqual(['زغبوط الغرانيج']);
  });
});

describe('any text', () => {
  it('never throws, and cuts out exactly its mentions, with hashtags, marks of direction, emoji and drawn-out letters', () => {
    const piece = fc.constantFrom(
      ...[
        '#',
        '_',
        'ـ',
        '@',
        ' ',
        ' ',
        '\n',
        '\u2067',
        '\u2069',
        '\u200F',
        '\uD83D\uDE00',
        '\uD83D',
        '“',
        '”',
        '،',
        'و',
        'ب',
      ],
      ...[
        'https://t.co/',
        'حلب',
        'دير',
        'الزور',
        'قرية',
        'بلدات',
        'جسر',
        'شارع',
        'الملك',
        'زغبوط',
        'حفرالباطن',
        'بيرووووت',
      ],
      ...['طريق', 'الدائري', 'السابع', 'منطقة', 'درعا', 'الشرقي', 'ريف', '\u0651', 'ﻻ', '24', '.com'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        for (const { mention } of parse(text)) {
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(mention.text.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('other spellings', () => {
  it('reads names written as one word or with letters drawn out', () => {
    expect(names('قصف على ديرحافر في ريف حلب')).toEqual(['ديرحافر', 'حلب']);
    expect(names('سيول في #حفرالباطن وفي بيرووووت')).toEqual(['حفرالباطن', 'بيرووووت']);
    expect(parse('مطر في بيـــرووووت')[0]?.mention.text).toBe('بيـــرووووت');
  });

  it('does not make a name of two words that are none', () => {
    expect(names('حضر الاحتفالالكبير')).toEqual([]);
  });
});
