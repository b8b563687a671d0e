import {
  type EventTrigger,
  type TriggerFrame,
  type TriggerLexicon,
  type TriggerRow,
  triggerLexicon,
  type Weapon,
} from '../EventTrigger.ts';
import { type Lexicon, lexicon, phraseLexicon, type WordSet } from '../lexicon.ts';
import { foldArabic } from './normalize.ts';
import { needs } from './triggerNeeds.ts';
import { boundForms, freeForms, futureForms, verbForms } from './wordForms.ts';

/** Verbs as pairs past/present, divided by a slash; a third part is a passive whose vowel is written ("اغتيل"). */
function verbs(frame: TriggerFrame, pairs: string, beside?: WordSet): TriggerRow[] {
  const forms = pairs.split(/\s+/).flatMap((pair) => {
    const [past, present, passive] = pair.split('/') as [string, string, string | undefined];
    const spoken = [...verbForms(past, present), ...futureForms(present)];
    return passive === undefined ? spoken : [...spoken, passive, `${passive}ت`, `${passive}وا`];
  });
  return [[forms.join(' '), { frame, verb: true, ...(beside ? { needs: beside } : {}) }]];
}

/**
 * Nouns and verbal nouns with their plurals, which Arabic often breaks ("كمين كمائن"). The pronoun of a plural is its owner
 * and makes it definite ("غاراتها"), that of a verbal noun may be its object ("اقتحامها").
 */
function nouns(frame: TriggerFrame, words: string, beside?: WordSet): TriggerRow[] {
  const list = words.split(/\s+/);
  const trigger = { frame, verb: false, ...(beside ? { needs: beside } : {}) };
  const plurals = list.filter((word) => word.endsWith('ات'));
  return [
    [boundForms(...plurals).join(' '), { ...trigger, bound: true }],
    [[...freeForms(...list), ...boundForms(...list)].join(' '), trigger],
  ];
}

const battles: TriggerRow[] = [
  ...verbs('disrupted weapons use', 'تصدى/يتصدى', needs.incoming),
  ...nouns('disrupted weapons use', 'تصدي', needs.incoming),
  ...nouns(
    'armed clash',
    'اشتباك اشتباكات معركة معارك مواجهة مواجهات كمين كمائن اقتحام تسلل إغارة مناوشة مناوشات',
  ),
  ...nouns('armed clash', 'قتال اقتتال تصدي صد'),
  ...verbs('armed clash', 'اشتبك/يشتبك اقتحم/يقتحم تصدى/يتصدى صد/يصد تسلل/يتسلل اقتتل/يقتتل باغت/يباغت'),
  ...nouns('assault', 'هجوم هجمات هجمة'),
  ...verbs('assault', 'هاجم/يهاجم'),
  ...nouns('armed clash', 'تدمير إعطاب عطب', needs.equipment),
  ...verbs('armed clash', 'دمر/يدمر أعطب/يعطب', needs.equipment),
  ...nouns('armed clash', 'إنزال', needs.airborne),
  ...nouns('attempt', 'محاولة محاولات'),
  ...verbs('attempt', 'حاول/يحاول'),
  ...nouns('territory', 'سيطرة استعادة تحرير انتزاع استيلاء'),
  // Who "يسيطر" holds a place already; only "سيطر" and the future say that it changed hands.
  [[...verbForms('سيطر', 'سيطر'), ...futureForms('يسيطر')].join(' '), { frame: 'territory', verb: true }],
  ...verbs('territory', 'استعاد/يستعيد/استعيد انتزع/ينتزع حرر/يحرر بسط/يبسط استولى/يستولي'),
  ['استعادت استعادته استعادتها', { frame: 'territory', verb: false }],
];

const remoteViolence: TriggerRow[] = [
  ...nouns('air/drone strike', 'غارة غارات'),
  ...nouns('strike', 'قصف ضربة ضربات رشقة رشقات رماية رمايات'),
  ...verbs('strike', 'قصف/يقصف أغار/يغير دك/يدك'),
  ...nouns('target', 'استهداف استهدافات عدوان اعتداء اعتداءات'),
  ...verbs('target', 'استهدف/يستهدف اعتدى/يعتدي'),
  ...verbs('suffered', 'تعرض/يتعرض'),
  ...nouns('strike', 'سقوط', needs.projectiles),
  ...verbs('strike', 'وقع/يقع سقط/يسقط أصاب/يصيب أمطر/يمطر انهال/ينهال', needs.projectiles),
  ...nouns('strike', 'إلقاء رمي', needs.dropped),
  ...verbs('strike', 'ألقى/يلقي/ألقي رمى/يرمي', needs.dropped),
  ...nouns('gunfire', 'إطلاق', needs.fire),
  ...verbs('gunfire', 'أطلق/يطلق فتح/يفتح', needs.fire),
  ...nouns('strike', 'إطلاق', needs.projectiles),
  ...verbs('strike', 'أطلق/يطلق', needs.projectiles),
  ...nouns('suicide bomb', 'انتحاري انتحاريان انتحاريين انتحارية'),
  ...nouns('remote explosive/landmine/IED', 'انفجار انفجارات تفجير تفجيرات مفخخة مفخخات'),
  ...verbs('remote explosive/landmine/IED', 'انفجر/ينفجر'),
  // The bare past "فجر" is spelled like "dawn".
  ...explosion('suicide bomb', needs.self),
  ...explosion('looting/property destruction', needs.property),
  ...explosion('remote explosive/landmine/IED', needs.laidBombs),
];

