import type { EventTrigger, TriggerFrame, Weapon } from '../EventLexicon.ts';
import { type Lexicon, lexicon, phraseLexicon, type WordSet, wordSet } from '../lexicon.ts';
import { foldArabic } from './normalize.ts';
import { futureForms, nounForms, verbForms } from './wordForms.ts';

type Row = readonly [words: string, trigger: EventTrigger];

/** Verbs as pairs past/present, divided by a slash. */
function verbs(frame: TriggerFrame, pairs: string, needs?: WordSet): Row {
  const forms = pairs.split(/\s+/).flatMap((pair) => {
    const [past, present] = pair.split('/') as [string, string];
    return [...verbForms(past, present), ...futureForms(present)];
  });
  return [forms.join(' '), { frame, verb: true, ...(needs ? { needs } : {}) }];
}

function nouns(frame: TriggerFrame, words: string, needs?: WordSet): Row {
  return [nounForms(...words.split(/\s+/)).join(' '), { frame, verb: false, ...(needs ? { needs } : {}) }];
}

const WEAPONS_FOUND = wordSet(
  foldArabic,
  'أسلحة سلاح ذخائر ذخيرة صواريخ عبوة عبوات ألغام لغم متفجرات أنفاق نفق طائرة مسيرة مسيرات مستودع شبكة مخدرات كبتاغون',
);
const PROPERTY = wordSet(
  foldArabic,
  'منازل منزل محال محلات ممتلكات أراضي أراض محاصيل بيوت مزارع أثاث مدنيين أهالي',
);
const PEOPLE_TAKEN = wordSet(
  foldArabic,
  'شخص أشخاص شاب شبان شبانا شابا مدني مدنيين مدنيا طفل امرأة عناصر عنصر رجل ناشط صحفي أسرى أسير خلايا',
);
const EQUIPMENT = wordSet(
  foldArabic,
  'دبابة دبابات دبابتين آلية آليات عربة عربات مدرعة سيارة عنصر عناصر عنصرا مدفع رشاش طاقم',
);
const MILITARY = wordSet(foldArabic, 'قوات القوات جيش رتل أرتال عناصر مدرعات دبابات شرطة مسلحون مسلحين');
const PROJECTILES = wordSet(
  foldArabic,
  'قذيفة قذائف صاروخ صاروخين صواريخ شظايا شظية بقايا حطام مقذوف مقذوفات أجسام جسم مسيرة طائرة براميل برميل',
);
const DROPPED = wordSet(foldArabic, 'برميل براميل برميلين قنبلة قنابل صاروخ صاروخين صواريخ قذيفة قذائف');
const GUNFIRE = wordSet(foldArabic, 'رصاص رصاصة طلق ناري قناص قناصة قنص نيران');
const AIRBORNE = wordSet(foldArabic, 'جوي جويا جوية');
const FIRE = wordSet(foldArabic, 'نار نيران رصاص النار');
const TALKS = wordSet(
  foldArabic,
  'اجتماع اجتماعا اجتماعات لقاء جلسة مفاوضات محادثات اتفاق اتفاقا اتفاقية هدنة مصالحة تسوية',
);
const MOVED = wordSet(
  foldArabic,
  'قافلة حافلات حافلة دفعة مهجرين نازحين مدنيين عائلات أهالي تعزيزات رتل أرتال مساعدات',
);

/**
 * Words that report an event, by ACLED sub-event type. Earlier rows win over later ones, so the narrower meaning of a
 * spelling stands first.
 */
