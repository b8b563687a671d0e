import { expect, it } from 'vitest';
import type { IncidentTable } from '../../../src/dataset/read.ts';
import { unknownOutletReports } from '../../../web/filter/unknownOutlets.ts';

const reports = ['a', 'b', 'b', 'c', 'd'];
const table = {
  length: reports.length,
  report: (row: number) => reports[row],
  outlet: { codes: Int32Array.of(0, -1, -1, -1, 0), values: ['Outlet'] },
} as unknown as IncidentTable;

it('reports of unknown outlet are counted once each, and only those shown', () => {
  expect(unknownOutletReports(table, Uint32Array.of(0, 1, 2, 3, 4))).toBe(2);
  expect(unknownOutletReports(table, Uint32Array.of(0, 2))).toBe(1);
  expect(unknownOutletReports(table, Uint32Array.of(0, 4))).toBe(0);
});
