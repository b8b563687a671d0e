import type { ActorLabel } from './EventLexicon.ts';

const label = (side: ActorLabel['side'], en: string, ar: string): ActorLabel => ({ side, en, ar });

/** The neutral labels of parties, the same for every language; the source's own wording stays in the excerpt. */
export const actorLabels = {
  government: label('state', 'Syrian government forces', 'قوات الحكومة السورية'),
  opposition: label('non-state', 'Opposition armed groups', 'فصائل معارضة مسلحة'),
  islamicState: label('non-state', 'Islamic State (IS)', 'تنظيم الدولة الإسلامية'),
  sdf: label('non-state', 'Syrian Democratic Forces (SDF)', 'قوات سوريا الديمقراطية'),
  hts: label('non-state', "Hay'at Tahrir al-Sham (HTS)", 'هيئة تحرير الشام'),
  ypg: label('non-state', "People's Protection Units (YPG)", 'وحدات حماية الشعب'),
  nusra: label('non-state', 'Nusra Front', 'جبهة النصرة'),
  hezbollah: label('non-state', 'Hezbollah', 'حزب الله'),
  iranian: label('non-state', 'Iran-backed militias', 'فصائل مدعومة من إيران'),
  russian: label('foreign', 'Russian forces', 'القوات الروسية'),
  turkish: label('foreign', 'Turkish forces', 'القوات التركية'),
  israeli: label('foreign', 'Israeli forces', 'القوات الإسرائيلية'),
  american: label('foreign', 'US forces', 'القوات الأمريكية'),
  coalition: label('foreign', 'Global Coalition', 'التحالف الدولي'),
  iraqi: label('state', 'Iraqi government forces', 'القوات الحكومية العراقية'),
  houthi: label('non-state', 'Houthi forces', 'جماعة الحوثي'),
  unidentified: label('unknown', 'Unidentified armed group', 'مسلحون مجهولون'),
  civilians: label('civilian', 'Civilians', 'مدنيون'),
  protesters: label('civilian', 'Protesters', 'محتجون'),
};
