import { describe, expect, it } from 'vitest';
import { findReportClaims } from '../../../src/extract/claims/reportClaims.ts';
import { createExtractor } from '../../../src/extract/extractReport.ts';
import { languagePacks } from '../../../src/language/packs.ts';
import { tokenizeText } from '../../../src/language/tokenize.ts';
import type { Incident } from '../../../src/model/incident.ts';
import { embeddedGazetteer } from '../../gazetteer/embedded.ts';
import { read, reportOf } from '../read.ts';

const day = '2018-07-10';
const of = (text: string, lang = 'ar'): Record<string, Incident> =>
  Object.fromEntries(read(text, day, lang).incidents.map((one) => [one.place?.name ?? '?', one]));
const names = (incident: Incident | undefined): string[] | undefined =>
  incident?.claimants.map(({ name }) => name);

describe('the account of a claimant', () => {
  it('goes on over the next sentence that names no one, and says why', () => {
    const found = of(
      'قالت مصادر طبية إن قصفًا جويًا أوقع قتلى من النساء والأطفال.\nوتعرضت بلدة طفس لقصف مدفعي.',
    );
    expect(names(found.طفس)).toEqual(['مصادر طبية']);
    expect(found.طفس?.claimants[0]?.evidence).toEqual([expect.stringMatching(/earlier sentence/)]);
    expect(found.طفس?.claimants[0]?.evidenceAr).toHaveLength(1);
  });

  it.each([
    ['another matter', 'من جهة أخرى، تعرضت بلدة طفس لقصف مدفعي.'],
    ['earlier days', 'وكانت بلدة طفس تعرضت لقصف مدفعي.'],
    ['another day', 'والأحد الماضي، تعرضت بلدة طفس لقصف مدفعي.'],
    ['a heading', 'قصف مدفعي على بلدة طفس.'],
    ['what somebody does not say', 'ولم تعلن هيئة المثال قصف بلدة طفس بالمدفعية.'],
    ['another claimant', 'وأفاد ناشطون بأن بلدة طفس تعرضت لقصف مدفعي.'],
  ])('ends at %s', (_, next) => {
    const found = of(`قالت مصادر طبية إن قصفًا جويًا أوقع قتلى.\n${next}`);
    expect(found.طفس).toBeDefined();
    expect(names(found.طفس)).not.toContain('مصادر طبية');
  });

  it('ends after two sentences, but not between two claims of one claimant', () => {
    const calm = 'والهدوء حذر في المدينة.\n'.repeat(4);
    const told = 'وتعرضت بلدة طفس لقصف مدفعي.\n';
    expect(names(of(`قال المرصد المثالي إن قصفًا استهدف المنطقة.\n${calm}${told}`).طفس)).toEqual([]);
    expect(
      names(
        of(`قال المرصد المثالي إن قصفًا استهدف المنطقة.\n${calm}${told}وأضاف المرصد أن الطريق مفتوح.`).طفس,
      ),
    ).toEqual(['المرصد المثالي']);
  });

  it('is given by nobody who only comments', () => {
    expect(names(of('قال مدير المثال إن الأوضاع صعبة.\nوتعرضت بلدة طفس لقصف مدفعي.').طفس)).toEqual([]);
  });

  it('is never made of a denial', () => {
    expect(names(of('نفى مجلس المثال وقوع إصابات.\nوتعرضت بلدة طفس لقصف مدفعي.').طفس)).toEqual([]);
  });

  it('credits the lead that it tells again', () => {
    const found = of('انفجرت سيارة مفخخة في بلدة طفس اليوم.\nوقال مصدر محلي إن الانفجار أدى إلى أضرار.');
    expect(names(found.طفس)).toEqual(['مصدر محلي']);
    expect(found.طفس?.claimants[0]?.evidence).toEqual([expect.stringMatching(/same event/)]);
  });

  it('credits no lead on another town', () => {
    const found = of('قصف مدفعي على بلدة طفس اليوم.\nوقال مصدر محلي إن قصفًا مدفعيًا استهدف مدينة إدلب اليوم.');
    expect(names(found.طفس)).toEqual([]);
    expect(names(found.إدلب)).toEqual(['مصدر محلي']);
  });
});

