import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** Of a sentence's only incident: "label role" of each party, labels of its weapons, and its numbers. */
function slots(text: string, lang = 'ar') {
  const { incidents } = read(text, '2018-07-10', lang);
  expect(incidents).toHaveLength(1);
  const [incident] = incidents;
  for (const span of [
    ...(incident?.actors ?? []),
    ...(incident?.weapons ?? []),
    ...(incident?.casualties ?? []),
  ])
    expect(text.slice(span.start, span.end)).toBe(span.text);
  return {
    actors: incident?.actors.map(({ label, role }) => `${label}: ${role}`),
    weapons: incident?.weapons?.map(({ label }) => label),
    numbers: incident?.casualties.map(({ outcome, min }) => `${outcome} ${min}`),
  };
}

describe('who did it, to whom', () => {
  it.each<[string, string[]]>([
    ['قصفت قوات النظام بلدة طفس.', ['Syrian government forces: agent']],
    ['قصف مدفعي لقوات النظام على بلدة طفس.', ['Syrian government forces: agent']],
    ['انسحبت الفصائل من بلدة طفس.', ['Opposition armed groups: agent']],
    [
      'قتل عنصر من الأمن العام على يد فلول النظام في بلدة طفس.',
      ['General Security: target', 'Fighters loyal to the former Syrian government: agent'],
    ],
    // Arabic spells the passive alike: nothing says who did it.
    ['استهدفت قوات النظام في بلدة طفس.', ['Syrian government forces: party']],
    ['هجوم على قوات النظام في بلدة طفس.', ['Syrian government forces: target']],
    [
      'اشتباكات بين مقاتلي العشائر وقوات سوريا الديمقراطية في بلدة طفس.',
      ['Tribal fighters: party', 'Syrian Democratic Forces (SDF): party'],
    ],
    ['قصفت المليشيات الحوثية مدينة تعز.', ['Houthi forces: agent']],
    ['قصفت قوات الدعم السريع مدينة الفاشر.', ['Rapid Support Forces (RSF): agent']],
    ['قصفت مليشيات حفتر مدينة مصراتة.', ['Libyan National Army (LNA): agent']],
    ['قصف الحرس الثوري الإيراني بلدة طفس.', ['Iranian forces: party']],
    ['قصفت الميليشيات الإيرانية بلدة طفس.', ['Iran-backed armed groups: agent']],
  ])('%s', (text, expected) => {
    expect(slots(text).actors).toEqual(expected);
  });

  it('tells the English subject from the party of a passive', () => {
    expect(slots('Government forces shelled the town of Tafas.', 'en').actors).toEqual([
      'Syrian government forces: agent',
    ]);
    expect(slots('Government forces were shelled in the town of Tafas.', 'en').actors).toEqual([
      'Syrian government forces: party',
    ]);
  });

  it('keeps the forces of a state apart from groups it backs, in English too', () => {
    expect(slots('The IRGC shelled the town of Tafas.', 'en').actors).toEqual(['Iranian forces: agent']);
    expect(slots('Iran-backed militias shelled the town of Tafas.', 'en').actors).toEqual([
      'Iran-backed armed groups: agent',
    ]);
  });
});

describe('with what', () => {
  it.each<[string, string[] | undefined]>([
    ['قصفت قوات النظام بالمدفعية الثقيلة وقذائف الهاون بلدة طفس.', ['Artillery', 'Mortar']],
    ['ألقى الطيران المروحي براميل متفجرة على مدينة نوى.', ['Helicopters', 'Barrel bombs']],
    ['انفجرت عبوة ناسفة في مدينة نوى.', ['Explosive device']],
    ['قصفت قوات النظام بلدة طفس.', undefined],
    ['انسحبت الفصائل من بلدة طفس مع مدافع.', undefined],
  ])('%s', (text, expected) => {
    expect(slots(text).weapons).toEqual(expected);
  });
});

describe('how many', () => {
  it('belongs to the event of the clause before or behind', () => {
    expect(slots('قتل ثلاثة مدنيين جراء قصف على بلدة طفس.').numbers).toEqual(['killed 3']);
    expect(slots('قصفت قوات النظام بلدة طفس، ما أدى إلى مقتل طفل وإصابة أربعة أشخاص.').numbers).toEqual([
      'killed 1',
      'wounded 4',
    ]);
  });

  it('is added by a later sentence on the same event', () => {
    expect(slots('شن الطيران غارات على مدينة نوى. وأسفرت الغارات عن مقتل 10 أشخاص.').numbers).toEqual([
      'killed 10',
    ]);
  });

  it('stays with its own event where a sentence tells of two', () => {
    const { incidents } = read(
      'قصفت قوات النظام بلدة طفس ما أدى إلى مقتل ثلاثة مدنيين، واعتقلت قوات النظام خمسة شبان في مدينة نوى.',
      '2018-07-10',
    );
    expect(
      incidents.map((one) => [
        one.place?.name,
        one.casualties.map(({ outcome, min }) => `${outcome} ${min}`),
      ]),
    ).toEqual([
      ['طفس', ['killed 3']],
      ['نوى', ['detained 5']],
    ]);
  });

  it('is none where nobody was harmed, and none of a plan', () => {
    expect(slots('انفجرت عبوة ناسفة في مدينة نوى دون وقوع إصابات.').numbers).toEqual([]);
    const { incidents } = read('هددت قوات النظام بقصف بلدة طفس وقتل 10 أشخاص.', '2018-07-10');
    expect(incidents.length).toBeGreaterThan(0);
    expect(incidents.flatMap(({ casualties }) => casualties)).toEqual([]);
  });
});
