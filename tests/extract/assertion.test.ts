import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const assertions = (text: string): string[] => read(text, '2018-07-10').incidents.map((one) => one.assertion);

/** What a sentence makes of the event it names; an empty list where it reports none. */
const table: [sentence: string, assertion: string | null][] = [
  ['قصفت قوات النظام بلدة طفس بالمدفعية.', 'reported'],
  ['شن الطيران غارات على مدينة نوى فجر اليوم.', 'reported'],
  ['لا تزال الاشتباكات مستمرة في بلدة طفس.', 'reported'],
  ['أطلقت الفصائل حملة لاعتقال مطلوبين في بلدة صيدا.', 'reported'],
  ['كانت لجنة قد عقدت اجتماعًا مع وفد في بصرى الشام.', 'reported'],
  ['لم تقصف قوات النظام بلدة طفس.', 'denied'],
  ['نفى ناشطون قصف بلدة طفس.', 'denied'],
  ['نفت مصادر محلية سيطرة قوات النظام على بلدة طفس.', 'denied'],
  ['ولم تقصف الطائرات بلدة صيدا بريف درعا.', 'denied'],
  ['لم تسجل أي غارات على مدينة نوى.', 'denied'],
  ['تجنبت قوات النظام قصف مدينة نوى.', 'denied'],
  ['لا صحة لأنباء سيطرة قوات النظام على بلدة طفس.', 'denied'],
  ['إن بلدة طفس لم تتعرض لأي قصف.', 'denied'],
  ['نفى ناشطون دخول قوات النظام إلى بلدة طفس.', 'denied'],
  ['لم يتوقف القصف على مدينة نوى.', 'reported'],
  ['قصف على بلدة طفس أوقع ما لا يقل عن ثلاثة قتلى.', 'reported'],
  ['ما أدى إلى قصف بلدة طفس.', 'reported'],
  ['أحيا ناشطون في بلدة طفس ذكرى قصف مدفعي.', 'background'],
  ['قتل ثلاثة مدنيين بحادث سير في بلدة طفس.', null],
  ['ستقصف قوات النظام بلدة طفس.', 'planned'],
  ['تعتزم الفصائل عقد اجتماع في بصرى الشام.', 'planned'],
  ['من المقرر أن تنسحب الفصائل من بلدة طفس.', 'planned'],
  ['هددت قوات النظام بقصف بلدة طفس.', 'planned'],
  ['قصفت قوات النظام بلدة طفس في ربيع عام 2015.', 'background'],
  ['سبق أن قصفت قوات النظام بلدة طفس.', 'background'],
  ['إذا قصفت قوات النظام بلدة طفس فلن نعود.', null],
  ['يعيش السكان في بلدة طفس بهدوء.', null],
  ['تقع بلدة طفس ضمن المناطق التي تسيطر عليها المعارضة.', null],
];

describe('assertion', () => {
  it.each(table)('%s -> %s', (sentence, expected) => {
    expect([...new Set(assertions(sentence))]).toEqual(expected === null ? [] : [expected]);
  });
});
