import type { IncidentSubType, IncidentType } from '../../src/model/incidentType.ts';

/** ACLED event types as headings. */
export const typesAr: Record<IncidentType, string> = {
  Battles: 'معارك',
  'Explosions/Remote violence': 'انفجارات وعنف عن بُعد',
  'Violence against civilians': 'عنف ضد المدنيين',
  Protests: 'احتجاجات',
  Riots: 'أعمال شغب',
  'Strategic developments': 'تطورات استراتيجية',
};

/** ACLED sub-event types as phrases that can stand after «أنباء عن» and before «في نوى». */
export const subTypesAr: Record<IncidentSubType, string> = {
  'armed clash': 'اشتباك مسلّح',
  'government regains territory': 'استعادة القوات الحكومية السيطرة',
  'non-state actor overtakes territory': 'سيطرة جهة غير حكومية على أراضٍ',
  'shelling/artillery/missile attack': 'قصف مدفعي أو صاروخي',
  'air/drone strike': 'غارة جوية أو ضربة بطائرة مسيّرة',
  'remote explosive/landmine/IED': 'انفجار لغم أو عبوة ناسفة',
  'suicide bomb': 'تفجير انتحاري',
  grenade: 'هجوم بقنبلة يدوية',
  'chemical weapon': 'استخدام سلاح كيميائي',
  attack: 'اعتداء على مدنيين',
  'abduction/forced disappearance': 'اختطاف أو إخفاء قسري',
  'sexual violence': 'عنف جنسي',
  'peaceful protest': 'احتجاج سلمي',
  'protest with intervention': 'احتجاج رافقه تدخّل',
  'excessive force against protesters': 'استخدام قوة مفرطة ضد محتجين',
  'violent demonstration': 'مظاهرة عنيفة',
  'mob violence': 'عنف حشود',
  agreement: 'اتفاق أو مفاوضات',
  arrests: 'اعتقالات',
  'change to group/activity': 'تغيّر في جماعة أو في نشاطها',
  'disrupted weapons use': 'إحباط استخدام أسلحة',
  'headquarters or base established': 'إنشاء مقر أو قاعدة',
  'looting/property destruction': 'نهب أو تدمير ممتلكات',
  'non-violent transfer of territory': 'انتقال السيطرة على أراضٍ دون عنف',
  other: 'تطور آخر',
};
