import { describe, expect, it } from 'vitest';
import { read, summary } from './read.ts';

const day = '2018-07-10';
const told = (text: string): string[] => summary(read(text, day).incidents);

describe('incidents', () => {
  it('tell one event for each place of a list', () => {
    expect(told('قصفت قوات النظام بالمدفعية بلدات طفس وداعل وإبطع بريف درعا أمس.')).toEqual([
      'shelling/artillery/missile attack | طفس | 2018-07-09 | reported',
      'shelling/artillery/missile attack | داعل | 2018-07-09 | reported',
      'shelling/artillery/missile attack | إبطع | 2018-07-09 | reported',
    ]);
  });

  it('tell once what several sentences say of one event', () => {
    const text =
      'قصفت قوات النظام بالمدفعية بلدة طفس اليوم.\nوقال ناشطون إن القصف المدفعي على بلدة طفس اليوم كان عنيفًا.';
    const { incidents } = read(text, day);
    expect(incidents).toHaveLength(1);
    expect(incidents[0]?.excerpts).toHaveLength(2);
  });

  it('tell an air strike and shelling apart, and tell both where the text says both', () => {
    expect(told('قصف مدفعي على بلدة طفس.')[0]).toMatch(/^shelling/);
    expect(told('قصف جوي على بلدة طفس.')[0]).toMatch(/^air/);
    expect(told('قصف جوي وبري على بلدة طفس.').map((line) => line.split(' | ')[0])).toEqual([
      'air/drone strike',
      'shelling/artillery/missile attack',
    ]);
  });

  it('call a capture by who took the place', () => {
    expect(told('سيطرت قوات النظام على بلدة طفس.')[0]).toMatch(/^government regains/);
    expect(told('سيطرت فصائل المعارضة على بلدة طفس.')[0]).toMatch(/^non-state actor overtakes/);
    expect(told('استعادت فصائل المعارضة بلدة طفس من قوات النظام.')[0]).toMatch(/^non-state actor overtakes/);
  });

  it('make no capture of an attempt', () => {
    expect(told('حاولت قوات النظام السيطرة على بلدة طفس.')).toEqual([
      `armed clash | طفس | ${day}~ | reported`,
    ]);
  });

  it('take people killed for what a strike led to, and for the event where nothing else is told', () => {
    expect(told('قتل مدنيان بقصف مدفعي على بلدة طفس.').map((line) => line.split(' | ')[0])).toEqual([
      'shelling/artillery/missile attack',
    ]);
    expect(told('مقتل مدني في بلدة طفس على يد مجهولين.')[0]).toMatch(/^attack/);
  });

  it('are told by what falls or is dropped, by headlines of the killed, and by words broken to hide them', () => {
    const kinds = (text: string) => told(text).map((line) => line.split(' | ')[0]);
    expect(kinds('سقوط بقايا صاروخ في بلدة طفس.')).toEqual(['shelling/artillery/missile attack']);
    expect(kinds('ألقت مروحيات براميل على بلدة طفس.')).toEqual(['air/drone strike']);
    expect(kinds('شهيد وجرحى في بلدة طفس.')).toEqual(['attack']);
    expect(kinds('قـ.ـصف مدفعي على بلدة طفس.')).toEqual(['shelling/artillery/missile attack']);
    expect(kinds('سقوط أمطار على بلدة طفس.')).toEqual([]);
    expect(kinds('ألقى الوزير كلمة في بلدة طفس.')).toEqual([]);
  });

  it('leave the place of a speaker off the map', () => {
    expect(
      told('قال مراسلنا في دمشق إن قصفًا مدفعيًا استهدف بلدة طفس.').map((line) => line.split(' | ')[1]),
    ).toEqual(['طفس']);
  });

  it('show a village that no gazetteer knows by the area the text puts it in, and say so', () => {
    const near = read('قصف مدفعي على قرية زعرورستان بريف عفرين.', day).incidents[0];
    expect(near?.place?.id).toContain('ocha:');
    expect(near?.precision).toBe('vicinity');
    expect(near?.radiusM).toBeGreaterThanOrEqual(10_000);
    expect(near?.warnings.join()).toContain('زعرورستان');
    // Two of them in one area stay two; a governorate says too little; a town named beside it is another place.
    expect(read('قصف مدفعي على قريتي زعرورستان وقرقوشان بريف عفرين.', day).incidents).toHaveLength(2);
    expect(read('قصف مدفعي على قرية زعرورستان بريف درعا.', day).incidents[0]?.place).toBeNull();
    expect(read('قصف مدفعي على قرية زعرورستان.\nوفي عفرين عقد اجتماع.', day).incidents[0]?.place).toBeNull();
  });

  it('leave the summary of the lead to the places told of further on', () => {
    const text = 'سيطرت قوات النظام اليوم على بلدات في ريف درعا.\nوسيطرت قوات النظام اليوم على بلدة طفس.';
    expect(told(text).map((line) => line.split(' | ')[1])).toEqual(['طفس']);
  });

  it('date by the clause, then the sentence, then the lead, then about the publication', () => {
    const [first, second] = read(
      'قصف مدفعي على بلدة طفس أمس، وغارات على مدينة نوى فجر اليوم.',
      day,
    ).incidents;
    expect([first?.date?.edtf, second?.date?.edtf]).toEqual(['2018-07-09', day]);
    const lead = read('هدوء حذر أمس الاثنين في الجنوب.\nقصف مدفعي على بلدة طفس.', day).incidents[0];
    expect(lead?.date?.edtf).toBe('2018-07-09');
    expect(lead?.date?.evidence[0]).toMatch(/opening/);
    expect(read('قصف مدفعي على بلدة طفس.', day).incidents[0]?.date).toMatchObject({
      edtf: `${day}~`,
      text: null,
    });
  });

  it('date two halves of one event by the one date of their sentence', () => {
    const { incidents } = read(
      'تعرضت بلدة بصر الحرير أمس لقصف مدفعي، وامتد القصف إلى قرى في منطقة اللجاة.',
      day,
    );
    expect(incidents.map(({ date }) => date?.edtf)).toEqual(['2018-07-09', '2018-07-09']);
  });

  it('say who denies what somebody else reports', () => {
    const [incident] = read(
      'قال ناشطون إن قصفًا مدفعيًا استهدف بلدة طفس، ونفى مجلس البلدة ذلك.',
      day,
    ).incidents;
    expect(incident?.claimants.map(({ name, stance }) => [name, stance])).toEqual([
      ['ناشطون', 'said'],
      ['مجلس البلدة', 'denied'],
    ]);
    expect(incident?.warnings.join(' ')).toMatch(/denies/);
  });

  it('give no incident for a text without a place, and none for a place without an event', () => {
    expect(told('قصفت القوات مواقع عسكرية بالمدفعية.')).toEqual([]);
    expect(told('تقع بلدة طفس في ريف درعا.')).toEqual([]);
  });

  it('keep their ids in a second extraction, and tell two reports apart by theirs', () => {
    const text = 'قصف مدفعي على بلدة طفس.';
    expect(read(text, day).incidents[0]?.id).toBe(read(text, day).incidents[0]?.id);
    expect(read(text, day)).toEqual(read(text, day));
  });
});
