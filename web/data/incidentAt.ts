import { noDay } from '../../src/dataset/arrowRead.ts';
import { textAt } from '../../src/dataset/read.ts';
import type { PartOfDay, TimePrecision } from '../../src/model/date.ts';
import type { Assertion } from '../../src/model/incident.ts';
import { type IncidentSubType, incidentSubTypeNames } from '../../src/model/incidentType.ts';
import type { GeoPrecision, Place } from '../../src/model/place.ts';
import { assertionAt } from '../filter/columns.ts';
import type { DateFacts } from '../wording/dateWords.ts';
import type { Dataset } from './Dataset.ts';

/** One incident as a row of the list shows it. */
export interface ListedIncident {
  readonly row: number;
  readonly type: number;
  readonly subType: IncidentSubType;
  readonly assertion: Assertion;
  readonly place: Place | null;
  readonly precision: GeoPrecision | null;
  readonly radiusM: number | null;
  readonly date: DateFacts;
  readonly outlet: string | null;
  readonly claimants: readonly string[];
  /** How many reports tell of it, and how many of them are independent sources. */
  readonly sources: number;
  readonly independent: number;
  readonly sample: boolean;
  readonly lang: string;
}

const day = (value: number): number | null => (value === noDay ? null : value);

/** The incident in a row of the table; made for the rows in view only. */
export function incidentAt(dataset: Dataset, row: number): ListedIncident {
  const { table, places, columns } = dataset;
  const subType = textAt(table.subType, row) as IncidentSubType;
  const radiusM = table.radiusM[row] as number;
  const claimants = textAt(table.claimants, row) ?? '';
  return {
    row,
    type: columns.type[row] as number,
    subType: incidentSubTypeNames.includes(subType) ? subType : 'other',
    assertion: assertionAt(table, row),
    place: places[table.place[row] as number] ?? null,
    precision: textAt(table.geoPrecision, row) as GeoPrecision | null,
    radiusM: Number.isNaN(radiusM) ? null : radiusM,
    date: {
      edtf: textAt(table.edtf, row),
      from: day(table.dayFrom[row] as number),
      to: day(table.dayTo[row] as number),
      precision: (textAt(table.timePrecision, row) ?? 'undated') as TimePrecision,
      partOfDay: textAt(table.partOfDay, row) as PartOfDay | null,
    },
    outlet: textAt(table.outlet, row),
    claimants: claimants === '' ? [] : claimants.split('\u001f'),
    sources: table.sources[row] as number,
    independent: table.independent[row] as number,
    sample: table.sample[row] === 1,
    lang: textAt(table.lang, row) ?? 'und',
  };
}
