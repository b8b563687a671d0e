import { wordSet } from '../lexicon.ts';
import type { Token } from '../Token.ts';
import { foldArabic } from './normalize.ts';

/** Past verbs and nouns that begin like a present verb: the fifth and sixth forms ("تعرض", "تظاهر"), days and hands. */
const NOT_PRESENT = wordSet(
  foldArabic,
  `تعرض تصدى تسلل تظاهر تفاوض توصل توغل تبنى تسبب تمكن تقدم تراجع توقف تكرر تزامن تضرر تلقى تحدث تجاوز تم توفي تحول تجدد تصاعد
  تواصل ترك تبين تداول تعهد توعد تأكد تزايد تدخل تأثر تكبد تولى تعذر تخلل تلا يوم يومين يوما يد يمين يسار يمن يونيو يوليو ينبوع`,
);
const PLURAL_PAST = /(?:وا|تا)$/;

/** Common words that begin like a future verb and are none. */
const NOT_FUTURE = wordSet(
  foldArabic,
  'سيطر سيطرة سيطرت سيطروا سيارة سيارات سياسة سياسي سياسية ستة ستين سيدة سيدات سياق سيناء سينما سيناريو سيف سيادة سيرة سنوات سنة ستار سيء سيئة سيول سير سيدي سيطرتها سيطرته سيطرتهم سنتين ستاد ستيب سياج سيل ستون ستمئة ستمائة سنجار سنويا سنوية سيئ سيما سينمائي سنوي',
);

/** A verb form that speaks of the future ("سيقصف", "ستنسحب"), told by its first letters. */
export function isFutureForm(clean: string): boolean {
  return /^[وف]?س[يتنأ]..+/.test(clean) && !NOT_FUTURE.has(foldArabic(clean.replace(/^[وف]/, '')));
}

/** The present and its moods ("تقصف", "لتقصف", "وتقتحم"), told by its first letters; of a verb, not of any word. */
export function isPresentForm(clean: string): boolean {
  const stem = foldArabic(clean.replace(/^[وف]?[ل]?(?=[يت])/, ''));
  if (!/^[يت]..+/.test(stem) || NOT_PRESENT.has(stem)) return false;
  if (!stem.startsWith('ت')) return true;
  // "تعرضت", "تظاهروا": the ending is that of the past.
  return !stem.endsWith('ت') && !NOT_PRESENT.has(stem.replace(PLURAL_PAST, ''));
}

/** A present or future verb joined to what stands before: "وتقتحم", "فيقصف". */
export function isJoinedPresent(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^[وف]س?[يت]/.test(token.clean) &&
    isPresentForm(token.clean.replace(/^[وف]س?/, ''))
  );
}
