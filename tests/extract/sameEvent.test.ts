import { describe, expect, it } from 'vitest';
import { linkedHeadlinesStart } from '../../src/extract/incidents/linkedHeadlines.ts';
import { mayBe } from '../../src/extract/incidents/vagueness.ts';
import { read } from './read.ts';

const day = '2018-07-10';
const told = (text: string): string[] =>
  read(text, day)
    .incidents.filter(({ assertion }) => assertion === 'reported')
    .map(({ subType, place }) => `${subType} | ${place?.name}`);
const quote = (text: string): string | undefined => read(text, day).incidents[0]?.excerpts[0]?.quote;

describe('one event', () => {
  it('is told vaguely in one sentence and by its name in another', () => {
    expect(told('مقتل ثلاثة مدنيين في بلدة طفس.\nغارة جوية على بلدة طفس اليوم.')).toEqual([
      'air/drone strike | طفس',
    ]);
    expect(told('مقتل ثلاثة مدنيين في بلدة طفس.\nغارة جوية على بلدة داعل اليوم.')).toHaveLength(2);
  });

  it('goes on behind a verb of targeting, and not behind "and"', () => {
    expect(told('شنت طائرات حربية غارات استهدفت بلدة طفس.')).toHaveLength(1);
    expect(told('انفجار هز بلدة طفس، واستهدفت قوات النظام بالمدفعية بلدة داعل.')).toHaveLength(2);
  });

  it('is a massacre and the strike that did it', () => {
    expect(told('مجزرة في ريف درعا.\nقصفت طائرات حربية بلدة طفس بريف درعا اليوم.')).toEqual([
      'air/drone strike | طفس',
    ]);
  });

  it('is an incursion that ended in arrests, but not one beside shelling', () => {
    expect(told('توغلت قوة إسرائيلية في بلدة طفس، واعتقلت شابا قبل أن تنسحب منها.')).toEqual([
      'arrests | طفس',
    ]);
    expect(told('توغلت قوة إسرائيلية في بلدة طفس.\nوقصفت المدفعية بلدة طفس.')).toHaveLength(2);
  });

  it('is not told again by its circumstances, unless they have a day or a place of their own', () => {
    expect(told('قصفت قوات النظام بلدة طفس، بعد ساعات من دخول قوات المعارضة إليها.')).toEqual([
      'shelling/artillery/missile attack | طفس',
    ]);
    expect(told('سيطرت فصائل المعارضة على بلدة طفس، بعد أن سيطرت عليها قوات النظام أمس.')).toHaveLength(2);
    expect(told('اشتباكات في بلدة طفس، وسط قصف مدفعي على بلدة داعل.')).toHaveLength(2);
    expect(told('اشتباكات في بلدة طفس، وسط قصف مدفعي عنيف.')).toHaveLength(1);
  });

  it('is only referred to behind a preposition once it was told', () => {
    const first = 'قصف مدفعي على بلدة طفس.';
    expect(told(`${first}\nوتحدث الأهالي عن القصف المدفعي على بلدة داعل.`)).toHaveLength(1);
    expect(told(`${first}\nوامتد القصف المدفعي إلى بلدة داعل.`)).toHaveLength(2);
  });

  it('may be left open by "killed", but not by what names it', () => {
    expect(mayBe('violence', 'air/drone strike')).toBe(true);
    expect(mayBe('bombardment', 'armed clash')).toBe(false);
    expect(mayBe('none', 'air/drone strike')).toBe(false);
    expect(mayBe('movement', 'arrests')).toBe(true);
    expect(mayBe('movement', 'armed clash')).toBe(false);
  });
});

describe('the place of an event', () => {
  it('is not the one that only says where it lies; joined by "and" it is', () => {
    expect(told('قصف مدفعي على بلدة داعل الواقعة شمال مدينة درعا.')).toEqual([
      'shelling/artillery/missile attack | داعل',
    ]);
    expect(told('قصف مدفعي على بلدة داعل وعلى أطراف مدينة نوى.')).toHaveLength(2);
  });

  it('is not where its victim comes from, if another is named', () => {
    expect(told('قتل شاب منحدر من بلدة داعل برصاص مجهولين في بلدة طفس.')).toEqual(['attack | طفس']);
    expect(told('مقتل شاب من أبناء بلدة داعل برصاص مجهولين.')).toEqual(['attack | داعل']);
  });

  it('is not a hashtag over the post, if the text names one', () => {
    expect(told('#داعل قصف مدفعي على بلدة طفس.')).toEqual(['shelling/artillery/missile attack | طفس']);
    expect(told('#داعل قصف مدفعي.')).toEqual(['shelling/artillery/missile attack | داعل']);
  });
});

describe('what is dated behind the publication', () => {
  it('is planned', () => {
    const [incident] = read('مظاهرة في بلدة طفس يوم 20 تموز 2018.', day).incidents;
    expect(incident?.assertion).toBe('planned');
    expect(read('مظاهرة في بلدة طفس يوم 9 تموز 2018.', day).incidents[0]?.assertion).toBe('reported');
  });
});

describe('an excerpt', () => {
  it('holds the casualties told beside its event, and not the next event', () => {
    expect(quote('قصف مدفعي على بلدة طفس، ما أدى إلى مقتل مدنيين اثنين، وغارة على مدينة نوى.')).toBe(
      'قصف مدفعي على بلدة طفس، ما أدى إلى مقتل مدنيين اثنين',
    );
    expect(quote('قتل ثلاثة أشخاص، جراء انفجار عبوة ناسفة في بلدة طفس.')).toBe(
      'قتل ثلاثة أشخاص، جراء انفجار عبوة ناسفة في بلدة طفس',
    );
  });

  it('begins behind the speaker', () => {
    expect(quote('قال ناشطون إن قصفا مدفعيا استهدف بلدة طفس.')).toBe('قصفا مدفعيا استهدف بلدة طفس');
  });

  it('stays short in text without marks', () => {
    const text = `قصف مدفعي على بلدة طفس ${'ثم قال كلاما كثيرا '.repeat(40)}`;
    expect((quote(text) ?? '').length).toBeLessThan(300);
  });

  it('keeps the first letter of a word that begins like a conjunction', () => {
    expect(quote('وافقت الفصائل على هدنة في بلدة طفس.')).toMatch(/^وافقت/u);
    expect(quote('وقصفت المدفعية بلدة طفس.')).toMatch(/^قصفت/u);
  });
});

describe('headlines of other reports under a text', () => {
  const links =
    '\nقصف على بلدة داعل يخلف قتلى\nارتفاع أسعار الوقود في المدينة\nافتتاح سوق جديد للخضار\nوفد يزور بلدة نوى غدا';
  it('tell no incidents of this one', () => {
    const prose = 'غارة جوية على بلدة طفس.\nوقال ناشطون إن الأضرار كبيرة.';
    expect(told(prose + links)).toEqual(['air/drone strike | طفس']);
    expect(linkedHeadlinesStart(prose + links)).toBe(prose.length + 1);
  });

  it('are the text itself where no prose stands above', () => {
    expect(linkedHeadlinesStart(links)).toBe(links.length);
    expect(linkedHeadlinesStart('')).toBe(0);
  });
});
