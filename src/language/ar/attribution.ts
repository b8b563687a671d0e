import type { AssertionCues, AttributionVerb } from '../EventLexicon.ts';
import { type Lexicon, lexicon, wordSet } from '../lexicon.ts';
import { foldArabic } from './normalize.ts';
import { verbForms } from './wordForms.ts';

type Stance = AttributionVerb['stance'];

function saying(stance: Stance, verb: string, present: string): readonly [string, AttributionVerb] {
  const forms = verbForms(verb, present).filter(
    (form) => !/(?:ها|هم|هما|هن|نا)$/.test(form) || form.length <= 4,
  );
  return [forms.join(' '), { stance, verb }];
}

/** Verbs by which reports quote. "كشف" and "نشر" count only with a claimant behind them, which the reader sees to. */
export const arabicAttributionVerbs: Lexicon<AttributionVerb> = lexicon<AttributionVerb>(foldArabic, [
  saying('said', 'قال', 'يقول'),
  ['قالت قالوا', { stance: 'said', verb: 'قال' }],
  saying('said', 'أفاد', 'يفيد'),
  saying('said', 'ذكر', 'يذكر'),
  saying('said', 'أعلن', 'يعلن'),
  saying('said', 'أضاف', 'يضيف'),
  saying('said', 'أوضح', 'يوضح'),
  saying('said', 'أشار', 'يشير'),
  ['نقل نقلت نقلوا', { stance: 'said', verb: 'نقل', needs: wordSet(foldArabic, 'عن أن') }],
  ['بينت وبينت', { stance: 'said', verb: 'بيّن' }],
  saying('said', 'صرح', 'يصرح'),
  saying('said', 'أورد', 'يورد'),
  saying('said', 'تحدث', 'يتحدث'),
  saying('said', 'لفت', 'يلفت'),
  saying('said', 'نوه', 'ينوه'),
  saying('said', 'أخبر', 'يخبر'),
  saying('said', 'نشر', 'ينشر'),
  saying('said', 'وثق', 'يوثق'),
  saying('said', 'رصد', 'يرصد'),
  saying('confirmed', 'أكد', 'يؤكد'),
  saying('claimed', 'زعم', 'يزعم'),
  saying('claimed', 'ادعى', 'يدعي'),
  saying('claimed', 'تبنى', 'يتبنى'),
  saying('denied', 'نفى', 'ينفي'),
]);

export const arabicAttributionPrepositions: Lexicon<AttributionVerb> = lexicon<AttributionVerb>(foldArabic, [
  ['حسب بحسب', { stance: 'said', verb: 'بحسب' }],
  ['وفق وفقا', { stance: 'said', verb: 'وفق' }],
  ['نقلا', { stance: 'said', verb: 'نقلاً عن' }],
  ['طبقا', { stance: 'said', verb: 'طبقًا لـ' }],
]);

export const arabicComplementizers = wordSet(
  foldArabic,
  'ذلك هذا هذه صحة أن إن أنه إنه أنها إنها بأن بأنه فإن بأنها عن إلى على في قوله قولها قولهم حدوث وقوع ب مؤكدا مؤكدة مشيرا مشيرة موضحا موضحة أنهم إنهم خلال عبر',
);
export const arabicAnaphoricClaimants = wordSet(
  foldArabic,
  'مصدر مصادر مراسل متحدث ناطق بيان تقرير ناشط ناشطون صفحة',
);
export const arabicMediumHeads = wordSet(foldArabic, 'موقع شبكة وكالة قناة صحيفة إذاعة مجلة تلفزيون');

export const arabicAssertions: AssertionCues = {
  // "ما" negates too, but in news it mostly means "what".
  negators: wordSet(foldArabic, 'لم لن ليس ليست لا'),
  withouts: wordSet(foldArabic, 'دون بدون عدم'),
  accidents: wordSet(foldArabic, 'حادث حوادث غرق أسطوانة أنبوبة كهربائي زلزال'),
  denials: wordSet(
    foldArabic,
    'نفى نفت ينفي تنفي نفوا نفي نافيا نافية كذب كذبت كاذبة شائعات إشاعات تجنب تجنبت تفادى تفادت امتنع امتنعت أحجم أحجمت',
  ),
  plans: wordSet(
    foldArabic,
    `سوف يعتزم تعتزم ينوي تنوي نية مقرر متوقع مرتقب مزمع يخطط تخطط خطة يستعد تستعد استعدادا تستعدان يهدد تهدد هدد هددت مهددا تهديد تهديدات
    يطالب تطالب طالب طالبت يدعو تدعو دعا دعت دعوات تحسبا خوفا خشية مخاوف توقعات احتمال احتمالية يحذر تحذر حذر حذرت تمهيدا قريبا لاحقا`,
  ),
  conditions: wordSet(foldArabic, 'إذا لو لولا ربما بحال'),
  purposes: wordSet(foldArabic, 'بهدف لهدف بغية بغرض بقصد أجل كي لكي بغاية'),
  background: wordSet(
    foldArabic,
    `يذكر يشار جدير سبق سابقا سابق سابقة تاريخيا تكررت تتكرر عادة دائما سنوات أعوام خاضعة تخضع ذكرى تشييع جنازة جنازات عزاء`,
  ),
  earlier: wordSet(foldArabic, 'كان كانت كانوا كانا كنا'),
  plansBehind: new Set(),
  isContinuing: (key) => STILL.test(key),
  isPurpose: () => false,
  isFuture: (clean) =>
    /^[وف]?س[يتنأ]..+/.test(clean) && !NOT_FUTURE.has(foldArabic(clean.replace(/^[وف]/, ''))),
};

/** "لا تزال", "لم يتوقف" say that something goes on; "لا سيما", "لا يقل عن" negate nothing. */
const STILL = /^(?:[يتن]?(?:زا?ل|توقف|هدا|نقطع|فتر)(?:ت|وا|ون)?|سيما|[يت]قل|[يت]زيد|بد)$/;

/** Common words that begin like a future verb and are none. */
const NOT_FUTURE = wordSet(
  foldArabic,
  'سيطر سيطرة سيطرت سيطروا سيارة سيارات سياسة سياسي سياسية ستة ستين سيدة سيدات سياق سيناء سينما سيناريو سيف سيادة سيرة سنوات سنة ستار سيء سيئة سيول سير سيدي سيطرتها سيطرته سيطرتهم سنتين ستاد ستيب',
);

export const arabicClauseOpeners = wordSet(
  foldArabic,
  'حيث بينما فيما حين بعد قبل إضافة بالإضافة تزامنا كما إلا لكن بل إثر جراء أثناء خلال وسط عقب ثم مما ما',
);
