import type { AttributionVerb, ClaimLexicon } from '../ClaimLexicon.ts';
import { type Lexicon, lexicon, phraseLexicon, wordSet } from '../lexicon.ts';
import { foldArabic } from './normalize.ts';
import { verbForms } from './wordForms.ts';

type Stance = AttributionVerb['stance'];

function saying(stance: Stance, verb: string, present: string): readonly [string, AttributionVerb] {
  const forms = verbForms(verb, present).filter(
    (form) => !/(?:هم|هما|هن|نا)$/.test(form) || form.length <= 4,
  );
  return [forms.join(' '), { stance, verb }];
}

function accusing(verb: string, present: string): readonly [string, AttributionVerb] {
  const [forms, meaning] = saying('claimed', verb, present);
  return [forms, { ...meaning, accuses: true }];
}

/** Verbs by which reports quote. "كشف" and "نشر" count only with a claimant behind them, which the reader sees to. */
const arabicAttributionVerbs: Lexicon<AttributionVerb> = lexicon<AttributionVerb>(foldArabic, [
  saying('said', 'قال', 'يقول'),
  ['قالت قالوا', { stance: 'said', verb: 'قال' }],
  saying('said', 'أفاد', 'يفيد'),
  saying('said', 'ذكر', 'يذكر'),
  saying('said', 'أعلن', 'يعلن'),
  saying('said', 'أضاف', 'يضيف'),
  saying('said', 'أوضح', 'يوضح'),
  saying('said', 'أشار', 'يشير'),
  [
    'نقل نقلت نقلوا نقلته نقلتها ينقل تنقل',
    { stance: 'said', verb: 'نقل', needs: wordSet(foldArabic, 'عن أن بأن'), relays: true },
  ],
  saying('said', 'كشف', 'يكشف'),
  ['كتب كتبت وكتب وكتبت يكتب', { stance: 'said', verb: 'كتب' }],
  // "تابعة" is spelled like the verb's past but for the front.
  ['وتابع وتابعت وتابعوا ويتابع وتتابع', { stance: 'said', verb: 'تابع' }],
  saying('said', 'شدد', 'يشدد'),
  // Not the present, which is spelled like "reaches" ("يبلغ من العمر").
  ['أبلغ أبلغت أبلغوا أبلغنا', { stance: 'said', verb: 'أبلغ' }],
  saying('said', 'غرد', 'يغرد'),
  ['بث بثت بثه بثته بثتها تبثه', { stance: 'said', verb: 'بث' }],
  ['تداول تداولت تداوله تداولته تداولتها تداولها', { stance: 'said', verb: 'تداول' }],
  ['روى روت يروي تروي رووا', { stance: 'said', verb: 'روى' }],
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
  [
    'ادعى ادعت ادعوا يدعي تدعي يدعون',
    { stance: 'claimed', verb: 'ادعى', needs: wordSet(foldArabic, 'أن إن أنه أنها أنهم بأن بأنه بأنها') },
  ],
  saying('claimed', 'تبنى', 'يتبنى'),
  accusing('اتهم', 'يتهم'),
  saying('denied', 'نفى', 'ينفي'),
  saying('denied', 'كذب', 'يكذب'),
  saying('denied', 'دحض', 'يدحض'),
  saying('denied', 'أنكر', 'ينكر'),
]);

const arabicAttributionPrepositions: Lexicon<AttributionVerb> = lexicon<AttributionVerb>(foldArabic, [
  ['حسب بحسب', { stance: 'said', verb: 'بحسب' }],
  ['وفق وفقا', { stance: 'said', verb: 'وفق' }],
  ['نقلا', { stance: 'said', verb: 'نقلاً عن' }],
  ['طبقا', { stance: 'said', verb: 'طبقًا لـ' }],
]);

