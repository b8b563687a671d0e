import { type Lexicon, lexicon, wordSet } from '../lexicon.ts';
import type { SiteNoun } from '../PlaceLexicon.ts';
import { foldArabic } from './normalize.ts';

/** Words that make the names of sites: roads, bridges, hospitals, universities. */

export const arabicSites: Lexicon<SiteNoun> = lexicon<SiteNoun>(foldArabic, [
  ['شارع ساحة ميدان دوار كورنيش جادة', 'road'],
  ['جسر كوبري نفق سد مطار معبر ميناء مرفأ مقبرة مشفى مستشفى مستوصف مخفر مصفاة تل تلة جبل خربة', 'work'],
  [
    `طريق أوتوستراد أتوستراد محطة مسجد جامع كنيسة كاتدرائية ضريح حديقة قلعة سجن ثكنة معسكر متحف ملعب استاد إستاد شاطئ منتجع محمية
    وادي بحيرة جزيرة قمة مدرسة مفرق`,
    'landmark',
  ],
  ['جامعة معهد فندق مطعم قصر برج سوق مركز', 'institution'],
]);

/** The next word belongs to the name: "شارع الملك فيصل", "مسجد الإمام علي". */
export const arabicHonorifics = wordSet(
  foldArabic,
  'ملك ملكة أمير أميرة شيخ شيخة شهيد شهيدة شهداء إمام نبي قديس قديسة سلطان رئيس سيدة سيد حاج صحابي عبد أبو أبي أم ابن بنت خالد صلاح سيف نور',
);

/** They end the name of a site; ordinals among them. */
export const arabicSiteAdjectives = wordSet(
  foldArabic,
  `جامعي جامعية وطني وطنية دولي دولية عام مركزي مركزية عسكري عسكرية مدني مدنية كبير كبيرة صغير جديد جديدة قديم قديمة شمالي جنوبي شرقي غربي
  شمالية جنوبية شرقية غربية ميداني تخصصي تخصصية تعليمي تعليمية سريع صحراوي ساحلي زراعي دائري حراري حرارية كهربائية جراحي أولمبي تطبيقية تقني
  أول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر أولى ثانية ثالثة`,
);

export const arabicSettlementAdjectives = wordSet(
  foldArabic,
  'كبرى صغرى كبيرة صغيرة كبير صغير فوقانية فوقاني تحتانية تحتاني شرقية غربية شمالية جنوبية عليا سفلى جديدة قديمة حمراء بيضاء سوداء خضراء',
);

/** "الطريق الصحراوي", "الدائري السابع", "الدوار الرابع". */
export const arabicRoadAdjectives = wordSet(
  foldArabic,
  'صحراوي ساحلي زراعي دائري أول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر',
);
export const arabicDescribedRoads = wordSet(foldArabic, 'طريق دائري دوار');
