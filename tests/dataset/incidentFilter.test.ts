import { describe, expect, it } from 'vitest';
import { type IncidentFilter, keepBy } from '../../src/dataset/incidentFilter.ts';
import { toJson } from '../../src/model/json.ts';
import type { Report } from '../../src/model/report.ts';
import type { IncidentRow } from '../../src/store/Store.ts';
import { madeUpIncident } from '../store/madeUp.ts';

const { place } = madeUpIncident({ id: '', text: '' } as Report, 0);
const row = (more: Partial<IncidentRow> = {}) =>
  ({
    subType: 'armed clash',
    outlet: 'Made-up Bulletin',
    place: JSON.stringify(toJson(place)),
    edtf: '2018-06-28/2018-06-30',
    dateFrom: '2018-06-28',
    dateTo: '2018-06-30',
    ...more,
  }) as IncidentRow;

describe('a filter of incidents', () => {
  it.each<[string, IncidentFilter, Partial<IncidentRow>]>([
    ['without wishes, an undated one without a place', {}, { edtf: null, place: null }],
    ['a period that begins on its last day', { from: '2018-06-30' }, {}],
    ['a period that ends on its first day', { to: '2018-06-28' }, {}],
    ['an open end', { from: '2030-01-01' }, { dateTo: null }],
    ['its type', { types: ['Battles'] }, {}],
    ['its sub-type', { types: ['armed clash'] }, {}],
    ['its outlet, however it is written', { outlets: ['x', ' made-up BULLETIN'] }, {}],
    ['its country', { countries: ['IQ', 'SY'] }, {}],
    ['a box around it', { bbox: [36, 32, 37, 33] }, {}],
    ['a box across the 180th meridian', { bbox: [36, 32, -170, 33] }, {}],
  ])('lets through %s', (_, filter, more) => {
    expect(keepBy(filter)(row(more))).toBe(true);
  });

  it.each<[string, IncidentFilter, Partial<IncidentRow>]>([
    ['an earlier one', { from: '2018-07-01' }, {}],
    ['a later one', { to: '2018-06-27' }, {}],
    ['an undated one where a period is asked for', { from: '1900-01-01' }, { edtf: null }],
    ['another type', { types: ['Riots'] }, {}],
    ['another outlet', { outlets: ['Bulletin'] }, {}],
    ['an outlet that is not known', { outlets: ['Bulletin'] }, { outlet: null }],
    ['another country', { countries: ['IQ'] }, {}],
    ['one without a place where a country is asked for', { countries: ['SY'] }, { place: null }],
    ['one outside of the box', { bbox: [37, 32, 38, 33] }, {}],
    ['one whose place is damaged', { bbox: [-180, -90, 180, 90] }, { place: '{' }],
  ])('keeps out %s', (_, filter, more) => {
    expect(keepBy(filter)(row(more))).toBe(false);
  });
});