/** "فجّر" in the forms that cannot be read as "dawn". */
function explosion(frame: TriggerFrame, beside: WordSet): TriggerRow[] {
  const forms = verbForms('فجر', 'يفجر').filter((form) => !/^فجر(?:ا|ه|هما|نا)?$/.test(form));
  return [[forms.join(' '), { frame, verb: true, needs: beside }]];
}

const violenceAgainstCivilians: TriggerRow[] = [
  ...nouns('attack', 'اغتيال اغتيالات إعدام إعدامات ذبح طعن دهس'),
  ...verbs('attack', 'اغتال/يغتال/اغتيل أعدم/يعدم طعن/يطعن دهس/يدهس ذبح/يذبح'),
  ...nouns('gunfire', 'قنص'),
  ...verbs('gunfire', 'قنص/يقنص'),
  ...nouns('abduction/forced disappearance', 'اختطاف خطف إخفاء'),
  ...verbs('abduction/forced disappearance', 'اختطف/يختطف خطف/يخطف'),
  ...nouns('sexual violence', 'اغتصاب'),
  ...verbs('sexual violence', 'اغتصب/يغتصب'),
];

const protests: TriggerRow[] = [
  ...nouns('peaceful protest', 'مظاهرة مظاهرات تظاهرة تظاهرات احتجاج احتجاجات اعتصام اعتصامات إضراب'),
  ...nouns('peaceful protest', 'وقفة وقفات مسيرة مسيرات', needs.marching),
  ...verbs('peaceful protest', 'تظاهر/يتظاهر احتج/يحتج اعتصم/يعتصم'),
  ...nouns('mob violence', 'شغب شجار مشاجرة'),
];

const developments: TriggerRow[] = [
  ...nouns('arrests', 'اعتقال اعتقالات مداهمة مداهمات دهم'),
  ...verbs('arrests', 'اعتقل/يعتقل داهم/يداهم'),
  ...nouns('arrests', 'توقيف احتجاز', needs.people),
  ...verbs('arrests', 'أوقف/يوقف احتجز/يحتجز', needs.people),
  ...nouns('arrests', 'قبض', needs.on),
  ...verbs('arrests', 'قبض/يقبض', needs.on),
  ...nouns(
    'agreement',
    'مفاوضة مفاوضات محادثات اتفاق اتفاقات اتفاقية اتفاقيات هدنة هدن مصالحة مصالحات تسوية تسويات تفاهم تفاهمات',
  ),
  ...verbs('agreement', 'وافق/يوافق', needs.leaving),
  ...nouns('agreement', 'موافقة', needs.leaving),
  ...verbs('agreement', 'فاوض/يفاوض تفاوض/يتفاوض'),
  ...verbs('agreement', 'عقد/يعقد أبرم/يبرم وقع/يوقع توصل/يتوصل', needs.talks),
  ...nouns('change to group/activity', 'انشقاق اندماج'),
  ...verbs('change to group/activity', 'انشق/ينشق اندمج/يندمج'),
  ...nouns('disrupted weapons use', 'إسقاط', needs.drones),
  ...verbs('disrupted weapons use', 'أسقط/يسقط', needs.drones),
  // An aircraft with its crew is shot down; a drone is intercepted.
  ...nouns('shelling/artillery/missile attack', 'إسقاط', needs.aircraft),
  ...verbs('shelling/artillery/missile attack', 'أسقط/يسقط', needs.aircraft),
  ...nouns('disrupted weapons use', 'ضبط مصادرة تفكيك عثور تسليم تسلم', needs.weaponsFound),
  ...verbs(
    'disrupted weapons use',
    'ضبط/يضبط صادر/يصادر فكك/يفكك عثر/يعثر سلم/يسلم تسلم/يتسلم',
    needs.weaponsFound,
  ),
  ...nouns('looting/property destruction', 'نهب تعفيش'),
  ...verbs('looting/property destruction', 'نهب/ينهب سرق/يسرق أحرق/يحرق هدم/يهدم جرف/يجرف', needs.property),
  ...nouns('looting/property destruction', 'إحراق حرق هدم تجريف سرقة', needs.property),
  ...nouns('looting/property destruction', 'تدمير', needs.works),
  ...verbs('looting/property destruction', 'دمر/يدمر', needs.works),
  ...nouns('headquarters or base established', 'إقامة إنشاء تثبيت', needs.bases),
  ...verbs('headquarters or base established', 'أقام/يقيم أنشأ/ينشئ ثبت/يثبت', needs.bases),
  ...nouns('non-violent transfer of territory', 'انسحاب', needs.forces),
  ...verbs('non-violent transfer of territory', 'انسحب/ينسحب'),
  ...nouns('other', 'توغل إجلاء توغلات'),
  ...nouns('other', 'إخلاء', needs.evacuees),
  ...verbs('other', 'نزح/ينزح توغل/يتوغل أجلى/يجلي/أجلي'),
  ...nouns('other', 'خروج مغادرة', needs.evacuees),
  ...nouns('other', 'وصول', needs.convoys),
  ...verbs('other', 'غادر/يغادر خرج/يخرج أخلى/يخلي', needs.evacuees),
  ...verbs('other', 'وصل/يصل', needs.convoys),
  ...nouns('other', 'دخول', needs.forces),
  ...verbs('other', 'دخل/يدخل', needs.forces),
];

