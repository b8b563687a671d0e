import { tableFromIPC } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { correctedIncident } from '../../../src/corrections/correctedIncident.ts';
import { incidentArrow } from '../../../src/dataset/table/incidentArrow.ts';
import type { SourcedIncident } from '../../../src/dataset/table/incidentColumns.ts';
import { incidentColumns } from '../../../src/dataset/table/incidentColumns.ts';
import { incidentCsvHeading, incidentCsvLine } from '../../../src/dataset/table/incidentCsv.ts';
import type { Incident } from '../../../src/model/incident.ts';
import { madeUpIncident, madeUpReport } from '../../store/madeUp.ts';

const report = madeUpReport('نص مختلق عن قتال', { id: 'made-up' });
const rowOf = (
  more: Partial<Incident> = {},
  outlet: string | null = 'Made-up Bulletin',
): SourcedIncident => ({
  incident: correctedIncident(madeUpIncident(report, 1, more), []),
  source: {
    report: report.id,
    outlet,
    title: null,
    url: null,
    publishedAt: '2018-06-30',
    lang: 'ar',
    sample: false,
  },
});
const valuesOf = (row: SourcedIncident) =>
  Object.fromEntries(incidentColumns.map(({ name, read }) => [name, read(row)]));
const date = madeUpIncident(report, 1).date as NonNullable<Incident['date']>;

describe('the table of incidents', () => {
  it("has ACLED's columns, then its own", () => {
    expect(valuesOf(rowOf())).toMatchObject({
      event_date: '2018-06-30',
      time_precision: 1,
      event_type: 'Battles',
      sub_event_type: 'armed clash',
      country: 'Syria',
      admin1: 'Daraa',
      location: 'Made-up Town',
      latitude: 32.51,
      longitude: 36.1,
      geo_precision: 1,
      source: 'Made-up Bulletin',
      notes: report.text.slice(0, 10),
      radius_m: 2000,
      date_edtf: '2018-06-30',
      claimants: 'Made-up Source (via راديو)',
      report_id: 'made-up',
    });
  });

  it('gives no day where not even the month is known', () => {
    const year = { ...date, edtf: '2018', from: '2018-01-01', to: '2018-12-31', precision: 'year' as const };
    expect(valuesOf(rowOf({ date: year }))).toMatchObject({
      event_date: null,
      time_precision: null,
      date_edtf: '2018',
      date_from: '2018-01-01',
    });
    const month = { ...year, edtf: '2018-06', from: '2018-06-01', precision: 'month' as const };
    expect(valuesOf(rowOf({ date: month }))).toMatchObject({ event_date: '2018-06-01', time_precision: 3 });
  });

  it('leaves empty what is unknown', () => {
    const nowhere = { place: null, precision: null, radiusM: null, date: null, claimants: [], excerpts: [] };
    expect(valuesOf(rowOf(nowhere, null))).toMatchObject({
      latitude: null,
      longitude: null,
      location: null,
      geo_precision: null,
      event_date: null,
      source: null,
      notes: null,
      claimants: null,
      date_precision: 'undated',
    });
  });

  it('names first who acts', () => {
    const actor = { start: 0, end: 1, text: 'x', labelAr: 'x' };
    const actors = [
      { ...actor, label: 'civilians', role: 'target' as const },
      { ...actor, label: 'army', role: 'agent' as const },
    ];
    expect(valuesOf(rowOf({ actors }))).toMatchObject({ actor1: 'army', actor2: 'civilians' });
  });

  it('keeps ranges of casualties as they were given', () => {
    const told = { start: 0, end: 1, text: 'x', outcome: 'killed' as const };
    const casualties = [
      { ...told, min: 3, max: null, who: 'civilians' as const },
      { ...told, min: 2, max: 2 },
    ];
    expect(valuesOf(rowOf({ casualties })).casualties).toBe('killed 3.. civilians; killed 2');
  });

  it.each(['=', '+', '-', '@'])('makes a cell safe that begins with %s', (sign) => {
    const line = incidentCsvLine(rowOf({}, `${sign}SUM(A1)`));
    expect(line).toContain(`,'${sign}SUM(A1),`);
    expect(line).not.toContain(`,${sign}SUM`);
  });

  it('leaves numbers below nought as numbers', () => {
    const place = { ...(rowOf().incident.place as NonNullable<Incident['place']>), lon: -36.5 };
    expect(incidentCsvLine(rowOf({ place }))).toContain(',-36.5,');
  });

  it('is the same as CSV and as Arrow', () => {
    const rows = [rowOf(), rowOf({ place: null, date: null }, null)];
    const table = tableFromIPC(incidentArrow(rows));
    expect(table.names).toEqual(incidentCsvHeading.trimEnd().split(','));
    expect(table.toArray()).toEqual(rows.map(valuesOf));
  });

  it('is a table too when it has no rows', () => {
    expect(tableFromIPC(incidentArrow([])).numRows).toBe(0);
  });
});
