import {
  bool,
  columnFromArray,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import { type IncidentTableColumn, incidentColumns, type SourcedIncident } from './incidentColumns.ts';

const types: Record<IncidentTableColumn['type'], () => Parameters<typeof columnFromArray>[1]> = {
  text: () => dictionary(utf8(), int32()),
  number: float64,
  flag: bool,
};

/** The same table as the CSV, as an Arrow IPC stream. */
export function incidentArrow(rows: readonly SourcedIncident[]): Uint8Array {
  const columns = incidentColumns.map(({ name, type, read }) => {
    const values: (string | number | boolean | null)[] = rows.map((row) => read(row));
    return [name, columnFromArray(values, types[type]())] as const;
  });
  return tableToIPC(tableFromColumns(Object.fromEntries(columns)), { format: 'stream' }) as Uint8Array;
}
