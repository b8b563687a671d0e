import type { AssertionCues } from '../AssertionCues.ts';
import { wordSet } from '../lexicon.ts';
import { foldArabic } from './normalize.ts';

/** The words by which Arabic says that a thing was not, is not yet, or was long ago. */
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
