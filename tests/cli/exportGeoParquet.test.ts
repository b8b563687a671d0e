import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixtureExtraction } from '../web/fixtures/extraction.ts';
import { fillFixtureFolder } from '../web/fixtures/fixtureFolder.ts';
import { fillerReports, leadReport } from '../web/fixtures/sampleReports.ts';
import { cliWorld } from './cliWorld.ts';

const { cwd, run } = cliWorld();
const interrupted = new Promise<void>(() => {});
const table = (): string => join(cwd(), 'table.parquet');

const geoSchema = z.object({
  version: z.literal('1.1.0'),
  primary_column: z.literal('geometry'),
  columns: z.object({
    geometry: z.strictObject({
      encoding: z.literal('WKB'),
      geometry_types: z.array(z.string()),
      bbox: z.array(z.number()).length(4).optional(),
    }),
  }),
});

async function metadata() {
  const read = await parquetMetadataAsync(await asyncBufferFromFile(table()));
  const value = (key: string) => read.key_value_metadata?.find((one) => one.key === key)?.value ?? '';
  return { ...read, geo: geoSchema.parse(JSON.parse(value('geo'))), note: value('balagh') };
}

/** The rows as another program reads them; `geoparquet: false` leaves the points as bytes. */
const rows = async (geoparquet = true): Promise<Record<string, unknown>[]> =>
  await parquetReadObjects({ file: await asyncBufferFromFile(table()), geoparquet, utf8: geoparquet });

/** An incident of a country as a whole. */
const country = fixtureExtraction({ publishedAt: '2018-06-30', title: 'نموذج: بلد' }, [
  [
    {
      template: 'ووقعت احتجاجات في {p:jiza|البلاد} {d:|اليوم}.',
      incident: { subType: 'peaceful protest', precision: 'country' },
    },
  ],
]);

beforeEach(async () => {
  await fillFixtureFolder(join(cwd(), 'data'), [leadReport, country, ...fillerReports(20)]);
});

describe('balagh export --geoparquet', () => {
  it('writes the rows of the CSV, dates as dates and numbers as numbers', async () => {
    const { code, err } = await run(['export', '--geoparquet', 'table.parquet', '--csv', 'table.csv'], {
      interrupted,
    });
    expect([code, err]).toEqual([0, '']);
    const text: Record<string, string>[] = parse(readFileSync(join(cwd(), 'table.csv')), { columns: true });
    const read = await rows();
    expect(read).toHaveLength(text.length);
    const asText = (value: unknown): string => {
      if (value === null || value === undefined) return '';
      return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
    };
    for (const [i, line] of text.entries())
      for (const [name, cell] of Object.entries(line))
        expect(asText(read[i]?.[name]), `${i} ${name}`).toBe(cell.replace(/^'(?=[=+\-@])/, ''));
    const first = read[0];
    expect(first?.event_date).toBeInstanceOf(Date);
    expect([typeof first?.latitude, typeof first?.sources, typeof first?.corrected]).toEqual([
      'number',
      'number',
      'boolean',
    ]);
    const { schema } = await metadata();
    const typeOf = (name: string) => schema.find((element) => element.name === name);
    expect(typeOf('date_from')).toMatchObject({ type: 'INT32', converted_type: 'DATE' });
    expect(typeOf('time_precision')).toMatchObject({ type: 'INT32' });
    expect(typeOf('radius_m')).toMatchObject({ type: 'DOUBLE' });
  });

  it('has points as WKB, as GeoParquet 1.1 describes them, within their bounds', async () => {
    await run(['export', '--geoparquet', 'table.parquet'], { interrupted });
    const { geo } = await metadata();
    expect(geo.columns.geometry.geometry_types).toEqual(['Point']);
    const [west = 0, south = 0, east = 0, north = 0] = geo.columns.geometry.bbox ?? [];
    const placed = (await rows()).filter(({ geometry }) => geometry);
    expect(placed.length).toBeGreaterThan(10);
    for (const { geometry, longitude, latitude } of placed) {
      expect(geometry).toEqual({ type: 'Point', coordinates: [longitude, latitude] });
      expect(Number(longitude)).toBeGreaterThanOrEqual(west);
      expect(Number(longitude)).toBeLessThanOrEqual(east);
      expect(Number(latitude)).toBeGreaterThanOrEqual(south);
      expect(Number(latitude)).toBeLessThanOrEqual(north);
    }
    const raw = (await rows(false)).find(({ geometry }) => geometry);
    const bytes = Buffer.from(raw?.geometry as Uint8Array);
    expect([bytes.length, bytes.readUInt8(0), bytes.readUInt32LE(1)]).toEqual([21, 1, 1]);
    expect([bytes.readDoubleLE(5), bytes.readDoubleLE(13)]).toEqual([raw?.longitude, raw?.latitude]);
  });

  it('never lets what is uncertain pose as a spot', async () => {
    await run(['export', '--geoparquet', 'table.parquet'], { interrupted });
    const read = await rows();
    const whole = read.filter(({ place_precision: precision }) => precision === 'country');
    expect(whole.length).toBeGreaterThan(0);
    for (const { geometry } of whole) expect(geometry ?? null).toBeNull();
    const areas = read.filter(
      ({ place_precision: precision }) => precision === 'vicinity' || precision === 'admin1',
    );
    expect(areas.length).toBeGreaterThan(0);
    for (const { radius_m: radiusM } of areas) expect(radiusM).toBeGreaterThan(1000);
    expect((await metadata()).note).toMatch(/none is confirmed.*radius_m/);
  });

  it('is replaced only with --force, and left as it was when writing ends early', async () => {
    writeFileSync(table(), 'mine');
    expect((await run(['export', '--geoparquet', 'table.parquet'], { interrupted })).code).toBe(2);
    const ended = await run(['export', '--geoparquet', 'table.parquet', '--force'], {
      interrupted: Promise.resolve(),
    });
    expect(ended.code).toBe(1);
    expect(readFileSync(table(), 'utf8')).toBe('mine');
    expect(existsSync(`${table()}.part`)).toBe(false);
    expect((await run(['export', '--geoparquet', 'table.parquet', '--force'], { interrupted })).code).toBe(0);
    expect((await rows()).length).toBeGreaterThan(10);
  });
});