const arabicComplementizers = wordSet(
  foldArabic,
  'ذلك هذا هذه أن إن أنه إنه أنها إنها بأن بأنه فإن بأنها عن إلى على في قوله قولها قولهم ب مؤكدا مؤكدة مشيرا مشيرة موضحا موضحة أنهم إنهم خلال عبر عنه عنها عنهم له لها لهم لي إليه إليها فيه فيها عليه عليها لنا',
);
const arabicAnaphoricClaimants = wordSet(
  foldArabic,
  'مصدر مصادر مراسل متحدث ناطق بيان تقرير ناشط ناشطون صفحة',
);
const MEDIA = 'موقع شبكة قناة صحيفة إذاعة مجلة منصة';
const VIA = 'وكالة تلفزيون راديو جريدة برنامج صفحة';
/** First words of the media that correspondents and activists speak to; quotation marks tell all others. */
const MEDIA_NAMES =
  'رويترز فرانس أسوشيتد أسوشييتد الأناضول سبوتنيك سكاي بي سي عنب نورث الجزيرة العربية الحدث الحرة الميادين المنار العالم روسيا هاوار زمان';

/** The words by which Arabic reports say who says so. */
export const arabicClaims: ClaimLexicon = {
  fold: foldArabic,
  article: 'ال',
  nameLinks: new Set(),
  verbs: arabicAttributionVerbs,
  prepositions: arabicAttributionPrepositions,
  complementizers: arabicComplementizers,
  thats: wordSet(
    foldArabic,
    'أن إن أنه إنه أنها إنها أننا إننا بأن بأنه بأنها فإن أنهم إنهم قوله قولها قولهم عن إلى',
  ),
  nameEnders: wordSet(
    foldArabic,
    `نفيه نفيها نفيهم تأكيده تأكيدها النقاب الذي التي الذين اللذين اللتين وهو وهي وهم وهما ومقره ومقرها والذي والتي مؤخرا أيضا لاحقا سابقا هناك أمام قبل بعد منذ نقلا قائلا قائلة قائلين
    مضيفا مضيفة لافتا لافتة مبينا مبينة معتبرا مازحا خبرا بيانا تقريرا صورا مقطعا مقاطع تسجيلا فيديو مفاده تفيد يفيد للصحفيين الصحفيين للصحافيين
    الصحافيين المسؤولية مسؤوليتها مسؤوليته مسؤوليتهم لدى نحو حوالي مع كيف لماذا عما مما بما لما فيما حيث حين بينما إثر جراء`,
  ),
  relativePronouns: wordSet(foldArabic, 'الذي التي الذين اللذين اللتين والذي والتي مما بما عما'),
  negators: wordSet(foldArabic, 'لم لن لا ليس دون'),
  impersonals: wordSet(foldArabic, 'يذكر تذكر يقال'),
  continuers: wordSet(foldArabic, 'كما كذلك أيضا إذ حيث'),
  ownWords: new Set(
    'مراسلنا مراسلتنا مراسلونا مراسلينا شبكتنا موقعنا مندوبنا موفدنا وكالتنا صحيفتنا قناتنا لمراسلنا لشبكتنا لموقعنا'.split(
      ' ',
    ),
  ),
  selfWords: wordSet(foldArabic, 'وصفه وصفها وصفهم قوله قولها قولهم تعبيره تعبيرها تعبيرهم رأيه رأيها ذلك'),
  contents: wordSet(
    foldArabic,
    `صحة حدوث وقوع سقوط اندلاع تعرض وجود أي أية إصدار شن ارتكاب استخدام استخدامها استخدامه تنفيذ قيام قيامها قيامه مشاركة ضلوع ضلوعه ضلوعها ضلوعهم تورط تورطه تورطها
    مسؤوليته مسؤوليتها علاقته علاقتها صلته صلتها شائعات رواية روايات اتهامات مزاعم ادعاءات`,
  ),
  citations: lexicon<AttributionVerb>(foldArabic, [
    ['جاء جاءت ورد وردت', { stance: 'said', verb: 'جاء في' }],
  ]),
  contentMarks: new Set(['ب']),
  channels: wordSet(
    foldArabic,
    'بيان بيانها بيانه تصريح تصريحات حديث حديثه لقاء مقابلة تغريدة تغريدات منشور مؤتمر كلمة خطاب تقرير تقريره تقريرها خبر سلسلة وقت حين',
  ),
  documents: wordSet(foldArabic, 'بيان تقرير تصريح تصريحات منشور معلومات أنباء معطيات إحصائية حصيلة'),
  hearsay: wordSet(
    foldArabic,
    'معلومات أنباء معطيات تقديرات تفاصيل إحصائية حصيلة أرقام بيانات اتفاق اتفاقية قانون قرار قرارات خطة مرسوم بند بنود معايير',
  ),
  documentMarks: wordSet(
    foldArabic,
    'صادر صادرة أولية رسمي رسمية صحفي صحافي عسكري منسوب نشره نشرته نشرتها أصدره أصدرته',
  ),
  relayMarks: wordSet(foldArabic, 'عن'),
  relayWords: wordSet(foldArabic, 'نقلا'),
  denialNouns: wordSet(foldArabic, 'نفيه نفيها نفيهم'),
  responsibilities: wordSet(foldArabic, 'مسؤولية مسؤوليتها مسؤوليته مسؤوليتهم'),
  headingNouns: wordSet(
    foldArabic,
    `مراسل مراسلة مراسلنا مراسلو مندوب مصدر مصادر مرصد وزارة وزير متحدث ناطق وكالة شبكة قناة صحيفة جيش رئيس رئاسة قائد قيادة قيادي ناشط ناشطون شهود
    هيئة حركة منظمة محافظ مجلس مدير إعلام دفاع خارجية داخلية صحة بيان مسؤول نائب رويترز سانا`,
  ),
  speakers: null,
  relatives: wordSet(foldArabic, 'ما كما حسبما وفقما مثلما'),
  fillers: wordSet(foldArabic, 'به بذلك أيضا كذلك'),
  verbMarks: wordSet(foldArabic, 'قد فقد لقد وقد'),
  frontWords: wordSet(foldArabic, 'أما لكن ولكن فيما بينما حيث كما كان كانت وكان وكانت إلا غير'),
  contrasts: wordSet(foldArabic, 'فيما بينما لكن إلا غير بالمقابل المقابل'),
  shifts: phraseLexicon<'matter' | 'past'>(foldArabic, [
    [
      `من جهة, من جهتها, من جهته, من ناحية, من جانب, من جانبه, من جانبها, في سياق, في السياق, في غضون ذلك, في المقابل, بالمقابل, مقابل ذلك, إلى ذلك, هذا,
      في هذه الأثناء, في الأثناء, بدوره, بدورها, على صعيد, في الوقت نفسه, في شأن, في موضوع, إقرأ, اقرأ, شاهد, تابعنا, المصدر, في حين, فيما, بينما`,
      'matter',
    ],
    [
      'يذكر, يشار, الجدير, جدير, يجدر, تجدر, كان, كانت, كانوا, سبق, سابقا, في وقت سابق, منذ, في شهر, في الشهر, في العام, شهد, شهدت, تسيطر, يسيطر, تخضع, يخضع, تعد, يعد, تعتبر, يعتبر, بات, باتت, أصبح, أصبحت, تحكم, يحكم, يأتي, تأتي, يأتي ذلك, جاء ذلك',
      'past',
    ],
  ]),
  locatives: wordSet(foldArabic, 'في'),
  viaMark: 'ل',
  anaphoric: arabicAnaphoricClaimants,
  sameWords: wordSet(foldArabic, 'نفسه نفسها نفسهم ذاته ذاتها ذاتهم'),
  mediumHeads: wordSet(foldArabic, `${MEDIA} ${VIA}`),
  droppedHeads: wordSet(foldArabic, `${MEDIA} وكالة`),
  genericQualities: wordSet(
    foldArabic,
    'أنباء محلي محلية كردي كردية معارض معارضة إخباري إخبارية رسمي رسمية تركية إسرائيلية روسية عراقية سورية لبنانية عبرية مقرب مقربة موال موالية',
  ),
  mediumNames: wordSet(foldArabic, MEDIA_NAMES),
  elidedArticle: 'ا',
};

export const arabicClauseOpeners = wordSet(
  foldArabic,
  'حيث بينما فيما حين بعد قبل إضافة بالإضافة تزامنا كما إلا لكن بل إثر جراء أثناء خلال وسط عقب ثم مما ما',
);
