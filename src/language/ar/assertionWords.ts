import type { Cue, CueKind } from '../AssertionCues.ts';
import { type Lexicon, phraseLexicon } from '../lexicon.ts';
import { foldArabic } from './normalize.ts';
import { verbForms } from './wordForms.ts';

type Row = readonly [phrases: string, cue: Cue];

/** Verbs as pairs past/present, divided by a slash. */
function verbs(kind: CueKind, pairs: string): Row {
  const forms = pairs.split(/\s+/).flatMap((pair) => verbForms(...(pair.split('/') as [string, string])));
  return [forms.join('،'), { kind }];
}

/** What is refused stands right behind: "رفضت الفصائل الانسحاب". */
const short = (pair: string): Row => [verbs('denial', pair)[0], { kind: 'denial', reach: 3 }];
const words = (kind: Cue['kind'], list: string): Row => [list.trim().replace(/\s+/g, '،'), { kind }];
const phrases = (kind: Cue['kind'], list: string): Row => [list, { kind }];
const near = (kind: CueKind, list: string, reach: number): Row => [list, { kind, reach }];
const around = (kind: CueKind, list: string): Row => [list, { kind, both: true }];

/** Verbs and particles: no preposition is written onto them, so that "بحذر" is not "حذر". */
export const VERB_CUES: Lexicon<Cue> = phraseLexicon<Cue>(foldArabic, [
  verbs('denial', 'نفى/ينفي أنكر/ينكر كذب/يكذب فند/يفند دحض/يدحض استبعد/يستبعد'),
  short('رفض/يرفض'),
  verbs('denial', 'امتنع/يمتنع أحجم/يحجم تجنب/يتجنب تفادى/يتفادى'),
  verbs('failure', 'أحبط/يحبط منع/يمنع أفشل/يفشل'),
  phrases('failure', 'حال دون، حالت دون، حالوا دون، يحول دون، تحول دون'),
  near('denial', 'خلت، خلا، تخلو، يخلو، خالية من', 5),
  near('plan', 'تقترب، يقترب، اقتربت، اقترب، شارفت على، تشارف على', 5),
  phrases('without', 'ما من'),
  verbs('plan', 'اشترط/يشترط'),
  verbs('history', 'اعتاد/يعتاد'),
  phrases('history', 'دأب، دأبت، دأبوا'),
  phrases('averted', 'كاد، كادت، كادوا، يكاد، تكاد'),
  verbs('plan', 'اعتزم/يعتزم خطط/يخطط استعد/يستعد تأهب/يتأهب هدد/يهدد توعد/يتوعد لوح/يلوح أمهل/يمهل'),
  verbs('plan', 'ناشد/يناشد حذر/يحذر حث/يحث تعهد/يتعهد قرر/يقرر اقترح/يقترح خشي/يخشى سعى/يسعى طلب/يطلب'),
  verbs('plan', 'توقع/يتوقع رجح/يرجح أوشك/يوشك'),
  words(
    'plan',
    'سوف وعد وعدت وعدوا دعا دعت دعوا دعتا يدعو تدعو يدعون طالبت طالبوا طالبه طالبها يطالب تطالب يطالبون ينوي تنوي ينوون',
  ),
  words('plan', 'يستعدان تستعدان يتحضر تتحضر يتحضرون تجهز يجهز يحضر تحضر يريد تريد يأمل تأمل يفترض يتوجب'),
  words('plan', 'يجب ينبغي يتعين يتحتم يلزم'),
  verbs('pact', 'اتفق/يتفق'),
  phrases('pact', 'وافق، وافقت، وافقوا، ينص، تنص، نصت، يقضي، تقضي، قضى الاتفاق، بموجب، مقابل'),
  phrases('modal', 'ربما، لعل، عسى، يمكن أن، يحتمل أن'),
  phrases('condition', 'ما إذا، إذا، لو، لولا، في حال، ما لم، إن لم، شرط أن'),
  phrases('purpose', 'كي، لكي، كيلا، لئلا، حتى لا'),
  phrases('history', 'يشار إلى، تجدر الإشارة، كثيرا ما، غالبا ما، عادة ما، دائما ما، لطالما، طالما، كلما'),
  phrases('history', 'تكررت، تتكرر، يتكرر'),
  phrases('memory', 'تخضع، يخضع'),
  words('rehearsal', 'يحاكي تحاكي حاكت'),
  phrases('none', 'لا سيما، لا بد، لا يقل، لا تقل، لا يزيد، لا تزيد، غير أن، لا شك، لا أحد يعرف'),
]);

