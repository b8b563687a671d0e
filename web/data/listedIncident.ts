import { incidentFlags } from '../../src/dataset/columnValues.ts';
import type { Place } from '../../src/model/place.ts';
import type { ListedRow } from '../engine/protocol.ts';
import type { DateFacts } from '../wording/dateWords.ts';
import type { Dataset } from './Dataset.ts';

/** One incident as the page shows it: what the engine says of its row, with its place and its date put together. */
export interface ListedIncident extends Omit<ListedRow, 'place'> {
  readonly place: Place | null;
  readonly date: DateFacts;
  readonly sample: boolean;
  /** Its text is graphic: a warning comes before it. */
  readonly warning: boolean;
}

/** What the engine says of a row, with the objects that the page needs. */
export function listedIncident({ places }: Pick<Dataset, 'places'>, listed: ListedRow): ListedIncident {
  const { edtf, from, to, timePrecision, partOfDay, flags } = listed;
  return {
    ...listed,
    place: places[listed.place] ?? null,
    date: { edtf, from, to, precision: timePrecision, partOfDay },
    sample: Boolean(flags & incidentFlags.sample),
    warning: Boolean(flags & incidentFlags.warning),
  };
}
