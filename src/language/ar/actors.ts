import type { ActorLabel } from '../EventLexicon.ts';
import type { Lexicon } from '../lexicon.ts';
import { phraseLexicon } from '../lexicon.ts';
import { foldArabic } from './normalize.ts';

const label = (side: ActorLabel['side'], en: string, ar: string): ActorLabel => ({ side, en, ar });

const government = label('state', 'Syrian government forces', 'قوات الحكومة السورية');
const opposition = label('non-state', 'Opposition armed groups', 'فصائل معارضة مسلحة');
const islamicState = label('non-state', 'Islamic State (IS)', 'تنظيم الدولة الإسلامية');
const sdf = label('non-state', 'Syrian Democratic Forces (SDF)', 'قوات سوريا الديمقراطية');
const hts = label('non-state', "Hay'at Tahrir al-Sham (HTS)", 'هيئة تحرير الشام');
const ypg = label('non-state', "People's Protection Units (YPG)", 'وحدات حماية الشعب');
const nusra = label('non-state', 'Nusra Front', 'جبهة النصرة');
const hezbollah = label('non-state', 'Hezbollah', 'حزب الله');
const iranian = label('non-state', 'Iran-backed militias', 'فصائل مدعومة من إيران');
const russian = label('foreign', 'Russian forces', 'القوات الروسية');
const turkish = label('foreign', 'Turkish forces', 'القوات التركية');
const israeli = label('foreign', 'Israeli forces', 'القوات الإسرائيلية');
const american = label('foreign', 'US forces', 'القوات الأمريكية');
const coalition = label('foreign', 'Global Coalition', 'التحالف الدولي');
const iraqi = label('state', 'Iraqi government forces', 'القوات الحكومية العراقية');
const houthi = label('non-state', 'Houthi forces', 'جماعة الحوثي');
const unidentified = label('unknown', 'Unidentified armed group', 'مسلحون مجهولون');
const civilians = label('civilian', 'Civilians', 'مدنيون');
const protesters = label('civilian', 'Protesters', 'محتجون');

/** Names of parties, partisan ones among them, and the neutral label that stands for each. */
export const arabicActors: Lexicon<ActorLabel> = phraseLexicon(foldArabic, [
  [
    'قوات النظام، قوات الأسد، قوات نظام الأسد، جيش النظام، جيش الأسد، قوات الحكومة السورية، القوات الحكومية السورية، القوات الحكومية، ' +
      'الجيش السوري، الجيش العربي السوري، القوات السورية، النظام السوري، قوات النظام السوري، نظام الأسد، النظام، عصابات الأسد، ' +
      'ميليشيات النظام، ميليشيات الأسد، الفرقة الرابعة، قوات الدفاع الوطني، الدفاع الوطني، قوات الحكومة، الطيران السوري، ' +
      'الطيران الحربي السوري، الطيران المروحي، القوات النظامية، عناصر النظام، قوات النمر',
    government,
  ],
  [
    'فصائل الثوار، كتائب الثوار، الثوار، فصائل المعارضة، المعارضة السورية، قوات المعارضة، مقاتلو المعارضة، مقاتلي المعارضة، الجيش الحر، ' +
      'الجيش السوري الحر، فصائل الجيش الحر، الفصائل المعارضة، الفصائل المقاتلة، الفصائل، فصائل المعارضة المسلحة، المعارضة المسلحة، ' +
      'الجيش الوطني، الجيش الوطني السوري، الجبهة الجنوبية، غرفة العمليات المركزية، المعارضة، الفصائل الثورية، فصيل معارض، مسلحو المعارضة، أحرار الشام',
    opposition,
  ],
  [
    'تنظيم الدولة، تنظيم الدولة الإسلامية، داعش، تنظيم داعش، جيش خالد بن الوليد، جيش خالد، الدولة الإسلامية، مسلحي داعش، مسلحو التنظيم، التنظيم',
    islamicState,
  ],
  ['قسد، قوات سوريا الديمقراطية، قوات سورية الديمقراطية، ميليشيات قسد، ميليشيا قسد', sdf],
  ['هيئة تحرير الشام، تحرير الشام، الهيئة', hts],
  ['وحدات حماية الشعب، الوحدات الكردية، المقاتلون الأكراد، الأكراد', ypg],
  ['جبهة النصرة، النصرة', nusra],
  ['حزب الله، حزب الله اللبناني، ميليشيا حزب الله', hezbollah],
  ['الميليشيات الإيرانية، ميليشيات إيران، الحرس الثوري، الحرس الثوري الإيراني، الميليشيات الشيعية', iranian],
  [
    'القوات الروسية، روسيا، المحتل الروسي، الاحتلال الروسي، الطيران الروسي، الطائرات الروسية، الجيش الروسي، الشرطة الروسية، الروس، الجانب الروسي، الوفد الروسي، طيران الاحتلال الروسي',
    russian,
  ],
  ['الجيش التركي، القوات التركية، تركيا، الاحتلال التركي، المدفعية التركية، الطيران التركي', turkish],
  [
    'الجيش الإسرائيلي، القوات الإسرائيلية، إسرائيل، الاحتلال الإسرائيلي، قوات الاحتلال، قوات الاحتلال الإسرائيلي، الطائرات الإسرائيلية، الاحتلال، قوة إسرائيلية، الطيران الإسرائيلي',
    israeli,
  ],
  ['القوات الأمريكية، القوات الأميركية، الجيش الأمريكي، الجيش الأميركي، الولايات المتحدة', american],
  ['التحالف الدولي، طيران التحالف، التحالف، قوات التحالف', coalition],
  ['القوات العراقية، الجيش العراقي، القوات الأمنية، الحشد الشعبي', iraqi],
  ['الحوثيون، الحوثيين، جماعة الحوثي، ميليشيا الحوثي، ميليشيات الحوثي', houthi],
  ['مجهولون، مسلحون مجهولون، مسلحين مجهولين، مجهولين، مسلحون، مسلحين', unidentified],
  ['مدنيون، مدنيين، المدنيون، المدنيين، الأهالي، أهالي، السكان، نازحون، نازحين، النازحين', civilians],
  ['متظاهرون، متظاهرين، المتظاهرين، المتظاهرون، محتجون، محتجين، المحتجين، المحتجون', protesters],
]);