export const arabicTriggers: Lexicon<EventTrigger> = lexicon<EventTrigger>(foldArabic, [
  nouns('armed clash', 'اشتباك اشتباكات معركة معارك مواجهة مواجهات كمين اقتحام تسلل إغارة مناوشات'),
  verbs('armed clash', 'اشتبك/يشتبك اقتحم/يقتحم تصدى/يتصدى صد/يصد تسلل/يتسلل هاجم/يهاجم'),
  nouns('armed clash', 'هجوم هجمات تصدي صد'),
  nouns('armed clash', 'تدمير إعطاب عطب', EQUIPMENT),
  verbs('armed clash', 'دمر/يدمر أعطب/يعطب', EQUIPMENT),
  nouns('attempt', 'محاولة محاولات'),
  verbs('attempt', 'حاول/يحاول'),
  nouns('territory', 'سيطرة استعادة تحرير انتزاع'),
  // Who "يسيطر" holds a place already; only "سيطر" and the future say that it changed hands.
  [[...verbForms('سيطر', 'سيطر'), ...futureForms('يسيطر')].join(' '), { frame: 'territory', verb: true }],
  verbs('territory', 'استعاد/يستعيد انتزع/ينتزع حرر/يحرر بسط/يبسط استولى/يستولي'),
  ['استعادت استعادته استعادتها', { frame: 'territory', verb: false }],
  nouns('air/drone strike', 'غارة غارات'),
  nouns('strike', 'قصف ضربة ضربات رشقة رشقات'),
  verbs('strike', 'قصف/يقصف أغار/يغير'),
  nouns('target', 'استهداف'),
  verbs('target', 'استهدف/يستهدف'),
  verbs('suffered', 'تعرض/يتعرض'),
  nouns('strike', 'عدوان'),
  nouns('strike', 'سقوط', PROJECTILES),
  verbs('strike', 'سقط/يسقط', PROJECTILES),
  nouns('strike', 'إلقاء', DROPPED),
  verbs('strike', 'ألقى/يلقي', DROPPED),
  nouns('armed clash', 'إنزال', AIRBORNE),
  nouns('suicide bomb', 'انتحاري انتحاريان انتحاريين انتحارية'),
  nouns('remote explosive/landmine/IED', 'انفجار انفجارات تفجير تفجيرات مفخخة مفخخات'),
  verbs('remote explosive/landmine/IED', 'انفجر/ينفجر'),
  nouns('attack', 'اغتيال اغتيالات إعدام إعدامات مجزرة مجازر ذبح'),
  verbs('attack', 'اغتال/يغتال أعدم/يعدم طعن/يطعن'),
  verbs('attack', 'أطلق/يطلق', FIRE),
  nouns('attack', 'إطلاق', FIRE),
  nouns('abduction/forced disappearance', 'اختطاف خطف إخفاء'),
  verbs('abduction/forced disappearance', 'اختطف/يختطف خطف/يخطف'),
  nouns('sexual violence', 'اغتصاب'),
  verbs('sexual violence', 'اغتصب/يغتصب'),
  nouns('peaceful protest', 'مظاهرة مظاهرات تظاهرة تظاهرات احتجاج احتجاجات اعتصام إضراب'),
  verbs('peaceful protest', 'تظاهر/يتظاهر احتج/يحتج اعتصم/يعتصم'),
  nouns('mob violence', 'شغب'),
  nouns('arrests', 'اعتقال اعتقالات مداهمة مداهمات توقيف'),
  verbs('arrests', 'اعتقل/يعتقل داهم/يداهم أوقف/يوقف', undefined),
  nouns('arrests', 'احتجاز', PEOPLE_TAKEN),
  nouns(
    'agreement',
    'مفاوضة مفاوضات محادثات اتفاق اتفاقات اتفاقية اتفاقيات هدنة هدن مصالحة مصالحات تسوية تسويات تفاهم تفاهمات',
  ),
  verbs('agreement', 'فاوض/يفاوض تفاوض/يتفاوض'),
  verbs('agreement', 'عقد/يعقد أبرم/يبرم وقع/يوقع توصل/يتوصل', TALKS),
  nouns('change to group/activity', 'انشقاق اندماج'),
  verbs('change to group/activity', 'انشق/ينشق اندمج/يندمج'),
  nouns('disrupted weapons use', 'ضبط مصادرة تفكيك إسقاط عثور', WEAPONS_FOUND),
  verbs('disrupted weapons use', 'ضبط/يضبط صادر/يصادر فكك/يفكك أسقط/يسقط عثر/يعثر', WEAPONS_FOUND),
  nouns('looting/property destruction', 'نهب تعفيش'),
  verbs('looting/property destruction', 'نهب/ينهب سرق/يسرق أحرق/يحرق هدم/يهدم', PROPERTY),
  nouns('looting/property destruction', 'إحراق حرق هدم', PROPERTY),
  nouns('non-violent transfer of territory', 'انسحاب'),
  verbs('non-violent transfer of territory', 'انسحب/ينسحب'),
  nouns('other', 'توغل نزوح تهجير إجلاء'),
  verbs('other', 'توغل/يتوغل نزح/ينزح هجر/يهجر أجلى/يجلي'),
  nouns('other', 'وصول خروج مغادرة', MOVED),
  verbs('other', 'غادر/يغادر وصل/يصل خرج/يخرج', MOVED),
  nouns('other', 'دخول', MILITARY),
  verbs('other', 'دخل/يدخل', MILITARY),
  nouns('killing', 'مقتل مصرع قتل تصفية استشهاد'),
  verbs('killing', 'قتل/يقتل استشهد/يستشهد'),
  nouns('killing', 'شهداء شهيد شهيدان شهيدين قتلى قتيل قتيلان قتيلين'),
  nouns('killing', 'إصابة إصابات', GUNFIRE),
  ['قضى قضت قضوا', { frame: 'killing', verb: true, needs: PEOPLE_TAKEN }],
]);

/** What was used. */
export const arabicWeapons: Lexicon<Weapon> = lexicon<Weapon>(foldArabic, [
  [
    'جوي جوية جوا طيران طائرة طائرات طائرتان مقاتلات مروحية مروحيات مروحي برميل براميل مسيرة مسيرات حربية حربي غارة غارات جو',
    'air',
  ],
  [
    'مدفعي مدفعية مدفعيا مدافع قذيفة قذائف هاون صاروخ صاروخا صاروخي صاروخية صواريخ راجمة راجمات بري برية براً كاتيوشا غراد دبابة',
    'artillery',
  ],
  ['عبوة عبوات لغم ألغام مفخخة مفخخ ناسفة', 'explosive'],
  ['انتحاري انتحارية انتحاريان انتحاريين حزام', 'suicide'],
  ['رصاص رشاش رشاشات رشاشة نار نيران قناص قناصة قنص', 'gun'],
  ['كيماوي كيميائي كيماوية كيميائية غاز غازات كلور سارين', 'chemical'],
]);

/** Phrases whose words alone would mislead; null where the phrase reports nothing. */
export const arabicTriggerPhrases: Lexicon<EventTrigger | null> = phraseLexicon<EventTrigger | null>(
  foldArabic,
  [
    ['وقف إطلاق النار، وقف لإطلاق النار، وقف لاطلاق النار', { frame: 'agreement', verb: false }],
    ['شديد الانفجار، شديدة الانفجار، قابلة للانفجار، خفض التصعيد، مسقط رأس', null],
  ],
);
