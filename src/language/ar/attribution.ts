import type { AttributionVerb, ClaimLexicon } from '../ClaimLexicon.ts';
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
const arabicAttributionVerbs: Lexicon<AttributionVerb> = lexicon<AttributionVerb>(foldArabic, [
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

const arabicAttributionPrepositions: Lexicon<AttributionVerb> = lexicon<AttributionVerb>(foldArabic, [
  ['حسب بحسب', { stance: 'said', verb: 'بحسب' }],
  ['وفق وفقا', { stance: 'said', verb: 'وفق' }],
  ['نقلا', { stance: 'said', verb: 'نقلاً عن' }],
  ['طبقا', { stance: 'said', verb: 'طبقًا لـ' }],
]);

const arabicComplementizers = wordSet(
  foldArabic,
  'ذلك هذا هذه صحة أن إن أنه إنه أنها إنها بأن بأنه فإن بأنها عن إلى على في قوله قولها قولهم حدوث وقوع ب مؤكدا مؤكدة مشيرا مشيرة موضحا موضحة أنهم إنهم خلال عبر',
);
const arabicAnaphoricClaimants = wordSet(
  foldArabic,
  'مصدر مصادر مراسل متحدث ناطق بيان تقرير ناشط ناشطون صفحة',
);
const arabicMediumHeads = wordSet(foldArabic, 'موقع شبكة وكالة قناة صحيفة إذاعة مجلة تلفزيون');

/** The words by which Arabic reports say who says so. */
export const arabicClaims: ClaimLexicon = {
  verbs: arabicAttributionVerbs,
  prepositions: arabicAttributionPrepositions,
  complementizers: arabicComplementizers,
  speakers: null,
  relatives: wordSet(foldArabic, 'ما كما حسبما وفقما مثلما'),
  fillers: wordSet(foldArabic, 'به بذلك أيضا'),
  locatives: wordSet(foldArabic, 'في'),
  viaMark: 'ل',
  anaphoric: arabicAnaphoricClaimants,
  sameWords: wordSet(foldArabic, 'نفسه نفسها نفسهم ذاته ذاتها ذاتهم'),
  mediumHeads: arabicMediumHeads,
};

export const arabicClauseOpeners = wordSet(
  foldArabic,
  'حيث بينما فيما حين بعد قبل إضافة بالإضافة تزامنا كما إلا لكن بل إثر جراء أثناء خلال وسط عقب ثم مما ما',
);
