import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimantKey } from '../../src/language/claimantKey.ts';

describe('the key of a claimant', () => {
  it.each([
    [
      'المرصد السوري لحقوق الإنسان',
      'المرصد السورى لحقوق الانسان',
      'المرصد السوري',
      'المرصد',
      'SOHR',
      'مدير المرصد السوري لحقوق الإنسان',
    ],
    [
      'the Syrian Observatory for Human Rights',
      'Syrian Observatory',
      'the Observatory',
      'the Syrian Observatory for Human Rights (SOHR)',
    ],
    [
      'سانا',
      'وكالة سانا',
      'الوكالة العربية السورية للأنباء "سانا"',
      'وكالة الأنباء السورية (سانا)',
      'SANA',
      'state news agency SANA',
    ],
    [
      'الدرر الشامية',
      'شبكة الدرر الشامية',
      'موقع “الدرر الشامية”',
      'مراسل “شبكة الدرر الشامية”',
      'شبكة "الدرر الشامية" الإخبارية',
    ],
    ['موقع الرابية', 'الرابية', 'شبكة «الرابية»', 'مراسل الرابية في ريف حلب', 'شبكة الرابية الإخبارية'],
    ['قناة “الإخبارية” الرسمية', 'الإخبارية', 'قناة الإخبارية'],
    ['وكالة أنباء هاوار', 'هاوار', 'ANHA', 'وكالة هاوار'],
    ['الناشط الإعلامي محمد الحريري', 'محمد الحريري', 'الناشط محمد الحريري'],
    ['بيان للآساييش', 'الآساييش'],
    ['المتحدث الرسمي باسم التحالف الدولي', 'متحدث باسم التحالف الدولي', 'التحالف الدولي'],
    ['a spokesman for the Southern Front', 'the Southern Front', 'Southern Front'],
    ['مـركـز توثيق', 'مركز توثيق', 'توثيق'],
  ])('is one for %s and its other names', (...names) => {
    const keys = new Set(names.map(claimantKey));
    expect([...keys]).toHaveLength(1);
    expect([...keys][0]).not.toBeNull();
  });

  it.each([
    ['المرصد السوري لحقوق الإنسان', 'المرصد العراقي لحقوق الإنسان'],
    ['المرصد السوري لحقوق الإنسان', 'الشبكة السورية لحقوق الإنسان'],
    ['وزارة الدفاع الروسية', 'وزارة الدفاع التركية'],
    ['وكالة الأنباء السورية', 'وكالة الأنباء العراقية'],
    ['محمد الحريري', 'محمد الخالد'],
    ['تلفزيون سوريا', 'سوريا'],
    ['North Press', 'Press'],
  ])('tells %s from %s', (one, other) => {
    expect(claimantKey(one)).not.toBe(claimantKey(other));
  });

  it.each([
    'مصدر عسكري',
    'مصدر أمني في وزارة الداخلية',
    'مصادر محلية',
    'ناشطون في إدلب',
    'ناشط إعلامي',
    'شهود عيان',
    'أهالي البلدة',
    'مراسلنا',
    'مراسلنا في حمص',
    'قيادي في الجيش الحر',
    'مسؤول أميركي رفيع',
    'وسائل إعلام محلية',
    'المصدر',
    'البيان',
    'الوكالة',
    'الوزارة',
    'متحدث',
    'residents of Tafas',
    'a military source',
    'medical sources in Homs',
    'opposition activists',
    'US officials',
    'the ministry',
    'he',
    '',
    '«»',
  ])('is null for %s, which names nobody', (name) => {
    expect(claimantKey(name)).toBeNull();
  });

  it('reads any text, and is not changed by quotation marks or vowel marks', () => {
    fc.assert(fc.property(fc.string(), (name) => claimantKey(name) === null || claimantKey(name) !== ''));
    expect(claimantKey('المَرصَد السّوري')).toBe(claimantKey('«المرصد السوري»'));
  });
});