const killings: TriggerRow[] = [
  ...nouns('killing', 'مقتل مصرع حتف قتل تصفية استشهاد مجزرة مجازر'),
  ...verbs('killing', 'قتل/يقتل استشهد/يستشهد'),
  ...nouns('killing', 'شهداء شهيد شهيدان شهيدين قتلى قتيل قتيلان قتيلين قتيلا'),
  ...verbs('killing', 'أودى/يودي', needs.lives),
  ...nouns('gunfire', 'إصابة إصابات', needs.gunfire),
  ...nouns('remote explosive/landmine/IED', 'إصابة إصابات', needs.mines),
  ['أصيب أصيبت أصيبوا جرح جرحت جرحوا', { frame: 'gunfire', verb: true, needs: needs.gunfire }],
  [
    'أصيب أصيبت أصيبوا جرح جرحت جرحوا',
    { frame: 'remote explosive/landmine/IED', verb: true, needs: needs.mines },
  ],
  ...nouns('killing', 'عثور', needs.bodies),
  ...verbs('killing', 'عثر/يعثر', needs.bodies),
  ['قضى قضت قضوا', { frame: 'killing', verb: true, needs: needs.people }],
];

/**
 * Words that report an event, by ACLED sub-event type. Earlier rows win over later ones, so the narrower meaning of a
 * spelling stands first.
 */
export const arabicTriggers: TriggerLexicon = triggerLexicon(foldArabic, [
  ...battles,
  ...remoteViolence,
  ...violenceAgainstCivilians,
  ...protests,
  ...developments,
  ...killings,
]);

/** What was used. */
export const arabicWeapons: Lexicon<Weapon> = lexicon<Weapon>(foldArabic, [
  [
    `جوي جوية جوا طيران طائرة طائرات طائرتان طائرتين مقاتلات مقاتلتان مروحية مروحيات مروحيتان مروحي برميل براميل مسيرة مسيرات درون
    حربي غارة غارات جو سوخوي ميغ`,
    'air',
  ],
  [
    `زوارق بوارج بارجة مدفعي مدفعية مدفعيا مدافع مدفع قذيفة قذائف هاون صاروخ صاروخا صاروخي صاروخية صواريخ راجمة راجمات بري برية براً كاتيوشا غراد دبابة دبابات
    صاروخين صاروخان قذيفتين`,
    'artillery',
  ],
  ['عبوة عبوات لغم لغما ألغام ألغاما مفخخة مفخخ مفخخات ناسفة', 'explosive'],
  ['انتحاري انتحارية انتحاريان انتحاريين', 'suicide'],
  ['رصاص رصاصة رشاش رشاشات رشاشة نار نيران قناص قناصة قنص ناري عيارات مسدس', 'gun'],
  ['كيماوي كيميائي كيماوية كيمياوي كيميائية غاز غازات كلور سارين سامة', 'chemical'],
]);

const noun = (frame: TriggerFrame): EventTrigger => ({ frame, verb: false });

/** Phrases whose words alone would mislead; null where the phrase reports nothing. */
export const arabicTriggerPhrases: Lexicon<EventTrigger | null> = phraseLexicon<EventTrigger | null>(
  foldArabic,
  [
    ['وقف إطلاق النار، وقف لإطلاق النار، وقف لاطلاق النار', noun('agreement')],
    ['تبادل إطلاق النار، تبادل إطلاق نار، تبادل لإطلاق النار، تبادلا لإطلاق النار', noun('armed clash')],
    ['قنبلة يدوية، قنابل يدوية، قنبلة صوتية، قنبلة هجومية', noun('grenade')],
    ['إلقاء القبض، ألقت القبض، ألقى القبض، ألقي القبض، القاء القبض، يلقي القبض، تلقي القبض', noun('arrests')],
    [
      `شديد الانفجار، شديدة الانفجار، قابلة للانفجار، خفض التصعيد، مسقط رأس، محاولة الهرب، نقطة انطلاق، غاز مسيل، غرفة عمليات تحرير،
      هجوم إعلامي، هجوم لاذع، هجوم سيبراني، قتل خطأ، ضربة جزاء، ضربة شمس، ضربات الترجيح، ضربة قاضية، مصالحة وطنية، معركة انتخابية`,
      null,
    ],
  ],
);
