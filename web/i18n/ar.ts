import { subTypesAr, typesAr } from './acledAr.ts';
import { badgesAr } from './badgesAr.ts';
import type { Texts } from './en.ts';
import { eventAr } from './eventAr.ts';
import { exportAr } from './exportAr.ts';
import { filtersAr } from './filtersAr.ts';
import { governoratesAr } from './governorates.ts';
import { helpAr } from './helpAr.ts';
import { mapAr } from './mapAr.ts';
import type { PluralForms } from './plural.ts';
import { readerAr } from './readerAr.ts';
import { sourceAr } from './sourceAr.ts';
import { timeAr } from './timeAr.ts';

/** After a preposition (أُبلغ عن …): the genitive. */
const incidents: PluralForms = {
  zero: 'لا حوادث',
  one: 'حادثة واحدة',
  two: 'حادثتين',
  few: '# حوادث',
  many: '# حادثة',
  other: '# حادثة',
};
const outlets: PluralForms = {
  one: 'وسيلة إعلامية واحدة',
  two: 'وسيلتين إعلاميتين',
  few: '# وسائل إعلامية',
  many: '# وسيلة إعلامية',
  other: '# وسيلة إعلامية',
};
const places: PluralForms = {
  one: 'مكان واحد',
  two: 'مكانين',
  few: '# أماكن',
  many: '# مكانًا',
  other: '# مكان',
};

