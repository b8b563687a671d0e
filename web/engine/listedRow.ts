import { noDay } from '../../src/dataset/arrowRead.ts';
import { nameSeparator } from '../../src/dataset/columnValues.ts';
import { type IncidentTable, textAt } from '../../src/dataset/read.ts';
import type { PartOfDay, TimePrecision } from '../../src/model/date.ts';
import { type IncidentSubType, incidentSubTypeNames } from '../../src/model/incidentType.ts';
import type { GeoPrecision } from '../../src/model/place.ts';
import { assertionAt, type FilterColumns } from '../filter/columns.ts';
import type { ListedRow } from './protocol.ts';

const dayOrNull = (value: number): number | null => (value === noDay ? null : value);
const namesOf = (joined: string | null): string[] => (joined ? joined.split(nameSeparator) : []);

/** The incident in a row of the table; made for the rows in view only. */
export function listedRow(table: IncidentTable, columns: FilterColumns, row: number): ListedRow {
  const subType = textAt(table.subType, row) as IncidentSubType;
  const radiusM = table.radiusM[row] as number;
  const [outlet, ...otherOutlets] = namesOf(textAt(table.outlets, row));
  return {
    row,
    type: columns.type[row] as number,
    subType: incidentSubTypeNames.includes(subType) ? subType : 'other',
    assertion: assertionAt(table, row),
    place: table.place[row] as number,
    symbol: columns.symbol[row] as number,
    precision: textAt(table.geoPrecision, row) as GeoPrecision | null,
    radiusM: Number.isNaN(radiusM) ? null : radiusM,
    edtf: textAt(table.edtf, row),
    from: dayOrNull(table.dayFrom[row] as number),
    to: dayOrNull(table.dayTo[row] as number),
    timePrecision: (textAt(table.timePrecision, row) ?? 'undated') as TimePrecision,
    partOfDay: textAt(table.partOfDay, row) as PartOfDay | null,
    outlet: outlet || null,
    otherOutlets,
    claimants: namesOf(textAt(table.claimants, row)),
    actors: namesOf(textAt(table.actors, row)),
    tags: namesOf(textAt(table.tags, row)),
    lang: textAt(table.lang, row) ?? 'und',
    sources: table.sources[row] as number,
    independent: table.independent[row] as number,
    flags: table.flags[row] as number,
  };
}
