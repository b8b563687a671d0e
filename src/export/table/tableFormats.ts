import type { ShownIncident } from '../../dataset/build/shownIncidents.ts';
import { incidentColumns } from '../../dataset/table/incidentColumns.ts';
import { type CsvValue, csvLine } from '../../model/csv.ts';

/** Between several names in one cell, as in the other columns. */
const separator = '; ';

interface TableColumn {
  name: string;
  type: 'text' | 'number' | 'flag';
  read: (row: ShownIncident) => CsvValue;
}

/** The columns of the API's table, and what only the whole dataset knows: on which reports an event rests. */
export const tableColumns: readonly TableColumn[] = [
  ...incidentColumns,
  { name: 'sources', type: 'number', read: ({ sources }) => sources },
  { name: 'independent_sources', type: 'number', read: ({ independent }) => independent },
  { name: 'report_ids', type: 'text', read: ({ reports }) => reports.join(separator) },
];

/** Where a table puts an incident on a map; null also for a country as a whole, whose middle would stand for nothing. */
export const mappedPlace = ({ place, precision }: ShownIncident['incident']) =>
  precision === 'country' ? null : place;

/** A file of incidents that is written line by line. */
export interface TableFormat {
  head: string;
  line: (row: ShownIncident, index: number) => string;
  tail: string;
}

const byteOrderMark = '\ufeff';

/** RFC 4180; with a byte order mark spreadsheets know that it is UTF-8. */
export const csvTable = (withMark: boolean): TableFormat => ({
  head: `${withMark ? byteOrderMark : ''}${csvLine(tableColumns.map(({ name }) => name))}`,
  line: (row) => csvLine(tableColumns.map(({ read }) => read(row))),
  tail: '',
});

/**
 * RFC 7946, longitude first; an incident of a country as a whole has no geometry, since a point in its middle would stand
 * for nothing. `radius_m` says how far around a point it may have been.
 */
export const geoJsonTable: TableFormat = {
  head: '{"type":"FeatureCollection","features":[',
  line: (row, index) => {
    const place = mappedPlace(row.incident);
    const geometry = place && { type: 'Point', coordinates: [place.lon, place.lat] };
    const properties = Object.fromEntries(tableColumns.map(({ name, read }) => [name, read(row)]));
    return `${index === 0 ? '' : ','}\n${JSON.stringify({ type: 'Feature', id: row.incident.id, geometry, properties })}`;
  },
  tail: '\n]}\n',
};
