import { noDay } from '../../src/dataset/arrowRead.ts';
import type { IncidentTable } from '../../src/dataset/read.ts';
import { dayNumber } from '../../src/model/days.ts';
import type { Incident } from '../../src/model/incident.ts';

/** The row of an incident known by its id alone; null when the dataset does not hold it. Decodes ids until found. */
export function findRowById(table: IncidentTable, id: string): number | null {
  for (let row = 0; row < table.length; row++) if (table.id(row) === id) return row;
  return null;
}

/** The row of an incident read from its report. The day is compared first: an id costs decoding, a day does not. */
export function findRow(table: IncidentTable, incident: Incident): number | null {
  const day = dayNumber(incident.date?.from ?? null) ?? noDay;
  for (let row = 0; row < table.length; row++)
    if (table.dayFrom[row] === day && table.id(row) === incident.id) return row;
  return null;
}
