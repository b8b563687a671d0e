import type { CasualtyLexicon, Outcome, OutcomeWord, PeopleWord } from '../CasualtyLexicon.ts';
import { lexicon, wordSet } from '../lexicon.ts';
import { CARDINALS, TENS } from './dates/numbers.ts';
import { foldArabic } from './normalize.ts';
import { nounForms, verbForms } from './wordForms.ts';

const of = (outcome: Outcome, more: Partial<OutcomeWord> = {}): OutcomeWord => ({
  outcome,
  count: null,
  ...more,
});
const words = (list: string): ReadonlySet<string> => wordSet(foldArabic, list);
const verbs = (pairs: string): string =>
  pairs
    .split(' ')
    .flatMap((pair) => verbForms(...(pair.split('/') as [string, string])))
    .join(' ');

/** Words that report what happened to people, with the number that a singular or dual form carries in itself. */
const OUTCOMES = lexicon<OutcomeWord>(foldArabic, [
  ['قتيلان قتيلين شهيدان شهيدين', of('killed', { count: 2 })],
  ['جريحان جريحين مصابان', of('wounded', { count: 2 })],
  ['معتقلان', of('detained', { count: 2 })],
  ['مخطوفان', of('abducted', { count: 2 })],
  ['مفقودان', of('missing', { count: 2 })],
  ['قتيل قتيلة شهيد شهيدة', of('killed', { count: 1 })],
  ['جريح جريحة', of('wounded', { count: 1 })],
  ['قتلى شهداء ضحايا', of('killed', { plural: true })],
  ['جرحى مصابين مصابون إصابات', of('wounded', { plural: true })],
  ['معتقلين معتقلون اعتقالات', of('detained', { plural: true })],
  ['مختطفين مختطفون مخطوفين مخطوفون', of('abducted', { plural: true })],
  ['مفقودين مفقودون', of('missing', { plural: true })],
  ['قتيلا شهيدا ضحية', of('killed')],
  ['جريحا مصاب مصابا', of('wounded')],
  [verbs('قتل/يقتل'), of('killed', { active: true })],
  [`${verbs('استشهد/يستشهد قضى/يقضي')} ${nounForms('مقتل', 'مصرع', 'استشهاد').join(' ')}`, of('killed')],
  [nounForms('إصابة', 'جرح').join(' '), of('wounded')],
  ['أصيب أصيبت أصيبوا يصاب جرحت جرحوا', of('wounded')],
  [verbs('اعتقل/يعتقل'), of('detained', { active: true })],
  ['اعتقال معتقل معتقلا توقيف احتجاز', of('detained')],
  [verbs('اختطف/يختطف'), of('abducted', { active: true })],
  ['خطفت خطفوا', of('abducted', { active: true })],
  ['اختطاف خطف مختطف مختطفا مخطوف مخطوفا', of('abducted')],
  ['مفقود مفقودا فقدان', of('missing')],
]);

