import { columnFromArray, tableFromColumns, tableToIPC, utf8 } from '@uwdata/flechette';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IncidentList } from '../../src/dataset/build/IncidentList.ts';
import { DatasetError } from '../../src/dataset/DatasetError.ts';
import { incidentColumns } from '../../src/dataset/format.ts';
import { decodeManifest, readIncidents } from '../../src/dataset/read.ts';
import { dayNumber, dayText } from '../../src/model/days.ts';

const arrow = (list: IncidentList): Uint8Array =>
  list.toArrow(
    list.order(() => true),
    { sources: () => 1, independent: () => 1, otherOutlets: () => [] },
  );

function oneIncident(): IncidentList {
  const list = new IncidentList();
  const nothing = {
    radiusM: null,
    geoPrecision: null,
    dateFrom: null,
    dateTo: null,
    edtf: null,
    partOfDay: null,
  };
  list.push({
    ...nothing,
    key: 1,
    id: 'a',
    report: 'r',
    subType: 'arrests',
    assertion: 'reported',
    place: null,
    timePrecision: 'undated',
    outlet: null,
    claimants: ['one\u001fname', 'another'],
    publishedAt: null,
    lang: 'ar',
    sample: true,
    parties: [],
    wording: '',
    actors: [],
    tags: [],
    corrected: false,
    reviewed: false,
    warning: false,
  });
  return list;
}

describe('reading incidents.arrow', () => {
  it('keeps the separator out of claimants’ names', () => {
    expect(readIncidents(arrow(oneIncident())).claimants.values).toEqual(['one name\u001fanother']);
  });

  it('names the column that is missing or of another type', () => {
    const ids = columnFromArray(['a'], utf8());
    const lacking = tableToIPC(tableFromColumns({ id: ids }), {}) as Uint8Array;
    expect(() => readIncidents(lacking)).toThrow(/no column "report_step"/);
    const wrong = tableFromColumns({ id: ids, report_step: columnFromArray(['1'], utf8()) });
    expect(() => readIncidents(tableToIPC(wrong, {}) as Uint8Array)).toThrow(/"report_step" is not int/);
  });

  it('refuses bytes that are no Arrow stream with one clear error', () => {
    expect(() => readIncidents(new TextEncoder().encode('<!doctype html>'))).toThrow(DatasetError);
    expect(() => readIncidents(new Uint8Array())).toThrow(DatasetError);
  });

  it('never gives a table from a stream that was cut short', () => {
    const whole = arrow(oneIncident());
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(() => readIncidents(whole.slice(0, length))).toThrow(DatasetError);
      }),
      { numRuns: 300 },
    );
  });

  it('writes exactly the agreed columns', () => {
    const text = new TextDecoder('latin1').decode(arrow(oneIncident()));
    for (const name of incidentColumns) expect(text).toContain(name);
  });
});

describe('reading the manifest', () => {
  it('names the field that is wrong', () => {
    expect(() => decodeManifest({ format: 1 })).toThrow(/manifest\.json is not as expected \(format:/);
    expect(() => decodeManifest(null)).toThrow(/the whole/);
  });
});

describe('day numbers', () => {
  it('come back as the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => dayNumber(dayText(day)) === day),
    );
  });

  it.each(['2018-02-30', '2018-13-01', '2018', '2018-6-1', '', '2018-06-30T10:00'])('%j is none', (day) => {
    expect(dayNumber(day)).toBeNull();
  });
});
