import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/model/incident.ts';
import { read } from './read.ts';

const incidents = (text: string): Incident[] => read(text, '2018-07-01', 'en').incidents;
const summary = (text: string): string[] =>
  incidents(text).map(({ subType, place, assertion }) => `${subType} | ${place?.nameEn} | ${assertion}`);
const only = (text: string): Incident => {
  const found = incidents(text);
  expect(found).toHaveLength(1);
  return found[0] as Incident;
};

describe('English reports', () => {
  it.each([
    ['Shells hit the town of Jasim.', 'shelling/artillery/missile attack | Jasim | reported'],
    [
      'Government artillery shelled the town of Jasim.',
      'shelling/artillery/missile attack | Jasim | reported',
    ],
    ['Air strikes hit the town of Jasim.', 'air/drone strike | Jasim | reported'],
    ['Warplanes bombed the town of Jasim.', 'air/drone strike | Jasim | reported'],
    ['A car bomb exploded in the town of Jasim.', 'remote explosive/landmine/IED | Jasim | reported'],
    ['A suicide bomber struck the town of Jasim.', 'suicide bomb | Jasim | reported'],
    ['Clashes broke out in the town of Jasim.', 'armed clash | Jasim | reported'],
    [
      'Syrian government forces captured the town of Jasim.',
      'government regains territory | Jasim | reported',
    ],
    [
      'The town of Jasim was captured by opposition fighters.',
      'non-state actor overtakes territory | Jasim | reported',
    ],
    ['Rebels took control of the town of Jasim.', 'non-state actor overtakes territory | Jasim | reported'],
    [
      'Opposition fighters withdrew from the town of Jasim.',
      'non-violent transfer of territory | Jasim | reported',
    ],
    ['Gunmen kidnapped two men in the town of Jasim.', 'abduction/forced disappearance | Jasim | reported'],
    ['Police arrested three men in the town of Jasim.', 'arrests | Jasim | reported'],
    ['People protested in the town of Jasim.', 'peaceful protest | Jasim | reported'],
    ['Talks were held in the town of Jasim.', 'agreement | Jasim | reported'],
  ])('tell: %s', (text, expected) => {
    expect(summary(text)).toContain(expected);
  });

  it.each([
    ['a town that somebody holds', 'People live in areas under the control of rebels in Jasim.'],
    ['a labour strike', 'Teachers in the town of Jasim went on strike.'],
    ['a purpose', 'Forces were sent to storm the town of Jasim.'],
    ['a condition', 'If forces attacked the town of Jasim, families would leave.'],
    ['a plain visit', 'A doctor visited the town of Jasim.'],
    ['words that only look like a place', 'Clashes were Nice to nobody. Many fled.'],
  ])('make no incident of %s', (_what, text) => {
    expect(incidents(text)).toEqual([]);
  });

  it.each([
    ['planned', 'Forces plan to storm the town of Jasim.'],
    ['planned', 'The army will attack the town of Jasim.'],
    ['planned', 'A round of talks is expected in the town of Jasim.'],
    ['denied', 'The council denied that clashes broke out in the town of Jasim.'],
    ['denied', 'There was no shelling in the town of Jasim.'],
    ['reported', 'Fighters began to shell the town of Jasim.'],
  ])('are %s: %s', (assertion, text) => {
    expect(incidents(text).map((one) => one.assertion)).toContain(assertion);
    expect(new Set(incidents(text).map((one) => one.assertion)).size).toBe(1);
  });

  it('do not pin where the speaker is', () => {
    const places = incidents(
      'Speaking from Berlin, an activist said clashes went on in Homs and Aleppo governorates.',
    );
    expect(places.map((one) => [one.place?.nameEn, one.precision])).toEqual([
      ['Homs', 'admin1'],
      ['Aleppo', 'admin1'],
    ]);
  });

  it('do not pin a dateline', () => {
    expect(only('BEIRUT - Clashes broke out in the town of Jasim.').place?.nameEn).toBe('Jasim');
  });

  it('take the day from the text', () => {
    expect(only('Clashes broke out in the town of Jasim on Saturday.').date?.edtf).toBe('2018-06-30');
  });
});

describe('English claimants', () => {
  it.each([
    ['Activists said that clashes broke out in the town of Jasim.', 'Activists', 'said'],
    [
      'Clashes broke out in the town of Jasim, the Example Observatory for Rights reported.',
      'Example Observatory for Rights',
      'said',
    ],
    ['Clashes broke out in the town of Jasim, according to local sources.', 'local sources', 'said'],
    ['State media claimed that clashes broke out in the town of Jasim.', 'State media', 'claimed'],
    ['On Friday the council confirmed that clashes broke out in the town of Jasim.', 'council', 'confirmed'],
    [
      'Sami Exampli, a member of the council, said clashes broke out in the town of Jasim.',
      'a member of the council',
      'said',
    ],
  ])('%s', (text, name, stance) => {
    expect(only(text).claimants).toMatchObject([{ name: name.replace(/^a /, ''), stance }]);
  });

  it('are not made of what was reported', () => {
    expect(only('Clashes were reported in the town of Jasim.').claimants).toEqual([]);
  });

  it('place what residents report with them, where nothing else is named', () => {
    const incident = only('Residents of Tafas, west of Daraa, reported shelling on Saturday night.');
    expect(incident.place?.nameEn).toBe('Tafas');
    expect(incident.claimants[0]?.name).toBe('Residents of Tafas');
    expect(only('Residents of Tafas said that shells hit the town of Jasim.').place?.nameEn).toBe('Jasim');
  });
});

describe('English parties and casualties', () => {
  it('have neutral labels, the words of the source beside them', () => {
    const { actors } = only('Regime forces captured the town of Jasim from the rebels.');
    expect(actors.map(({ label, text }) => [label, text])).toEqual([
      ['Syrian government forces', 'Regime forces'],
      ['Opposition armed groups', 'rebels'],
    ]);
  });

  it.each([
    ['Shelling of the town of Jasim killed 12 people.', [['killed', 12, 12]]],
    ['Shelling of the town of Jasim killed at least twelve civilians.', [['killed', 12, null]]],
    ['Shelling of the town of Jasim left twenty-five people dead.', [['killed', 25, 25]]],
    ['Shelling of the town of Jasim killed one hundred and twenty people.', [['killed', 120, 120]]],
    ['Shelling of the town of Jasim left 1,200 people wounded.', [['wounded', 1200, 1200]]],
    ['Shelling of the town of Jasim caused damage.', []],
  ])('%s', (text, expected) => {
    const { casualties } = only(text);
    expect(casualties.map(({ outcome, min, max }) => [outcome, min, max])).toEqual(expected);
  });
});
