import type { CasualtyLexicon } from '../CasualtyLexicon.ts';
import { lexicon, wordSet } from '../lexicon.ts';
import { CARDINALS, TENS } from './dates/numbers.ts';
import { foldArabic } from './normalize.ts';
import { nounForms, verbForms } from './wordForms.ts';

type Outcome = { outcome: 'killed' | 'wounded' | 'detained' | 'abducted' | 'missing'; count: number | null };
const of = (outcome: Outcome['outcome'], count: number | null = null): Outcome => ({ outcome, count });

/** Words that report what happened to people, with the number that a singular or dual form carries in itself. */
export const arabicCasualties: CasualtyLexicon = {
  outcomes: lexicon<Outcome>(foldArabic, [
    ['قتيلان قتيلين شهيدان شهيدين', of('killed', 2)],
    ['جريحان جريحين مصابان', of('wounded', 2)],
    ['قتلى شهداء قتيلا قتيل شهيدا شهيد ضحية ضحايا', of('killed')],
    [
      ['قتل يقتل', 'استشهد يستشهد', 'قضى يقضي']
        .map((v) => verbForms(...(v.split(' ') as [string, string])).join(' '))
        .join(' '),
      of('killed'),
    ],
    [nounForms('مقتل', 'مصرع', 'استشهاد').join(' '), of('killed')],
    ['جرحى جريح جريحا مصاب مصابا مصابين إصابات', of('wounded')],
    [nounForms('إصابة', 'جرح').join(' '), of('wounded')],
    ['أصيب أصيبت أصيبوا يصاب جرحت جرحوا', of('wounded')],
    [verbForms('اعتقل', 'يعتقل').join(' '), of('detained')],
    ['اعتقال اعتقالات معتقل معتقلا معتقلين', of('detained')],
    ['اختطاف خطف اختطف اختطفت خطفت مختطف مختطفين', of('abducted')],
    ['مفقود مفقودين مفقودا فقدان', of('missing')],
  ]),
  numbers: new Map([
    ...CARDINALS,
    ...TENS,
    ...lexicon<number>(foldArabic, [
      ['شخصان شخصين مدنيان طفلان طفلين عنصران عنصرين امرأتان', 2],
      ['مئة مائة', 100],
      ['مئتان مئتين مئتي مائتين مائتي', 200],
      ['ثلاثمئة ثلاثمائة', 300],
      ['أربعمئة أربعمائة', 400],
      ['خمسمئة خمسمائة', 500],
      ['ألف آلاف', 1000],
    ]),
  ]),
  atLeast: wordSet(foldArabic, 'أكثر يقل تقل'),
  numberJoints: new Set(),
  people: wordSet(
    foldArabic,
    'شخص شخصا أشخاص مدني مدنيا مدنيين مدنيون طفل طفلا أطفال امرأة نساء رجل رجال عنصر عنصرا عناصر مقاتل مقاتلا مقاتلين جندي جنود شاب شبان عدد من على أكثر نحو حوالي آخرين آخرون',
  ),
};
