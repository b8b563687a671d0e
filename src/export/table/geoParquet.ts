import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { ShownIncident } from '../../dataset/build/shownIncidents.ts';
import { dayNumber } from '../../model/days.ts';
import { replaceFile } from './replaceFile.ts';
import { mappedPlace, tableColumns } from './tableFormats.ts';
import { wkbPoint } from './wkbPoint.ts';
import type { TableWriter } from './writeTable.ts';

/** Rows that are held until they are written together. */
const rowsPerGroup = 10_000;
const geometry = 'geometry';

type Cell = string | number | boolean | Uint8Array | null;
interface ParquetColumn {
  element: SchemaElement;
  read: (row: ShownIncident) => Cell;
}

const days: ReadonlySet<string> = new Set(['event_date', 'date_from', 'date_to']);
const wholeNumbers: ReadonlySet<string> = new Set([
  'time_precision',
  'geo_precision',
  'sources',
  'independent_sources',
]);

const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  whole: { type: 'INT32' },
  day: { type: 'INT32', converted_type: 'DATE' },
  flag: { type: 'BOOLEAN' },
} as const;

/** The columns of the CSV with their types, and the point. Times of publication stay text: some are days, some moments. */
const columns: readonly ParquetColumn[] = [
  ...tableColumns.map(({ name, type, read }): ParquetColumn => {
    const isDay = days.has(name);
    const kind = isDay ? 'day' : wholeNumbers.has(name) ? 'whole' : type;
    return {
      element: { name, ...types[kind], repetition_type: 'OPTIONAL' },
      read: isDay ? (row) => dayNumber(read(row) as string | null) : read,
    };
  }),
  {
    element: { name: geometry, type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' },
    read: ({ incident }) => {
      const place = mappedPlace(incident);
      return place && wkbPoint(place);
    },
  },
];

const schema: SchemaElement[] = [
  { name: 'incidents', num_children: columns.length },
  ...columns.map(({ element }) => element),
];

const note =
  'Incidents as sources reported them; none is confirmed by being here. geometry is the centre of what the source names: it may ' +
  'have been anywhere within radius_m metres of it, and place_precision says what the name stands for (a site, a settlement, an ' +
  'area near one, a district ...). Incidents of a country as a whole have no geometry.';

type Box = [number, number, number, number];

/** What GeoParquet 1.1.0 asks for; no `crs` is OGC:CRS84, longitude and latitude on WGS 84. */
const geoMetadata = (box: Box | null): string =>
  JSON.stringify({
    version: '1.1.0',
    primary_column: geometry,
    columns: {
      [geometry]: { encoding: 'WKB', geometry_types: box ? ['Point'] : [], ...(box ? { bbox: box } : {}) },
    },
  });

function widened(box: Box | null, { lon, lat }: { lon: number; lat: number }): Box {
  const [west, south, east, north] = box ?? [lon, lat, lon, lat];
  return [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
}

/**
 * Writes GeoParquet 1.1: the columns of the other tables, typed, and points as WKB. Held at a time are 10,000 rows and some
 * hundred bytes for each 10,000 written before, whatever their number.
 */
export const writeGeoParquet: TableWriter = async (file, rows, after) =>
  await replaceFile(file, async (handle) => {
    const writer = new ByteWriter();
    const parquet = new ParquetWriter({ writer, schema, createdBy: 'Balagh' });
    const flush = async (): Promise<void> => {
      await handle.write(writer.getBytes());
      writer.index = 0;
    };
    let group: Cell[][] = columns.map(() => []);
    const writeGroup = async (): Promise<void> => {
      const columnData = columns.map(
        ({ element }, i): ColumnSource => ({ name: element.name, data: group[i] as Cell[] }),
      );
      await parquet.write({ columnData, rowGroupSize: rowsPerGroup });
      group = columns.map(() => []);
      await flush();
    };
    let done = 0;
    let box: Box | null = null;
    for await (const row of rows) {
      for (const [i, { read }] of columns.entries()) group[i]?.push(read(row));
      const place = mappedPlace(row.incident);
      if (place) box = widened(box, place);
      done += 1;
      after(done);
      if (done % rowsPerGroup === 0) await writeGroup();
    }
    if (done % rowsPerGroup > 0) await writeGroup();
    // Only now is it known; the file's description stands at its end.
    parquet.kvMetadata = [
      { key: 'geo', value: geoMetadata(box) },
      { key: 'balagh', value: note },
    ];
    await parquet.finish();
    await flush();
    return { rows: done, bytes: writer.offset };
  });