/** Nouns and adverbs, with or without a preposition written onto them. */
export const NOUN_CUES: Lexicon<Cue> = phraseLexicon<Cue>(foldArabic, [
  words('without', 'خلو دون بدون بلا عدم انعدام بدلا عوضا'),
  words('denial', 'نفي نافيا نافية نافين تكذيب رفضا رفضه رفضها رفضهم تجنبا تفاديا تفادي'),
  around(
    'denial',
    'لا صحة، لا أساس، غير صحيح، غير صحيحة، غير دقيقة، عار عن الصحة، عارية عن الصحة، ليس صحيحا',
  ),
  around('denial', 'شائعات، إشاعات، شائعة، إشاعة، كاذبة، ملفقة، مفبركة، ملفق، مفبرك'),
  words('failure', 'إحباط إفشال منعا لمنع'),
  words('plan', 'نية نيته نيتها نيتهم عزم عزمه عزمها خطة خطط مخطط'),
  words(
    'plan',
    'استعداد استعدادا استعدادات تحضير تحضيرا تحضيرات تجهيزات تأهب تهديد تهديدا تهديدات مهدد مهددا مهددة تهديده تهديدها',
  ),
  words(
    'plan',
    'دعوة دعوات مطالبة مطالبا مطالبين مطالبات تخوف تخوفا تخوفات خوفا خشية مخاوف تحسبا توقعات احتمال احتمالية احتمالات تمهيدا تعهدات وشك',
  ),
  around(
    'plan',
    'غدا، يوم غد، الأسبوع المقبل، الأسبوع القادم، الشهر المقبل، الشهر القادم، العام المقبل، العام القادم',
  ),
  around(
    'plan',
    'الأيام المقبلة، الأيام القادمة، الأيام القليلة المقبلة، الأيام القليلة القادمة، الساعات المقبلة، الساعات القادمة',
  ),
  phrases('condition', 'بحال، بشرط، شريطة'),
  words('purpose', 'هدف بغية غرض قصد أجل غاية'),
  around(
    'history',
    'سابقا، تاريخيا، عادة، دائما، السنوات الماضية، السنوات الأخيرة، السنوات السابقة، الأعوام الماضية، سنوات الحرب',
  ),
  around('history', 'قبل سنوات، قبل أعوام، مدى سنوات، مدى السنوات، طيلة سنوات، طوال سنوات، خلال سنوات'),
  around(
    'habit',
    'بشكل يومي، بشكل شبه يومي، بشكل متكرر، بشكل مستمر، بشكل دائم، باستمرار، بين الحين والآخر، يوميا، كل يوم',
  ),
  words('memory', 'ذكرى تشييع جنازة جنازات عزاء فيلم رواية مسلسل وثائقي خاضعة'),
  words('rehearsal', 'مناورات مناورة محاكاة'),
  phrases('history', 'جدير بالذكر، جدير ذكره، من الجدير'),
  // What only looks like one: calm is wary, warnings are given, curfews forbid.
  phrases(
    'none',
    'هدوء حذر، دون سابق إنذار، بدون سابق إنذار، دون إنذار، دون توقف، بدون توقف، منع التجول، منع تجول، دون استثناء',
  ),
  phrases('none', 'تحت تهديد السلاح، غير مسبوق، غير مسبوقة، من دون توقف'),
]);
