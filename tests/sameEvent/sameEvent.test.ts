import { describe, expect, it } from 'vitest';
import { groupIncidents } from '../../src/sameEvent/grouping/groupIncidents.ts';
import { candidateOf, noConstraints, type Telling } from './told.ts';

const [government, russian, turkish] = ['Syrian government forces', 'Russian forces', 'Turkish forces'];
const [is, opposition] = ['Islamic State (IS)', 'Opposition armed groups'];
// Sentences written for this test: no outlet published them.
const told = 'أصيب ثلاثة مزارعين بجروح حين سقطت قذائف على أطراف البلدة قرب المدرسة القديمة صباح السبت';
const toldShorter = 'أصيب ثلاثة مزارعين بجروح حين سقطت قذائف على أطراف البلدة قرب المدرسة القديمة';

/** True when the machine takes the two tellings, of two reports, for one event. */
function areOne(a: Telling, b: Telling): boolean {
  const candidates = [
    candidateOf({ id: 'a', report: 'one', ...a }),
    candidateOf({ id: 'b', report: 'two', ...b }),
  ];
  return groupIncidents(candidates, { constraints: noConstraints }).groups.length === 1;
}

const one: [string, Telling, Telling][] = [
  ['type, place and day are the same', {}, {}],
  ['one names the party, the other none', { by: [government] }, {}],
  ['both name the same party', { by: [government] }, { by: [government] }],
  ['one party of several is common', { by: [government, russian] }, { by: [russian] }],
  ['the doer is named as party in one', { by: [government], role: 'party' }, { by: [government] }],
  ['who suffers it is no doer', { by: [opposition], role: 'target' }, { by: [government] }],
  ['an unidentified group may be any', { by: ['Unidentified armed group'] }, { by: [is] }],
  [
    'part and whole of one force',
    { by: ["People's Protection Units (YPG)"] },
    { by: ['Syrian Democratic Forces (SDF)'] },
  ],
  ['a group before and after its new name', { by: ['Nusra Front'] }, { by: ["Hay'at Tahrir al-Sham (HTS)"] }],
  ['a coalition and its leading army', { by: ['US forces'] }, { by: ['Global Coalition'] }],
  ['a state and groups it backs', { by: ['Iranian forces'] }, { by: ['Iran-backed armed groups'] }],
  ['numbers of killed differ', { killed: 3 }, { killed: 7 }],
  ['claimants differ', { says: ['شبكة الشاهد التجريبية'] }, { says: ['Test Monitor'] }],
  [
    'an Arabic and an English report',
    { quote: 'غارة على نوى', says: ['مراسلنا'] },
    { quote: 'An air strike hit Nawa' },
  ],
  ['one gives the part of the day', { part: 'dawn' }, {}],
  ['parts of the day are neighbours', { part: 'dawn' }, { part: 'morning' }],
  ['night and dawn', { part: 'night' }, { part: 'dawn' }],
  ['one date is approximate', { on: '2018-06-30~' }, {}],
  ['both dates are approximate', { on: '2018-06-30~' }, { on: '2018-06-30~' }],
  ['the last 24 hours hold the day', { on: '2018-06-29/2018-06-30' }, {}],
  ['three days hold the day', { on: '2018-06-28/2018-06-30' }, {}],
  ['both say the same three days', { on: '2018-06-28/2018-06-30' }, { on: '2018-06-28/2018-06-30' }],
  ['one place of two gazetteers', { at: 'nawa' }, { at: 'nawaOther' }],
  ['a neighbourhood and its town', { at: 'sajna' }, { at: 'daraa' }],
  ['a hill beside its town', { at: 'hill' }, { at: 'alHarra' }],
  ['a town and north of it', { at: 'nawa' }, { at: 'northOfNawa' }],
  ['a clash, and ground taken by it', { type: 'armed clash' }, { type: 'government regains territory' }],
  ['a bomb, and who carried it', { type: 'remote explosive/landmine/IED' }, { type: 'suicide bomb' }],
  ['a gas that was dropped', { type: 'chemical weapon', by: [government] }, { by: [government] }],
  [
    'place and date only close, of the same party',
    { at: 'sajna', by: [is] },
    { at: 'daraa', on: '2018-06-30~', by: [is] },
  ],
  ['a protest, and that it was stopped', { type: 'peaceful protest' }, { type: 'protest with intervention' }],
  [
    'neighbouring days, one approximate, the same words',
    { on: '2018-06-30', quote: told },
    { on: '2018-07-01~', quote: told },
  ],
  [
    'an agreement, a party of it in common',
    { type: 'agreement', by: [is] },
    { type: 'agreement', by: [is, government] },
  ],
  [
    'a copy that came out a day later',
    { copySet: 0, quote: told },
    { copySet: 0, quote: toldShorter, on: '2018-07-01' },
  ],
  [
    'a governorate, in copies of one text',
    { at: 'governorate', copySet: 0 },
    { at: 'governorate', copySet: 0 },
  ],
  ['undated, in copies of one text', { on: null, copySet: 0 }, { on: null, copySet: 0 }],
  ['without a place, in copies of one text', { at: null, copySet: 4 }, { at: null, copySet: 4 }],
];