/** كل كلمات الواجهة بالعربية. */
export const ar: Texts = {
  appName: 'بلاغ',
  tagline: 'ما الذي أُبلغ عنه، وأين، ومَن أبلغ',
  languageName: 'العربية',
  language: 'اللغة',
  theme: 'المظهر',
  themes: { light: 'فاتح', dark: 'داكن', system: 'مثل الجهاز' },
  help: helpAr,
  regions: {
    summary: 'المعروض الآن',
    map: 'خريطة الحوادث المُبلغ عنها',
    list: 'الحوادث المُبلغ عنها',
    time: 'الزمن',
    reader: 'المصدر',
    filters: 'التصفية',
  },
  tabs: { list: 'القائمة', filters: 'التصفية', time: 'الزمن', map: 'الخريطة', reader: 'المصدر' },
  sheetExpand: 'توسيع',
  skipToList: 'الانتقال إلى القائمة',

  types: typesAr,
  subTypes: subTypesAr,
  assertions: { reported: 'مُبلغ عنه', denied: 'منفيّ', planned: 'مُخطَّط له', background: 'خلفية' },
  assertionHelp: {
    reported: 'يقول المصدر إنه حدث.',
    denied: 'يقول المصدر إنه لم يحدث.',
    planned: 'يعلنه المصدر بوصفه أمرًا مزمعًا.',
    background: 'يذكره المصدر بوصفه حدثًا سابقًا.',
  },
  alsoShow: 'إظهار أيضًا',

  summary: (what, where, when, by) =>
    [['أُبلغ عن', what, where].filter(Boolean).join(' '), when, by].filter(Boolean).join('، '),
  incidents,
  incidentsCounted: {
    zero: 'لا حوادث',
    one: 'حادثة واحدة',
    two: 'حادثتان',
    few: '# حوادث',
    many: '# حادثة',
    other: '# حادثة',
  },
  summaryNothing: 'لا توجد حوادث مُبلغ عنها ضمن هذا الاختيار',
  summaryOther: (parts) => `ومنها ${parts}`,
  inPlace: (place) => `في ${place}`,
  inGovernorate: (name) => (name.startsWith('محافظة') ? `في ${name}` : `في محافظة ${name}`),
  nearPlace: (place) => `في محيط ${place}`,
  atPlace: (place) => `عند ${place}`,
  inPlaces: (count) => `في ${count}`,
  places,
  byOutlets: (count) => `بحسب ${count}`,
  outlets,
  unknownOutlets: {
    one: 'تقرير واحد لا تُعرف جهة نشره',
    two: 'تقريرين لا تُعرف جهة نشرهما',
    few: '# تقارير لا تُعرف جهة نشرها',
    many: '# تقريرًا لا تُعرف جهة نشرها',
    other: '# تقرير لا تُعرف جهة نشرها',
  },

  headline: {
    reported: (what, where) => ['أنباء عن', what, where].filter(Boolean).join(' '),
    denied: (what, where) => ['نفيُ', what, where].filter(Boolean).join(' '),
    planned: (what, where) => ['أنباء عن التخطيط:', what, where].filter(Boolean).join(' '),
    background: (what, where) => ['في خلفية الخبر:', what, where].filter(Boolean).join(' '),
  },
  governorates: governoratesAr,
  placeUnknown: 'المكان غير محدَّد',
  reportedBy: 'بحسب',
  quoting: 'نقلًا عن',
  deniedBy: 'ونفاه',
  outletUnknown: 'جهة نشر لم تُذكر',
  reportsOfEvent: {
    one: 'تقرير واحد',
    two: 'تقريران',
    few: '# تقارير',
    many: '# تقريرًا',
    other: '# تقرير',
  },
  independentSources: {
    one: 'مصدر مستقل واحد',
    two: 'مصدران مستقلان',
    few: '# مصادر مستقلة',
    many: '# مصدرًا مستقلًا',
    other: '# مصدر مستقل',
  },
  comma: '، ',
  event: eventAr,
  export: exportAr,
  badges: badgesAr,
  sampleBadge: 'نموذج',
  sampleBanner: 'تقارير نموذجية كُتبت من أجل «بلاغ»، وليست مصدرًا.',
  sampleBannerSome: {
    one: 'تقرير واحد من أصل @ نموذج كُتب من أجل «بلاغ»، وليس مصدرًا.',
    two: 'تقريران من أصل @ نموذجان كُتبا من أجل «بلاغ»، وليسا مصدرًا.',
    other: '# من أصل @ نماذج كُتبت من أجل «بلاغ»، وليست مصدرًا.',
  },
  reportsCounted: {
    one: 'تقرير واحد',
    two: 'تقريرين',
    few: '# تقارير',
    many: '# تقريرًا',
    other: '# تقرير',
  },
  sampleBannerMore: 'غايتها بيان طريقة العمل، فلا تُقتبس.',

  date: {
    undated: 'بلا تاريخ',
    about: (date) => `نحو ${date}`,
    perhaps: (date) => `ربما ${date}`,
    before: (date) => `حتى ${date}`,
    after: (date) => `منذ ${date}`,
    partOfDay: {
      dawn: (date) => `فجر ${date}`,
      morning: (date) => `صباح ${date}`,
      noon: (date) => `ظهر ${date}`,
      afternoon: (date) => `بعد ظهر ${date}`,
      evening: (date) => `مساء ${date}`,
      night: (date) => `ليل ${date}`,
    },
    season: {
      21: (year) => `ربيع ${year}`,
      22: (year) => `صيف ${year}`,
      23: (year) => `خريف ${year}`,
      24: (year) => `شتاء ${year}`,
    },
    precision: {
      'part-of-day': 'معروف بجزء من اليوم',
      day: 'معروف باليوم',
      week: 'معروف بالأسبوع',
      month: 'معروف بالشهر',
      season: 'معروف بالفصل',
      year: 'معروف بالسنة',
      undated: 'بلا تاريخ',
    },
  },

  time: timeAr,

  map: mapAr,

  list: {
    empty: 'لا شيء ضمن هذا الاختيار.',
    clear: 'إلغاء كل التصفية',
    loadingQuote: '…',
  },

  filters: filtersAr,
  reader: readerAr,
  source: sourceAr,

  precision: {
    site: 'موقع بعينه',
    neighbourhood: 'حيّ',
    settlement: 'مدينة أو بلدة أو قرية',
    vicinity: 'منطقة حول مكان',
    admin3: 'ناحية',
    admin2: 'منطقة إدارية',
    admin1: 'محافظة',
    country: 'دولة',
  },
  within: (distance) => `في موضع ما ضمن ${distance}`,
  knownTo: (precision) => `مستوى الدقة: ${precision}`,
  confidence: { label: 'الثقة', high: 'عالية', moderate: 'متوسطة', low: 'ضعيفة' },

  loading: 'جارٍ تحميل الحوادث …',
  loadingProgress: (percent) => `${percent}٪`,
  error: {
    title: 'تعذّر تحميل الحوادث',
    network: 'لم يُجب الخادم. هل ما زال «balagh serve» يعمل؟',
    status: (file, status) => `${file}: أجاب الخادم بالرمز ${status}.`,
    damaged: 'تعذّرت قراءة البيانات. أعد المحاولة، فإن لم ينفع ذلك فأعد تشغيل «balagh serve».',
    report: 'تعذّر فتح هذا التقرير.',
    retry: 'إعادة المحاولة',
    unexpected: 'حدث خطأ في الصفحة.',
    reload: 'إعادة تحميل الصفحة',
  },
  hidden: {
    filtered: 'التصفية تستبعد الحادثة المفتوحة من القائمة.',
    unknown:
      'الحادثة المطلوبة في هذا العنوان غير موجودة في هذه البيانات، وربما أُعيدت قراءتها أو حُذفت أو وُسمت بأنها ليست حادثة.',
    show: 'إلغاء التصفية وإظهارها',
    dismiss: 'إظهار كل الحوادث',
  },
  stale: 'تغيّرت البيانات منذ فتح هذه الصفحة.',
  staleRefresh: 'إظهار البيانات الجديدة',
  nothing: {
    title: 'لم يُقرأ أي تقرير بعد',
    add: 'ألصق نص تقرير، أو أفلت صفحة محفوظة أو ملفًا نصيًّا في أي موضع من هذه الصفحة، أو اجلب رابطًا من الويب.',
    addButton: 'إضافة أول تقرير',
    how: 'استورد أول تقرير من سطر الأوامر:',
    orHow: 'أما التقارير الكثيرة دفعةً واحدة فتُستورد من سطر الأوامر:',
    next: 'ثم أعد تحميل هذه الصفحة. يمكن استيراد ملفات النصوص العادية وملفات السطور المنظّمة، ومجلدات منها.',
    noIncidentTitle: 'لا حوادث تُعرض',
    noIncident: 'لا تتضمن التقارير المقروءة حادثة أمكن التعرف عليها.',
  },
};
