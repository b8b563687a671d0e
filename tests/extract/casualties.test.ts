import { describe, expect, it } from 'vitest';
import { findCasualties } from '../../src/extract/casualties/findCasualties.ts';
import { languagePacks } from '../../src/language/packs.ts';
import { tokenizeText } from '../../src/language/tokenize.ts';

/** One line for each: "killed 3", "killed 10-15", "wounded 3-" (and more), "killed ?"; who they were behind it. */
function counted(text: string, language: 'ar' | 'en' = 'ar'): string[] {
  const tokenized = tokenizeText(text);
  const lexicon = languagePacks[language].events.casualties;
  return findCasualties(tokenized, 0, tokenized.tokens.length, lexicon).map((one) => {
    expect(text.slice(one.start, one.end)).toBe(one.text);
    const { outcome, min, max, who } = one;
    const number = min === null && max === null ? '?' : min === max ? `${min}` : `${min ?? ''}-${max ?? ''}`;
    return [outcome, number, ...(who ? [who] : [])].join(' ');
  });
}

const arabic: [text: string, expected: string[]][] = [
  ['قتل 15 شخصًا وأصيب 30 آخرون', ['killed 15', 'wounded 30']],
  ['مقتل ثلاثة مدنيين', ['killed 3 civilians']],
  ['أسفر عن سقوط ٥ قتلى', ['killed 5']],
  ['جرح نحو مئة وثمانين آخرين', ['wounded 180']],
  ['قتل اثنا عشر مدنيًا', ['killed 12 civilians']],
  ['سقط قتيلان', ['killed 2']],
  ['اعتقل أربعة شبان', ['detained 4']],
  ['بين 10 و15 قتيلا', ['killed 10-15']],
  ['مقتل ما بين 10 و 15 مدنيا', ['killed 10-15 civilians']],
  ['إصابة 10-15 مدنيا', ['wounded 10-15 civilians']],
  ['إصابة من 10 إلى 15 شخصا', ['wounded 10-15']],
  ['مقتل ثلاثة أو أربعة أشخاص', ['killed 3-4']],
  ['قتل أكثر من مئتي شخص', ['killed 200-']],
  ['سقوط ما لا يقل عن 20 جريحا', ['wounded 20-']],
  ['مقتل 3 أشخاص على الأقل', ['killed 3-']],
  ['مقتل أقل من عشرة أشخاص', ['killed -10']],
  ['قتل ما لا يزيد عن عشرة مقاتلين', ['killed -10 fighters']],
  ['مقتل 3 آلاف مدني', ['killed 3000 civilians']],
  ['قتل العشرات من المدنيين', ['killed ? civilians']],
  ['سقوط عشرات القتلى', ['killed ?']],
  ['مقتل آلاف المدنيين', ['killed ? civilians']],
  ['سقوط قتلى وجرحى', ['killed ?', 'wounded ?']],
  ['مقتل طفل وإصابة امرأة', ['killed 1 children', 'wounded 1 women']],
  ['مقتل امرأة وطفلها', ['killed 1 women', 'killed 1 children']],
  ['مقتل ثلاثة رجال وطفلين', ['killed 3', 'killed 2 children']],
  ['مقتل خمسة مدنيين بينهم طفل وامرأة', ['killed 5 civilians']],
  ['إصابة طفلين بجروح', ['wounded 2 children']],
  ['قتل شاب برصاص مجهولين', ['killed 1']],
  ['سقوط قتيل وجريحين', ['killed 1', 'wounded 2']],
  ['خطف أربعة موظفين', ['abducted 4']],
  ['فقدان سبعة جنود', ['missing 7 soldiers']],
  ['مقتل 5 عناصر من قوات النظام وجرح 7 آخرين', ['killed 5 fighters', 'wounded 7']],
  ['اعتقلت قوات النظام خمسة شبان', ['detained 5']],
  ['قتلت طفلة عمرها 5 سنوات', []],
  // What is no number of people, or no number at all.
  ['قتل قائد كتيبة دمرت 3 دبابات', []],
  ['دمرت ثلاث دبابات', []],
  ['إصابة 3 دبابات', []],
  ['قتل جندي مدنيا', []],
  ['دون وقوع إصابات', []],
  ['لم تسجل أي إصابات', []],
  ['خوفا من سقوط قتلى', []],
  ['نقل الجرحى إلى المشفى', []],
  ['قتلت القوات القائد', []],
];

const english: [text: string, expected: string[]][] = [
  ['killed five people and wounded 12 others', ['killed 5', 'wounded 12']],
  ['between 10 and 15 civilians were killed', ['killed 10-15 civilians']],
  ['10 to 15 people were injured', ['wounded 10-15']],
  ['at least three children were killed', ['killed 3- children']],
  ['more than 20 soldiers were killed', ['killed 20- soldiers']],
  ['fewer than 20 people were wounded', ['wounded -20']],
  ['no more than 20 people were wounded', ['wounded -20']],
  ['six civilians were killed and around 20 others wounded', ['killed 6 civilians', 'wounded 20']],
  ['killed 5 people and wounded 12', ['killed 5', 'wounded 12']],
  ['dozens were injured', ['wounded ?']],
  ['killed a man and a child', ['killed 1', 'killed 1 children']],
  ['killed one hundred and twenty people', ['killed 120']],
  ['without injuries', []],
  ['injured in 2 strikes', []],
  ['killed the commander', []],
];

describe('findCasualties', () => {
  it.each(arabic)('%s', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });

  it.each(english)('%s', (text, expected) => {
    expect(counted(text, 'en')).toEqual(expected);
  });

  it('keeps the words that say how exact a number is', () => {
    const text = 'أدى إلى سقوط ما لا يقل عن 20 جريحا';
    const { tokens } = tokenizeText(text);
    const [one] = findCasualties(tokenizeText(text), 0, tokens.length, languagePacks.ar.events.casualties);
    expect(one?.text).toBe('ما لا يقل عن 20 جريحا');
  });
});
