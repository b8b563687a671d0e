import type { readProblemEn } from './readProblemEn.ts';

const byHand = 'افتح الصفحة في المتصفح واحفظها (Ctrl+S) ثم اختر الملف هنا، أو ألصق نصها.';

/** سبب تعذّر قراءة صفحة أو ملف، وما العمل. */
export const readProblemAr: typeof readProblemEn = {
  address: (name) => `لا يمكن جلب ${name}. يبدأ الرابط بـ https:// أو http:// ولا يحوي كلمة مرور.`,
  private: (name) => `${name} على هذا الجهاز أو في شبكة خاصة، ولا تُجلب إلا الصفحات العامة. ${byHand}`,
  robots: (name) => `يطلب الموقع من البرامج ألا تجلب ${name} (robots.txt). ${byHand}`,
  unsafe: (name) => `يحيل ${name} إلى رابط غير مشفَّر، ولا يُتبَع مثله. ${byHand}`,
  status: (name) => `أجاب الموقع عن ${name} بخطأ. تحقق في المتصفح من وجود الصفحة.`,
  'too-large': (name) => `${name} أكبر من 5 ميغابايت. انسخ نص التقرير وألصقه.`,
  slow: (name) => `تأخر الموقع كثيرًا في إرسال ${name}. أعد المحاولة لاحقًا. ${byHand}`,
  offline: (name) => `لم يُعثر على موقع ${name}. هل الشبكة موصولة، وهل الرابط صحيح؟`,
  unreachable: (name) => `تعذّر الوصول إلى موقع ${name}. أعد المحاولة لاحقًا. ${byHand}`,
  cut: (name) => `ما أرسله الموقع من ${name} تالف أو منقوص. أعد المحاولة.`,
  kind: (name) => `${name} ليس صفحة ويب ولا نصًّا. لا تُقرأ ملفات PDF وWord والصور: انسخ النص وألصقه.`,
  'no-article': (name) =>
    `لم يُعثر على مقال في ${name}. قد تكون قائمة، أو صفحة يملؤها برنامج. انسخ النص وألصقه.`,
  empty: (name) => `${name} فارغ.`,
  several: (name) => `في ${name} عدة تقارير. أضفها كلها من سطر الأوامر: ⁦balagh import FILE⁩.`,
};
