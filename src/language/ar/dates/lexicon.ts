import type { PartOfDay } from '../../../model/date.ts';
import type { Direction, Season, TemporalUnit, Weekday } from '../../temporal.ts';
import { table, words } from './table.ts';

/** Word lists of Arabic dates, without article; `table` and `words` fold them as tokens are folded. */

export const WEEKDAYS: ReadonlyMap<string, Weekday> = table([
  ['اثنين إثنين اتنين', 1],
  ['ثلاثاء ثلثاء', 2],
  ['أربعاء', 3],
  ['خميس', 4],
  ['جمعة', 5],
  ['سبت', 6],
  ['أحد', 7],
]);

/** Parts of the day that stand before the day they belong to ("مساء الجمعة"). */
export const PARTS_OF_DAY: ReadonlyMap<string, PartOfDay> = table([
  ['فجر', 'dawn'],
  ['صباح صبيحة ضحى', 'morning'],
  ['ظهر ظهيرة', 'noon'],
  ['عصر', 'afternoon'],
  ['مساء مغرب غروب عشية', 'evening'],
  ['ليل ليلة', 'night'],
]);

/** Parts of the day that stand after the day or hour, as adverbs ("السبت صباحاً"). */
export const ADVERBS_OF_DAY: ReadonlyMap<string, PartOfDay> = table([
  ['فجرا', 'dawn'],
  ['صباحا', 'morning'],
  ['ظهرا', 'noon'],
  ['عصرا', 'afternoon'],
  ['مساء', 'evening'],
  ['ليلا', 'night'],
]);

export const PAST = words('ماضي ماضية ماضيين ماضيتين فائت فائتة منصرم منصرمة منقضي منقضية آفل');
/** Beside {@link PAST} in windows only: "الأيام الأخيرة" is a window, "الأسبوع الأخير" rarely a date. */
export const LATEST = words('أخير أخيرة أخيرين أخيرتين');
export const FUTURE = words('قادم قادمة قادمين قادمتين مقبل مقبلة مقبلين مقبلتين آتي آتية');
export const CURRENT = words('جاري جارية حالي حالية');

/** The direction that a definite adjective gives, null when it gives none. */
export function directionOf(key: string): Direction {
  if (PAST.has(key)) return 'last';
  if (FUTURE.has(key)) return 'next';
  return CURRENT.has(key) ? 'this' : null;
}

export const SEASONS: ReadonlyMap<string, Season> = table([
  ['ربيع', 'spring'],
  ['صيف', 'summer'],
  ['خريف', 'autumn'],
  ['شتاء', 'winter'],
]);

export const PARTS_OF_PERIOD: ReadonlyMap<string, 'start' | 'middle' | 'end'> = table([
  ['مطلع بداية أوائل مستهل بدايات', 'start'],
  ['منتصف أواسط', 'middle'],
  ['نهاية أواخر ختام نهايات', 'end'],
]);

/** Units counted in ones, without article: "شهر". */
export const UNITS: ReadonlyMap<string, TemporalUnit> = table([
  ['ساعة', 'hour'],
  ['يوم يوما', 'day'],
  ['أسبوع أسبوعا', 'week'],
  ['شهر شهرا', 'month'],
  ['عام عاما سنة', 'year'],
]);
/** Two of a unit: "شهرين". */
export const DUAL_UNITS: ReadonlyMap<string, TemporalUnit> = table([
  ['ساعتين ساعتان', 'hour'],
  ['يومين يومان', 'day'],
  ['أسبوعين أسبوعان', 'week'],
  ['شهرين شهران', 'month'],
  ['عامين عامان سنتين سنتان', 'year'],
]);
/** Many of a unit: "أشهر". */
export const PLURAL_UNITS: ReadonlyMap<string, TemporalUnit> = table([
  ['ساعات', 'hour'],
  ['أيام', 'day'],
  ['أسابيع', 'week'],
  ['أشهر شهور', 'month'],
  ['أعوام سنوات سنين', 'year'],
]);

/** Words between a preposition and a number that make it approximate: "منذ نحو أسبوع". */
export const ABOUT = words('نحو حوالي قرابة زهاء يقارب تقريبا');
/** Words for an unsaid number before a plural: "منذ عدة أيام". */
export const SEVERAL = words('عدة بضعة بضع');
/** Words for an unsaid number after a plural: "أيام قليلة". */
export const SEVERAL_AFTER = words('قليلة معدودة عدة عديدة');

/** Nouns after which a weekday is no date: prayer, market, family, a recurring day. */
export const NOT_BEFORE_WEEKDAY = words(
  'صلاة خطبة خطيب سوق وادي جبل دوار عين بئر نهر مسجد جامع كنيسة قداس عبد آل أبو ابن بن كل مخيم قرية بلدة ساحة شارع حي باب سورة كلا هذين هؤلاء',
);
/** Words before اليوم that make it a name or another day: "روسيا اليوم", "ذلك اليوم", "نفس اليوم". */
export const NOT_BEFORE_TODAY = words(
  'ذلك ذاك نفس مثل روسيا عين مصري رأي صحيفة جريدة قناة موقع وكالة عالم بنفس',
);
/** Words after اليوم that make it another day or a day of something: "اليوم التالي", "اليوم العالمي". */
export const NOT_AFTER_TODAY = words(
  `تالي سابق نفسه ذاته واحد عالمي وطني دولي مذكور دراسي موالي لاحق مفتوح تاريخي موعود أخير كامل الذي
   ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر حادي أول تالية سابقة نفسها ذاتها واحدة أولى ثانية ثالثة كاملة التي`,
);

/** Names of alliances, wars and places that hold a day of a month: "قوى 14 آذار", "جسر 17 نيسان". */
export const NAMED_AFTER_DAY = words(
  `قوى فريق تحالف تيار حركة جسر شارع ساحة ميدان مدينة مستشفى مشفى جامعة مدرسة سد لواء كتيبة فوج نفق حديقة معبر
   ثورة حرب انتفاضة نكسة ذكرى أحداث هجمات اعتداءات حزب تنظيم منظمة صحيفة قاعة`,
);

/** Words after which a bare month name or a bare number of four digits is a date. */
export const PERIOD_CUES = words(
  'في منذ حتى خلال بحلول مطلع بداية أوائل منتصف أواسط نهاية أواخر قبل بعد بين إلى طوال عقب مقررة',
);

/** Words that announce the future: a weekday after them is the coming one. */
export const ANNOUNCING = words(
  'سوف مقرر مقررة مزمع مزمعة مرتقب مرتقبة متوقع متوقعة يعتزم تعتزم يعتزمون بحلول موعد مهلة بدءا ابتداء اعتبارا',
);
/** Words that tell of what has been: they end what was announced before them. */
export const TELLING = words(
  'قال قالت أضاف أضافت أعلن أعلنت أكد أكدت ذكر ذكرت أشار أشارت أفاد أفادت كان كانت كانوا الذي التي الذين',
);
/**
 * A verb in the future by its form (س before the prefix of the person), with the common words that only look so cut out:
 * "سيارة", "سيطر", "سياسة", "سيدة", "سنوات", "سنجار", "ستين".
 */
export const FUTURE_VERB =
  /^[وف]?س(?:ي(?!طر|ا|د(?:ة|ات|ا$|ت|ي$)|ر[غجتاةك]|نا|نم|نت[كو]|ما|ل[ةو]|ئ|ف$|با)|ت(?!ي|و[رلك]|ا[رفنل]|ر[يواة]|ون)|ن(?!و|ج|ي|ا|ح|ت(?:ي|ا|كو|ر)|ب[لك]|ة$))\p{L}{3,}$/u;
