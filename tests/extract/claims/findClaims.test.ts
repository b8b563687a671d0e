import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/extract/claims/Claim.ts';
import { findClaims } from '../../../src/extract/claims/findClaims.ts';
import { languagePacks } from '../../../src/language/packs.ts';
import { tokenizeText } from '../../../src/language/tokenize.ts';

function claims(text: string): Claim[] {
  const { events } = languagePacks[/[\u0600-\u06FF]/.test(text) ? 'ar' : 'en'];
  const tokenized = tokenizeText(text);
  const found: Claim[] = [];
  for (const sentence of tokenized.sentences)
    found.push(...findClaims(tokenized, sentence, events, { earlier: found, dates: [] }));
  for (const { claimant } of found) expect(text.slice(claimant.start, claimant.end)).toBe(claimant.text);
  return found;
}

const said = (text: string): string[] =>
  claims(text).map(({ claimant }) =>
    [claimant.name, claimant.stance, claimant.via].filter(Boolean).join(' / '),
  );

describe('claims', () => {
  it.each([
    ['قال المرصد المثالي إن القصف توقف', 'المرصد المثالي / said'],
    ['أعلنت غرفة عمليات المثال في الجنوب عن صد الهجوم', 'غرفة عمليات المثال في الجنوب / said'],
    ['أكد ناشطون أن البلدة خالية', 'ناشطون / confirmed'],
    ['زعمت وزارة المثال أن الطريق مفتوح', 'وزارة المثال / claimed'],
    ['نفى مجلس البلدة وقوع أي هجوم', 'مجلس البلدة / denied'],
    ['نفت مصادر محلية ما تردد عن القصف', 'مصادر محلية / denied'],
    ['توقف القصف بحسب ناشطين محليين', 'ناشطين محليين / said'],
    ['ونقلاً عن موقع المثال الإخباري فإن القصف توقف', 'المثال الإخباري / said'],
    ['أفادت مصادر مطلعة لـ"شبكة المثال" عن فشل المفاوضات', 'مصادر مطلعة / said / شبكة المثال'],
    ['توقف القصف وفق ما بثته وكالة المثال', 'المثال / said'],
    ['توقف القصف على ما أفادت به مصادر محلية', 'مصادر محلية / said'],
    ['قال الناشط سمير المثالي لموقع المثال، إن القصف توقف', 'الناشط سمير المثالي / said / موقع المثال'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it('lead "the source" and a part of an earlier name back to the claimant', () => {
    expect(said('قال المرصد المثالي إن القصف توقف.\nوأضاف المصدر أن الطريق مفتوح.')[1]).toBe(
      'المرصد المثالي / said',
    );
    expect(
      said('The market is open, according to Osama Tester. The road is open too, according to Tester.')[1],
    ).toBe('Osama Tester / said');
    expect(
      said('The market is open, according to Osama Tester. The road is open too, according to Sampler.')[1],
    ).toBe('Sampler / said');
    expect(said('أعلنت غرفة عمليات المثال عن هجوم.\nوأشارت الغرفة إلى قصف موقع.')[1]).toBe(
      'غرفة عمليات المثال / said',
    );
  });

  it('know "the same sources" again', () => {
    expect(said('قالت مصادر محلية إن القصف توقف.\nوأفادت المصادر نفسها بأن الطريق مفتوح.')[1]).toBe(
      'مصادر محلية / said',
    );
  });

  it('are none where a verb of saying has nobody behind it', () => {
    expect(said('قال إن القصف توقف')).toEqual([]);
    expect(said('توقف القصف في البلدة')).toEqual([]);
    expect(said('الحافلات التي نقلت مقاتلين إلى الشمال')).toEqual([]);
  });

  it.each([
    ['in front of the verb', 'وزارة المثال أعلنت أن الطريق مفتوح', ['وزارة المثال / said']],
    ['in front, behind "but"', 'لكن المجلس المحلي أكد أن الطريق مغلق', ['المجلس المحلي / confirmed']],
    ['in front, joined to "so"', 'فالتلفزيون المحلي قال إن القصف توقف', ['التلفزيون المحلي / said']],
    ['in front, the medium behind', 'مصدر طبي قال لرويترز إن للاسم كلمات', ['مصدر طبي / said / رويترز']],
    ['behind the medium', 'وفق ما قالت للصحيفة سارة المثالي', ['سارة المثالي / said / الصحيفة']],
    ['before a colon', 'مصادر محلية: القصف توقف', ['مصادر محلية / said']],
    ['behind a bar', 'عاجل | مراسل المثال : القصف توقف', ['مراسل المثال / said']],
    [
      'with an office and a name',
      'قال قائم مقام القضاء، سمير المثالي، إن القصف توقف',
      ['قائم مقام القضاء، سمير المثالي / said'],
    ],
    [
      'with what the speaker is',
      'أفاد سمير المثالي، وهو ناطق باسم أكبر فصائل المنطقة، بأن القصف توقف',
      ['سمير المثالي / said'],
    ],
    ['before what is reported', 'أكد المرصد المثالي مقتل ثلاثة مدنيين', ['المرصد المثالي / confirmed']],
    ['before what is reported with "of"', 'أفادت شبكة "المثال" بمقتل ثلاثة مدنيين', ['المثال / said']],
    [
      'before a quotation',
      'وقال مدير المثال سمير "نحن هنا منذ أيام طويلة ولن نرحل"',
      ['مدير المثال سمير / said'],
    ],
    [
      'with a place',
      'قال مصدر محلي في مدينة نوى لموقع "المثال" إن القصف توقف',
      ['مصدر محلي في مدينة نوى / said / موقع المثال'],
    ],
    ['in a statement', 'أعلنت هيئة المثال في بيان أن القصف توقف', ['هيئة المثال / said']],
    ['of a text', 'وفق بيان صادر عن مجلس المثال', ['مجلس المثال / said']],
    [
      'of what was published',
      'بحسب المعلومات الأولية التي أوردتها وكالة أنباء المثال',
      ['وكالة أنباء المثال / said'],
    ],
    ['behind an article that lost its letter', 'توقف القصف وفقا للمرصد المثالي', ['المرصد المثالي / said']],
    ['in what stands in a text', 'وجاء في بيان المثال أن القصف توقف', ['بيان المثال / said']],
    ['who claims responsibility', 'أعلنت جماعة المثال مسؤوليتها عن التفجير', ['جماعة المثال / claimed']],
    ['who accuses', 'اتهمت هيئة المثال قوات النظام بقصف البلدة', ['هيئة المثال / claimed']],
    ['who denies what others did', 'دحض مجلس المثال صحة الأنباء', ['مجلس المثال / denied']],
    ['with a generic medium', 'ذكرت قناة محلية أن القصف توقف', ['قناة محلية / said']],
    ['in English, at the end', 'A shell hit the town, the local council said.', ['local council / said']],
    [
      'in English, without commas',
      'The shell that hit the school killed six people in the town the local council said.',
      ['local council / said'],
    ],
  ])('name a speaker %s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    ['a source through an agency', 'نقلت وكالة المثال عن شهود قولهم إن القصف توقف', 'المثال', 'شهود'],
    [
      'a ministry through a reporter',
      'أورد مراسلنا نقلا عن وزارة المثال أن القصف توقف',
      'مراسلنا',
      'وزارة المثال',
    ],
    [
      'an English source',
      'The agency quoted a military source as saying that the shelling stopped.',
      'agency',
      'military source',
    ],
  ])('keep the chain: %s', (_, text, relay, source) => {
    const [first, second] = claims(text).map(({ claimant }) => claimant);
    expect(first?.name).toBe(relay);
    expect(second).toMatchObject({ name: source, via: relay });
    expect(second?.chain?.map(({ name }) => name)).toEqual([relay, source]);
    for (const link of second?.chain ?? []) expect(text.slice(link.start, link.end)).toBe(link.text);
  });

  it('take whom a source is quoted as denying for one who denies', () => {
    const found = claims('نقلت وكالة المثال عن مصدر عسكري نفيه قصف البلدة');
    expect(found.map(({ claimant }) => [claimant.name, claimant.stance])).toEqual([
      ['المثال', 'said'],
      ['مصدر عسكري', 'denied'],
    ]);
  });

  it('go on with the speaker named last where the verb has none', () => {
    const found = claims('قال المرصد المثالي إن القصف توقف.\nوأضاف أن الطريق مفتوح.\nونفى سقوط ضحايا.');
    expect(found.map(({ claimant }) => [claimant.name, claimant.stance])).toEqual([
      ['المرصد المثالي', 'said'],
      ['المرصد المثالي', 'said'],
      ['المرصد المثالي', 'denied'],
    ]);
  });

  it('know somebody by the last name', () => {
    expect(said('قال سمير الخالدي إن القصف توقف.\nوأوضح الخالدي أن الطريق مفتوح.')[1]).toBe(
      'سمير الخالدي / said',
    );
  });

  it('mark who stays unnamed', () => {
    expect(claims('قال مصدر عسكري إن القصف توقف')[0]?.claimant.anonymous).toBe(true);
    expect(claims('قال سمير المثالي إن القصف توقف')[0]?.claimant.anonymous).toBeUndefined();
  });

  it.each([
    ['what nobody said', 'لم تعلن أي جهة المسؤولية عن التفجير'],
    ['what was not said, behind "and"', 'ولم تعلن هيئة المثال أن القصف توقف'],
    ['what a clause tells of a noun', 'العملية التي أعلنت عنها أنقرة ضد خصومها'],
    ["the speaker's own words", 'توقف القصف، بحسب وصفه'],
    ['no one in particular', 'تفيد المعلومات بأن القصف توقف'],
    ['an agreement', 'توقف القصف وفقا لاتفاق سابق'],
    ['an age', 'امرأة تبلغ من العمر سبعين عاما قالوا عنها الكثير'],
    ['somebody called something', 'امرأة تدعى سارة المثالي وصلت إلى المدينة'],
    ['what belongs to another', 'سيارة تابعة للدفاع المدني، أفاد'],
    ['it is recalled', 'قال المرصد المثالي كلمته.\nيذكر أن القصف توقف'],
    ['a heading that is no speaker', 'درعا: قصف على البلدة'],
    ['a name in English', 'Officials met Osama Said in the town.'],
    ['a passive in English', 'Clashes were reported in the town.'],
  ])('are none in %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});