const two: [string, Telling, Telling][] = [
  ['the next day', {}, { on: '2018-07-01' }],
  ['the next day, the same party', { by: [government] }, { by: [government], on: '2018-07-01' }],
  ['two days later, approximate', {}, { on: '2018-07-02~' }],
  ['the next day, approximate, with nothing else in common', {}, { on: '2018-07-01~' }],
  ['the next day in the same words, the texts no copies', { quote: told }, { quote: told, on: '2018-07-01' }],
  ['the next day, approximate, of the same party', { by: [is] }, { by: [is], on: '2018-07-01~' }],
  [
    'agreements with nothing in common but place and day',
    { type: 'agreement' },
    { type: 'agreement', by: [is] },
  ],
  ['place and date only close', { at: 'sajna' }, { at: 'daraa', on: '2018-06-30~' }],
  ['a gas attack and a strike of the same day', { type: 'chemical weapon' }, { type: 'air/drone strike' }],
  ['a year later', {}, { on: '2019-06-30' }],
  ['a month that holds the day', {}, { on: '2018-06' }],
  ['a week that holds the day', {}, { on: '2018-06-24/2018-06-30' }],
  ['dawn and evening of one day', { part: 'dawn' }, { part: 'evening' }],
  ['morning and night of one day', { part: 'morning' }, { part: 'night' }],
  ['another town', { at: 'nawa' }, { at: 'jasim' }],
  ['another town near by', { at: 'daraa' }, { at: 'yadudah' }],
  ['two neighbourhoods side by side', { at: 'sajna' }, { at: 'manshiya' }],
  ['a town and a wide sector that holds it', { at: 'yadudah' }, { at: 'eastOfDaraa' }],
  ['a town and its governorate', { at: 'nawa' }, { at: 'governorate' }],
  ['a governorate twice', { at: 'governorate' }, { at: 'governorate' }],
  ['a place and none', { at: 'nawa' }, { at: null }],
  ['no place twice', { at: null }, { at: null }],
  ['undated twice', { on: null }, { on: null }],
  ['an open date', {}, { on: '2018-06-30/..' }],
  ['another party', { by: [government] }, { by: [turkish] }],
  ['another state than the one that backs a group', { by: [russian] }, { by: ['Iran-backed armed groups'] }],
  [
    'other parties of a clash',
    { type: 'armed clash', by: [is], role: 'party' },
    { type: 'armed clash', by: [turkish], role: 'party' },
  ],
  ['a strike and shelling', {}, { type: 'shelling/artillery/missile attack' }],
  ['a strike and a clash', {}, { type: 'armed clash' }],
  [
    'ground taken by one side and by the other',
    { type: 'government regains territory' },
    { type: 'non-state actor overtakes territory' },
  ],
  ['a grenade and a mine', { type: 'grenade' }, { type: 'remote explosive/landmine/IED' }],
  ['an abduction and an attack', { type: 'abduction/forced disappearance' }, { type: 'attack' }],
  ['arrests and a base', { type: 'arrests' }, { type: 'headquarters or base established' }],
  ['a protest and a riot', { type: 'peaceful protest' }, { type: 'violent demonstration' }],
  ['"other" twice, which says nothing', { type: 'other' }, { type: 'other' }],
  ['a plan and a report', { assertion: 'planned' }, {}],
  ['background twice', { assertion: 'background' }, { assertion: 'background' }],
  ['a report and its denial', {}, { assertion: 'denied' }],
  ['denials of two reports', { assertion: 'denied' }, { assertion: 'denied' }],
  ['two incidents of one report', { report: 'one' }, { report: 'one' }],
  ['a sample and a real report', { sample: true }, {}],
  [
    'a governorate in texts of two sets of copies',
    { at: 'governorate', copySet: 0 },
    { at: 'governorate', copySet: 3 },
  ],
];

describe('two incidents of two reports', () => {
  it.each(one)('are one event: %s', (_, a, b) => {
    expect([areOne(a, b), areOne(b, a)]).toEqual([true, true]);
  });

  it.each(two)('are two events: %s', (_, a, b) => {
    expect([areOne(a, b), areOne(b, a)]).toEqual([false, false]);
  });

  it('are tried in a table of at least thirty of each', () => {
    expect(one.length).toBeGreaterThanOrEqual(30);
    expect(two.length).toBeGreaterThanOrEqual(30);
  });
});
