import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/readers/detectLanguage.ts';

describe('the language of a text', () => {
  it.each([
    ['قصف على نوى', 'ar'],
    ['درعا', 'ar'],
    ['أفادت مصادر محلية بأن القصف طال أحياء درعا البلد', 'ar'],
    ['قُتل القيادي كوران پشتيوان في بلدة چمچمال أمس', 'ar'],
    ['مقتل مدنيين في إدلب https://example.org/a/b/c?d=e @someone', 'ar'],
    ['Shelling on Nawa', 'en'],
    ['Air strikes hit three towns, and at least ten people were killed.', 'en'],
    ['Example: نزوح آلاف المدنيين من ريف درعا الشرقي', 'ar'],
  ])('%s: %s', (text, lang) => {
    expect(detectLanguage(text)).toBe(lang);
  });

  it.each([
    ['گزارش‌ها حاکی است که در این حمله ده نفر کشته شده‌اند', 'fa'],
    ['چه خبر است', 'fa'],
    ['شہر میں دھماکے سے دس افراد ہلاک ہو گئے ہیں', 'ur'],
    ['لە شاری هەولێر ڕووداوێک ڕوویدا', 'ckb'],
    ['Dün akşam şehirde bir patlama oldu ve çok sayıda kişi yaralandı', 'tr'],
    ['Les forces du gouvernement sont entrées dans la ville', 'fr'],
  ])('Arabic and English are not mistaken for others: %s is %s', (text, lang) => {
    expect(detectLanguage(text)).toBe(lang);
  });

  it.each(['', '12345 …', 'Взрыв в городе', 'Nawa Tafas Inkhil', 'בעיר דרעא'])(
    'nothing tells for %j: und',
    (text) => {
      expect(detectLanguage(text)).toBe('und');
    },
  );
});
