import { foldWord } from '../../language/fold.ts';
import { nameKeys } from '../../language/nameKeys.ts';
import { isNear } from './near.ts';

/**
 * Words that are no name by themselves whatever a source says: particles, pronouns, auxiliaries, weekdays, and nouns
 * that stand before names. GeoNames has Ans in Belgium as "أن" and Ely in England as "إلى"; every report would name both.
 */
const NEVER_A_NAME = new Set(
  `أن إن أنه إنه أنها إنها أنهم إنهم الآن كان كانت كانوا إلى على من عن في مع حتى منذ بين عبر حول دون بعد قبل فوق تحت غير كل
  بعض أي أية ما ماذا لا لم لن ليس لو إذا إذ إذن ثم أو أم بل قد لقد فقد هذا هذه ذلك تلك هؤلاء الذي التي الذين هو هي هم هن أنا
  أنت نحن هنا هناك حيث كما لكن لكنه له لها لهم لنا لي لك به بها بهم بنا بي بك فيه فيها فيهم منه منها منهم عنه عنها عنهم عليه
  عليها عليهم إليه إليها إليهم ها يا آل ال بن ابن أبو عبد سي أول أولا آخر أخرى إحدى يوم اليوم يوما ليل أمس غدا سنة وأن وإن فإن
  أدى أكد قال قالت قوله شأن إطار مقر الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت مايو
  مدينة ولاية دولة حكومة قرية بلدة منطقة محافظة شارع طريق جامعة مركز بلاد مصدر تحالف فصائل عمال`
    .split(/\s+/)
    .flatMap((word) => [foldWord(word, 'ar'), foldWord(word.replace(/^ال/, ''), 'ar')]),
);

/** Far away, places of this many inhabitants are looked for under a one-word Arabic name … */
const KNOWN_ABROAD = 50_000;
/** … under a short one only when many more live there: "ليل" (night) is Lille … */
const SHORT_LETTERS = 3;
const WELL_KNOWN_ABROAD = 300_000;
/** … and under a long one always, for it seldom is anything else ("دافوس"). */
const LONG_LETTERS = 5;

/** What decides whether an Arabic name is worth looking for. */
export interface NamedPlace {
  country: string | null;
  population: number;
}

/** The Arabic names of an uncurated source's place that can stand for it in a text; the rest would only find other words. */
export function indexableArabicNames(names: readonly string[], place: NamedPlace): string[] {
  return names.filter((name) => {
    const [only, ...more] = nameKeys(name, 'ar');
    if (!only || more.length > 0) return only !== undefined;
    if (NEVER_A_NAME.has(only.key)) return false;
    if (isNear(place.country)) return true;
    if (only.key.length <= SHORT_LETTERS) return place.population >= WELL_KNOWN_ABROAD;
    return only.key.length >= LONG_LETTERS || place.population >= KNOWN_ABROAD;
  });
}
