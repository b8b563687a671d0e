import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const day = '2018-07-10';
/** The sub-event types of the incidents that are reported, in text order. */
const kinds = (text: string, lang = 'ar'): string[] =>
  read(text, day, lang)
    .incidents.filter(({ assertion }) => assertion === 'reported')
    .map(({ subType }) => subType);

describe('Arabic triggers', () => {
  it.each([
    ['اندلعت اشتباكات في بلدة طفس.', 'armed clash'],
    ['دارت معارك عنيفة في بلدة طفس.', 'armed clash'],
    ['وقع عناصر الدورية في كمين قرب بلدة طفس.', 'armed clash'],
    ['شن مسلحون مجهولون هجوما على حاجز لقوات النظام في بلدة طفس.', 'armed clash'],
    ['تبادل لإطلاق النار في بلدة طفس.', 'armed clash'],
    ['هجوم بطائرة مسيرة على بلدة طفس.', 'air/drone strike'],
    ['هجوم بغاز الكلور على بلدة طفس.', 'chemical weapon'],
    ['ألقي برميلان متفجران وبراميل أخرى من مروحية على بلدة طفس.', 'air/drone strike'],
    ['استهدفت طائرة مسيرة سيارة في بلدة طفس.', 'air/drone strike'],
    ['قصفت الزوارق الحربية شاطئ مدينة اللاذقية.', 'shelling/artillery/missile attack'],
    ['قصفت الطائرات الحربية مدينة اللاذقية.', 'air/drone strike'],
    ['سقطت قذيفة على بلدة طفس.', 'shelling/artillery/missile attack'],
    ['قذيفة هاون وقعت في بلدة طفس.', 'shelling/artillery/missile attack'],
    ['أسقط الجيش طائرة حربية فوق بلدة طفس.', 'shelling/artillery/missile attack'],
    ['أسقط الجيش طائرة مسيرة فوق بلدة طفس.', 'disrupted weapons use'],
    ['فجر انتحاري نفسه في بلدة طفس.', 'suicide bomb'],
    ['انفجر لغم في بلدة طفس.', 'remote explosive/landmine/IED'],
    ['إصابة طفل بانفجار لغم في بلدة طفس.', 'remote explosive/landmine/IED'],
    ['ألقى مجهولون قنبلة يدوية في بلدة طفس.', 'grenade'],
    ['اغتيل شخص في بلدة طفس.', 'attack'],
    ['قتل مدني برصاص مجهولين في بلدة طفس.', 'attack'],
    ['أصيب شاب برصاص قناص في بلدة طفس.', 'attack'],
    ['نجا رئيس المجلس من محاولة اغتيال في بلدة طفس.', 'attack'],
    ['دهست عربة شابا في بلدة طفس عمدا.', 'attack'],
    ['العثور على جثة شاب في بلدة طفس.', 'attack'],
    ['اختطف مجهولون شابا في بلدة طفس.', 'abduction/forced disappearance'],
    ['خرجت مظاهرة في بلدة طفس.', 'peaceful protest'],
    ['فرقت الشرطة مظاهرة في بلدة طفس.', 'protest with intervention'],
    ['ألقت قوات النظام القبض على شاب في بلدة طفس.', 'arrests'],
    ['حملة دهم في بلدة طفس.', 'arrests'],
    ['سلمت الفصائل أسلحتها الثقيلة في بلدة طفس.', 'disrupted weapons use'],
    ['وافقت الفصائل على هدنة في بلدة طفس.', 'agreement'],
    ['دمر الجنود محطات المياه في بلدة طفس.', 'looting/property destruction'],
    ['غادر نحو ألف مدني بلدة طفس.', 'other'],
    ['توغلت قوة إسرائيلية في بلدة طفس.', 'other'],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual([expected]);
  });

  it.each([
    ['dawn is no explosion', 'عقد اجتماع فجر اليوم لأهالي بلدة طفس مع سائقي سيارة.'],
    ['a speech is not thrown like a bomb', 'ألقى الوزير كلمة في بلدة طفس.'],
    ['a hospital may be called after martyrs', 'افتتح مستشفى شهداء طفس في بلدة طفس.'],
    ['the dead are spoken of', 'رحم الله الشهداء في بلدة طفس.'],
    ['a town is held by somebody', 'وصل الوزير إلى بلدة طفس الخاضعة لسيطرة قوات النظام.'],
    ['an accident is no attack', 'تحطمت مروحية قرب بلدة طفس، ما أسفر عن مقتل طيارين.'],
    ['what an agreement is for is not done', 'بحث الوفد الطريق لاستعادة قوات النظام بلدة طفس.'],
  ])('%s', (_what, text) => {
    expect(kinds(text).filter((kind) => kind !== 'agreement')).toEqual([]);
  });
});

describe('an agreement', () => {
  it('is reported where it is made or fails, and stands already where it is only named', () => {
    expect(kinds('توصلت الفصائل إلى اتفاق في بلدة طفس.')).toEqual(['agreement']);
    expect(kinds('أفادت مصادر عن انهيار الهدنة في بلدة طفس.')).toEqual(['agreement']);
    expect(kinds('عاد الهدوء رغم خرق اتفاق وقف إطلاق النار في بلدة طفس.')).toEqual([]);
  });
});

describe('a capital', () => {
  it('acts for its government without a preposition, and is a place with one or right behind what hit it', () => {
    const places = (text: string) => read(text, day).incidents.map(({ place }) => place?.nameEn ?? null);
    expect(places('اندلعت اشتباكات في بلدة طفس رصدت واشنطن أسبابها.')).toEqual(['Tafas']);
    expect(places('اندلعت اشتباكات في موسكو.')).toContain('Moscow');
  });
});

describe('English triggers', () => {
  it.each([
    [
      'A man was killed on Tuesday when a car bomb exploded in the town of Jasim.',
      'remote explosive/landmine/IED',
    ],
    ['Three people were killed in a drone strike on the town of Jasim.', 'air/drone strike'],
    ['A man was killed in the town of Jasim.', 'attack'],
  ])('%s', (text, expected) => {
    expect(kinds(text, 'en')).toEqual([expected]);
  });
});
