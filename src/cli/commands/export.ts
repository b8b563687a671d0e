import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { SiteTiles } from '../../export/sitePage.ts';
import { writeGeoParquet } from '../../export/table/geoParquet.ts';
import { csvTable, geoJsonTable } from '../../export/table/tableFormats.ts';
import { textTable } from '../../export/table/writeTable.ts';
import {
  openStreetMapCredit,
  openStreetMapTiles,
  readTemplate,
  type TemplateProblem,
} from '../../model/tileTemplate.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { UsageError } from '../errors.ts';
import { exportSite } from '../exportSite.ts';
import { exportTables } from '../exportTables.ts';
import { addFilterOptions, type FilterOptions, filterOf } from '../filterOptions.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { withStore } from '../withStore.ts';

interface ExportOptions extends CommonOptions, FilterOptions {
  force?: boolean;
  csv?: string;
  geojson?: string;
  geoparquet?: string;
  bom?: boolean;
  tiles?: string;
  tilesCredit?: string;
  names?: boolean;
  notes?: boolean;
}

/** What is wrong with an address of tiles, by {@link TemplateProblem}. */
const tileProblems: Record<TemplateProblem, string> = {
  empty: 'it is empty',
  notAddress: 'it is no web address',
  notSecure: 'it must begin with https://',
  noCoordinates: '{z}, {x} and {y} must stand in it',
  otherPlaceholder: 'only {z}, {x}, {y} and {r} may stand in it',
  password: 'it may hold no password: everybody who opens the site could read it',
};

function tilesOf({ tiles, tilesCredit = '' }: ExportOptions): SiteTiles | null {
  if (tiles === undefined) return null;
  const read = readTemplate(tiles);
  if ('problem' in read)
    throw new UsageError(
      `--tiles: ${tileProblems[read.problem]}; write it as https://tiles.example/{z}/{x}/{y}.png`,
    );
  // It goes into the page's policy, where a stray `;` or `*` would open more.
  if (!/^[a-z0-9.:/[\]-]+$/.test(read.origin)) throw new UsageError(`--tiles: ${tileProblems.notAddress}`);
  const credit = tilesCredit || (read.url === openStreetMapTiles ? openStreetMapCredit : '');
  if (credit === '')
    throw new UsageError('--tiles: say with --tiles-credit whom these tiles are credited to');
  return { ...read, credit };
}

async function runExport(
  context: Context,
  folder: string | undefined,
  options: ExportOptions,
): Promise<ExitCode> {
  const path = (name: string): string => resolve(context.io.cwd, name);
  const tiles = tilesOf(options);
  const people = { names: options.names ?? false, notes: options.notes ?? false };
  const wanted = { filter: filterOf(options), force: options.force ?? false };
  const tables = [
    ...(options.csv === undefined
      ? []
      : [{ file: path(options.csv), write: textTable(csvTable(options.bom ?? false)) }]),
    ...(options.geojson === undefined
      ? []
      : [{ file: path(options.geojson), write: textTable(geoJsonTable) }]),
    ...(options.geoparquet === undefined ? [] : [{ file: path(options.geoparquet), write: writeGeoParquet }]),
  ];
  if (folder === undefined && tables.length === 0)
    throw new UsageError('name the folder of the site, or a file with --csv, --geojson or --geoparquet');
  return await withStore(context, options, async (store) => {
    if (tables.length > 0) await exportTables(context, store, tables, wanted);
    return folder === undefined
      ? 0
      : await exportSite(context, store, { folder: path(folder), people, tiles, ...wanted });
  });
}

export function registerExport(program: Command, run: Run): void {
  const command = program
    .command('export')
    .description('write the map as a static site, to be read from any host of files, or incidents as a table')
    .argument('[dir]', 'folder of the site: a new or empty one, or an earlier export, which is replaced')
    .option('--csv <file>', "write the incidents as a table with ACLED's columns")
    .option('--bom', 'begin the CSV with a byte order mark, by which spreadsheets know that it is UTF-8')
    .option('--geojson <file>', 'write the incidents as GeoJSON')
    .option('--geoparquet <file>', 'write the incidents as GeoParquet 1.1, with typed columns')
    .option(
      '--tiles <url>',
      'offer readers of the site the map tiles of this host (https://…/{z}/{x}/{y}.png), besides the built-in map',
    )
    .option('--tiles-credit <text>', 'whom these tiles are credited to')
    .option('--names', 'publish the names of who corrected, decided and added reports; left out otherwise')
    .option('--notes', 'publish the notes that people wrote; left out otherwise')
    .option('--force', 'replace a file; take a folder that holds something else, putting that aside')
    .action(
      run(async (context, folder: string | undefined, _options: unknown, self: Command) => {
        return await runExport(context, folder, self.optsWithGlobals<ExportOptions>());
      }),
    );
  addCommonOptions(addFilterOptions(command));
}
