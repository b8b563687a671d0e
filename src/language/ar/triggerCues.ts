import type { TriggerCues } from '../EventTrigger.ts';
import { wordSet } from '../lexicon.ts';
import { foldArabic } from './normalize.ts';
import { arabicTriggerPhrases, arabicTriggers, arabicWeapons } from './triggers.ts';
import { verbForms } from './wordForms.ts';

/** The words by which Arabic tells of events, and those by which their triggers are judged. */
export const arabicTriggerCues: TriggerCues = {
  words: arabicTriggers,
  phrases: arabicTriggerPhrases,
  weapons: arabicWeapons,
  holding: wordSet(
    foldArabic,
    'التي الذي اللتين اللتان اللذين الذين تحت خارج مناطق منطقة خاضعة الخاضعة خاضع الخاضع خاضعتين خاضعتان خاضعين تخضع يخضع',
  ),
  attemptedActions: wordSet(foldArabic, 'تقدم اقتحام سيطرة تسلل توغل استعادة دخول اختراق'),
  attemptedKillings: wordSet(foldArabic, 'اغتيال قتل استهداف خطف اختطاف تفجير'),
  positions: wordSet(
    foldArabic,
    'مواقع موقع نقاط نقطة تجمعات تجمع معاقل معقل تحصينات مقرات مقار مناطق أحياء الأحياء مدن بلدات قرى محيط أطراف',
  ),
  interventions: wordSet(foldArabic, 'تفريق فرقت فض فضت قمع قمعت مسيل مسيلة تصدت'),
  asides: wordSet(
    foldArabic,
    'بعد بعدما قبل قبيل عقب إثر خلال أثناء وسط تزامنا بالتزامن بتزامن تزامن ترافق ترافقت تزامنت مترافقة يتزامن تخلله تخللها ظل غطاء رغم منذ نتيجة جراء',
  ),
  carriers: wordSet(
    foldArabic,
    ['تمكن/يتمكن', 'استطاع/يستطيع', 'قام/يقوم', 'نفذ/ينفذ', 'شن/يشن', 'بدأ/يبدأ', 'واصل/يواصل', 'تم/يتم']
      .concat([
        'جرى/يجري',
        'شهد/يشهد',
        'اندلع/يندلع',
        'دار/يدور',
        'نشب/ينشب',
        'وقع/يقع',
        'حدث/يحدث',
        'ارتكب/يرتكب',
      ])
      .flatMap((pair) => verbForms(...(pair.split('/') as [string, string])))
      .join(' '),
  ),
  contrasts: wordSet(foldArabic, 'بينما فيما رغم لكن غير كذلك كما بالمقابل المقابل'),
  wanted: wordSet(foldArabic, 'مطلوبين مطلوبا مطلوب مشتبه مشتبها خلايا خلية متهمين مهربين تجار مروجين'),
  referring: wordSet(foldArabic, 'ذلك من عن في على رغم ضد بسبب خلفية استمرار سلسلة سياق ظل توثيق إدانة جراء'),
  origins: wordSet(
    foldArabic,
    'منحدر ينحدر تنحدر منحدرة منحدرين ينحدرون مواليد أبناء ابن ابنة نازحي مهجري أهالي سكان قادما قادمة قادمين بشأن حول بخصوص حيال',
  ),
  metonyms: new Set(
    'واشنطن موسكو طهران أنقرة بكين لندن باريس برلين كييف بروكسل الرياض الدوحة تل_أبيب'
      .split(' ')
      .map((name) => foldArabic(name.replace('_', ' '))),
  ),
  beginnings: wordSet(
    foldArabic,
    'فشل انهيار انهارت بدء جولة توقيع إبرام إعلان عقد انعقاد استئناف انطلاق تعثر ختام إتمام تنفيذ أعلن أعلنت أعلنوا استمرار تواصل',
  ),
  namedAfter: wordSet(
    foldArabic,
    'مستشفى مشفى مسجد جامع ساحة دوار ميدان مدرسة مقبرة مخيم ملعب حديقة شارع جسر لواء كتيبة كتائب حي مؤسسة دار',
  ),
};
