import type { PlaceKind } from '../../model/place.ts';
import { type Lexicon, lexicon, wordSet } from '../lexicon.ts';
import type { Direction, PlaceCue } from '../PlaceLexicon.ts';
import { foldArabic } from './normalize.ts';

const settlement: PlaceKind[] = ['settlement', 'camp', 'neighbourhood'];
const division: PlaceKind[] = ['admin1', 'admin2', 'admin3'];
const district: PlaceKind[] = [
  'admin2',
  'admin3',
  'region',
  'settlement',
  'admin1',
  'neighbourhood',
  'facility',
];
const site: PlaceKind[] = [
  'airbase',
  'military',
  'facility',
  'crossing',
  'camp',
  'hill',
  'water',
  'bridge',
  'road',
];
const land: PlaceKind[] = ['region', 'hill', 'water', 'admin1', 'admin2'];
const anything: PlaceKind[] = [];

const one = (kinds: PlaceKind[]): PlaceCue => ({ kinds, plural: false, names: true });
const many = (kinds: PlaceKind[]): PlaceCue => ({ kinds, plural: true, names: true });
const around = (relation: NonNullable<PlaceCue['relation']>, plural = false): PlaceCue => ({
  kinds: anything,
  plural,
  names: false,
  relation,
});

/** Common nouns before place names, singular, dual (in the construct state, without ن) and plural. */
export const arabicCues: Lexicon<PlaceCue> = lexicon(foldArabic, [
  ['مدينة بلدة قرية ضيعة ضاحية بليدة مصيف', one(settlement)],
  ['مدينتا مدينتي مدن بلدتا بلدتي بلدات قريتا قريتي قرى ضواحي مزارع', many(settlement)],
  ['حي حارة', one(['neighbourhood', 'settlement'])],
  ['حيا حيي أحياء', many(['neighbourhood', 'settlement'])],
  ['عاصمة', one(['settlement'])],
  ['محافظة ولاية إقليم', one(['admin1', 'region'])],
  ['محافظتا محافظتي محافظات ولايات', many(['admin1', 'region'])],
  ['قضاء مديرية', one(division)],
  ['ناحية', one(['admin3', 'settlement'])],
  ['منطقة', one(district)],
  ['مناطق منطقتي منطقتا', many(district)],
  ['دولة جمهورية مملكة سلطنة إمارة', one(['country'])],
  ['مطار قاعدة', one(['airbase', 'military', 'facility', 'settlement'])],
  ['معبر', one(['crossing', 'settlement'])],
  ['مخيم', one(['camp', 'neighbourhood', 'settlement'])],
  ['مخيمي مخيمات', many(['camp', 'neighbourhood', 'settlement'])],
  ['تل تلة جبل هضبة مرتفعات قمة تلول تلال جبال', one(land)],
  ['نهر بحيرة سد وادي بئر خليج', one(['water', 'facility', 'region'])],
  ['سهل حوض بادية صحراء غوطة ساحل جزيرة', one(land)],
  ['جسر دوار ساحة شارع طريق أوتوستراد', one([...site, 'neighbourhood', 'settlement'])],
  [
    'مشفى مستشفى مستوصف مدرسة مسجد جامع سوق سجن ثكنة كتيبة حاجز مصنع معمل حقل نفق ميناء مرفأ محطة مقبرة مصفاة',
    one([...site, 'neighbourhood', 'settlement']),
  ],
  ['ريف', around('countryside')],
  ['ريفا ريفي أرياف', around('countryside', true)],
  ['جبهة محور', around('front')],
  ['جبهتي محوري جبهات محاور', around('front', true)],
  ['محيط أطراف مشارف تخوم ضاحية جوار مدخل مداخل أجواء', around('vicinity')],
  ['حدود', around('border')],
]);

/** Compass words before a name, as nouns (شمال) and as adjectives in the construct state (شمالي). */
export const arabicDirections: Lexicon<Direction> = lexicon<Direction>(foldArabic, [
  ['شمال شمالي', 0],
  ['شرق شرقي', 90],
  ['جنوب جنوبي', 180],
  ['غرب غربي', 270],
  ['وسط قلب', 'centre'],
]);

/** Adjectives behind "ريف X": the sector of the countryside. */
export const arabicSectors: Lexicon<Direction> = lexicon<Direction>(foldArabic, [
  ['شمالي', 0],
  ['شرقي', 90],
  ['جنوبي', 180],
  ['غربي', 270],
  ['أوسط', 'centre'],
]);

export const arabicPlacePrepositions = wordSet(
  foldArabic,
  'في ب ل من إلى على عن نحو باتجاه تجاه صوب قرب بين داخل خارج عند حول ضمن عبر بمحيط قبالة لدى شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط',
);
/** What may stand between a name and the place that contains it: "نوى، التابعة لمحافظة درعا". */
export const arabicContainmentLinks = wordSet(
  foldArabic,
  'في من التابعة التابع الواقعة الواقع ضمن القريبة القريب المجاورة المجاور الحدودية الحدودي ل',
);
export const arabicDistanceUnits = lexicon(foldArabic, [
  ['كم كيلومتر كيلومترا كيلومترات كيلو كلم', 1],
  ['متر مترا أمتار', 0.001],
  ['ميل ميلا أميال', 1.609344],
]);

/** Behind a name, with the article: "السويداء المدينة" is the city, not its governorate. */
export const arabicTrailingCues: Lexicon<PlaceCue> = lexicon(foldArabic, [['مدينة', one(settlement)]]);