describe('which event a claim covers', () => {
  it('a denial denies what stands before the sentence turns', () => {
    const found = of('نفى مصدر عسكري قصف بلدة طفس، فيما أعلن ناشطون أن الفصائل سيطرت على مدينة جاسم.');
    expect(found.طفس?.assertion).toBe('denied');
    expect(found.جاسم).toMatchObject({ assertion: 'reported', claimants: [{ name: 'ناشطون' }] });
  });

  it('and denies nothing that is told behind the turn by nobody', () => {
    const found = of('نفى مصدر عسكري قصف بلدة طفس، فيما دخلت قوات أجنبية واقتحمت مدينة جاسم.');
    expect(found.جاسم).toMatchObject({ assertion: 'reported', claimants: [] });
  });

  it('a denial behind the turn contests what was told', () => {
    const found = of('قصفت الطائرات مدينة جاسم، فيما نفى مجلس المدينة ذلك.');
    expect(found.جاسم?.warnings).toEqual([expect.stringMatching(/contested/)]);
  });

  it('what stands at the end covers all before it', () => {
    const found = of(
      'قصفت قوات النظام بالمدفعية بلدة طفس، وقتل ثلاثة مدنيين في مدينة جاسم، بحسب مجلس المثال.',
    );
    expect(names(found.طفس)).toEqual(['مجلس المثال']);
    expect(names(found.جاسم)).toEqual(['مجلس المثال']);
  });

  it('but not what another claim opened before', () => {
    const found = of(
      'قصف مدفعي على بلدة طفس، وقال ناشطون إن غارة جوية استهدفت مدينة جاسم، بحسب مجلس المثال.',
    );
    expect(names(found.طفس)).not.toContain('مجلس المثال');
  });

  it('an English speaker at the end costs the sentence neither date nor numbers', () => {
    const [incident] = read(
      'At least five people were killed by a car bomb that exploded in Homs on Tuesday, the local council said.',
      '2018-07-12',
      'en',
    ).incidents;
    expect(incident).toMatchObject({
      date: { edtf: '2018-07-10' },
      casualties: [{ min: 5 }],
      claimants: [{ name: 'local council' }],
    });
  });
});

describe('a sentence that only says who says so', () => {
  it('speaks of the one before it', () => {
    const found = of(
      'قصفت قوات النظام بالمدفعية بلدة طفس. وفقًا لمجلس المثال.\nوتعرضت مدينة جاسم لقصف مدفعي.',
    );
    expect(names(found.طفس)).toEqual(['مجلس المثال']);
    expect(found.طفس?.claimants[0]?.evidence).toBeUndefined();
  });
});

describe('an outlet that names itself', () => {
  const text = 'وأفاد مراسلنا بأن قصفًا مدفعيًا استهدف بلدة طفس.';
  const extract = createExtractor({ gazetteer: embeddedGazetteer() });

  it('is called by its name where that is given, and its own words stay', () => {
    const { incidents } = extract({ ...reportOf(text, day), outlet: 'شبكة المثال' });
    expect(incidents[0]?.claimants[0]).toMatchObject({ name: 'شبكة المثال', text: 'مراسلنا' });
    expect(incidents[0]?.claimants[0]?.anonymous).toBeUndefined();
  });

  it('stays unnamed where none is given', () => {
    expect(extract(reportOf(text, day)).incidents[0]?.claimants[0]).toMatchObject({
      name: 'مراسلنا',
      anonymous: true,
    });
  });
});

describe('one name for a source that has several', () => {
  it('is the fullest of its own that the report has', () => {
    // A real source, as only those are known by several names: nothing that happened is put into its mouth.
    const text = tokenizeText(
      'للاسم كلمات كثيرة، حسبما أفاد المرصد السوري لحقوق الإنسان.\nوقال مدير المرصد إن للاسم كلمات.',
    );
    const found = findReportClaims(text, languagePacks.ar.events, [], null);
    expect(found.flatMap(({ claims }) => claims.map(({ claimant }) => claimant.name))).toEqual([
      'المرصد السوري لحقوق الإنسان',
      'المرصد السوري لحقوق الإنسان',
    ]);
  });
});