const CIVILIANS = 'civilians';
/** People, by what their word says they were. Singular and dual forms say how many. */
const PEOPLE = lexicon<PeopleWord>(foldArabic, [
  ['شخص رجل شاب عامل راع مزارع طالب معلم طبيب قيادي متظاهر ناشط نازح لاجئ', { count: 1 }],
  ['آخر أخرى', { count: 1 }],
  ['شخصان شخصين رجلان رجلين شابان شابين عاملان عاملين قياديان قياديين ناشطان ناشطين', { count: 2 }],
  ['مدني مدنية', { who: CIVILIANS, count: 1 }],
  ['مدنيان مدنيتان', { who: CIVILIANS, count: 2 }],
  ['مدنيا مدنيين مدنيون مدنيات', { who: CIVILIANS }],
  ['طفل طفلة رضيع رضيعة طفلها طفله طفلته طفلتها', { who: 'children', count: 1 }],
  ['طفلان طفلين طفلتان طفلتين طفلاها طفليها', { who: 'children', count: 2 }],
  ['طفلا أطفال أطفالا أطفالها أطفاله', { who: 'children' }],
  ['امرأة سيدة فتاة', { who: 'women', count: 1 }],
  ['امرأتان امرأتين سيدتان سيدتين فتاتان فتاتين', { who: 'women', count: 2 }],
  ['نساء سيدات فتيات', { who: 'women' }],
  ['عنصر مقاتل مسلح', { who: 'fighters', count: 1 }],
  ['عنصران عنصرين مقاتلان مسلحان', { who: 'fighters', count: 2 }],
  [
    'عنصرا عناصر عناصرها عناصره عناصرهم مقاتلا مقاتلين مقاتلون مقاتلي مسلحا مسلحين مسلحون مسلحي',
    { who: 'fighters' },
  ],
  ['جندي ضابط عسكري', { who: 'soldiers', count: 1 }],
  ['جنديان ضابطان ضابطين', { who: 'soldiers', count: 2 }],
  ['جنديا جنود جنودها جنوده ضباط ضابطا عسكريا عسكريين عسكريون', { who: 'soldiers' }],
  ['شرطي', { who: 'police', count: 1 }],
  ['شرطيان', { who: 'police', count: 2 }],
  ['شرطيا شرطيين', { who: 'police' }],
  ['صحفي صحفية صحافي إعلامي', { who: 'journalists', count: 1 }],
  ['صحفيان صحافيان إعلاميان', { who: 'journalists', count: 2 }],
  ['صحفيا صحفيين صحفيون صحافيين إعلاميين', { who: 'journalists' }],
  ['مسعف متطوع', { who: 'medics', count: 1 }],
  ['مسعفا مسعفين مسعفون', { who: 'medics' }],
  ['شخصا أشخاص رجال رجلا شاب شبان شبانا شابا أفراد فردا عمال ناشطين ناشطا قتيل قتيلا', {}],
]);

export const arabicCasualties: CasualtyLexicon = {
  outcomes: OUTCOMES,
  numbers: new Map([
    ...CARDINALS,
    ...TENS,
    ...lexicon<number>(foldArabic, [
      ['مئة مائة', 100],
      ['مئتان مئتين مئتي مائتين مائتي', 200],
      ['ثلاثمئة ثلاثمائة', 300],
      ['أربعمئة أربعمائة', 400],
      ['خمسمئة خمسمائة', 500],
      ['ألف آلاف', 1000],
      ['ألفان ألفين ألفي', 2000],
      ['مليون ملايين', 1_000_000],
    ]),
  ]),
  multipliers: words('آلاف ملايين'),
  numberJoints: new Set(),
  vague: words('عشرات مئات آلاف عدد عدة بعض'),
  people: PEOPLE,
  fillers: words(
    'من على أكثر نحو حوالي قرابة زهاء آخرين آخرون ما لا يقل تقل عن بين أقل يزيد يربو إلى حالة حالات أصل بجروح',
  ),
  atLeast: words('أكثر يقل تقل يزيد تزيد يربو يتجاوز فوق'),
  atMost: words('أقل'),
  turned: words('يزيد تزيد يتجاوز'),
  leastBehind: words('أقل'),
  modifierStarts: words('ما لا'),
  approximate: words('نحو حوالي قرابة زهاء'),
  between: words('بين'),
  rangeJoints: words('إلى أو حتى'),
  conjunctions: words('و'),
  things: words(
    `دبابة دبابات دبابتين آلية آليات سيارة سيارات عربة عربات منزل منازل مبنى مبان طائرة طائرات مدفع مدافع هدف أهداف موقع مواقع نقطة نقاط غارة
    غارات صاروخ صواريخ قذيفة قذائف مرة مرات يوم أيام ساعة ساعات سنة سنوات عام أعوام شهر أشهر كيلومتر كيلومترات دراجة دراجات حافلة حافلات`,
  ),
  negators: words('دون بدون لم لا ليس عدم بلا خوفا خشية مخاوف تفاديا'),
  oneMarks: null,
  doerEndings: /(?:ت|وا)$/,
  passiveSigns: words('ب في جراء إثر برصاص على أثناء خلال نتيجة بسبب من و تحت قرب'),
};
