import type { MapTexts } from './mapEn.ts';

/** The words of the map in Arabic. */
export const mapAr: MapTexts = {
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  showAll: 'إظهار كل الأماكن',
  boundaries: 'الحدود المرسومة لا تعني إقرارًا بها.',
  credits: 'مصادر الخريطة',
  legend: 'مفتاح الخريطة',
  legendSize: 'مساحة الرمز: عدد الحوادث',
  legendArea: 'في موضع ما داخل الخط المتقطع',
  legendDominant: 'اللون: النوع الأكثر تكرارًا',
  tooltipLatest: (date) => `آخرها ${date}`,
  tooltipWithin: (distance) => `في موضع ما ضمن ${distance}`,
  symbol: (name, count, latest) => `${name}: أُبلغ عن ${count}، ${latest}`,
  places: 'الأماكن على الخريطة',
  morePlaces: {
    one: 'ومكان آخر',
    two: 'ومكانان آخران',
    few: 'و# أماكن أخرى',
    many: 'و# مكانًا آخر',
    other: 'و# مكان آخر',
  },
  scale: 'المقياس',
  noPlace: {
    one: 'واحدة بلا مكان',
    two: 'اثنتان بلا مكان',
    few: '# بلا مكان',
    many: '# بلا مكان',
    other: '# بلا مكان',
  },
  small: {
    chosen: 'المكان المختار',
    rival: 'نُظر فيه واستُبعد',
    other: 'مكان آخر في هذا التقرير',
    role: (name, role) => `${name}: ${role}`,
    away: (name, role, distance) => `${name}: ${role}، على بعد ${distance} من المكان المختار`,
    showChosen: 'إظهار المكان المختار',
    pick: 'اختيار النقطة تحت العلامة',
    pickHelp:
      'انقر على الخريطة، أو حرّكها بمفاتيح الأسهم ثم اضغط مفتاح الإدخال: تُؤخذ النقطة التي تحت العلامة.',
  },
};
