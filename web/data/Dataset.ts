import { datasetPaths, type Manifest } from '../../src/dataset/format.ts';
import { decodeManifest, decodePlaces, type IncidentTable, readIncidents } from '../../src/dataset/read.ts';
import type { Place } from '../../src/model/place.ts';
import { type FilterColumns, filterColumns } from '../filter/columns.ts';
import { type MapSymbol, mapSymbols } from '../filter/symbols.ts';
import { fetchBytes, fetchJson, type Progress } from './fetchFile.ts';
import { LoadError } from './LoadError.ts';

/** Everything the first screen needs, loaded once and never changed. */
export interface Dataset {
  readonly manifest: Manifest;
  readonly places: readonly Place[];
  readonly table: IncidentTable;
  readonly symbols: readonly MapSymbol[];
  readonly columns: FilterColumns;
}

function read<T>(file: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw new LoadError('damaged', file, { cause });
  }
}

/** A dataset from its decoded parts. */
export function makeDataset(manifest: Manifest, places: readonly Place[], table: IncidentTable): Dataset {
  const symbols = mapSymbols(table, places);
  return { manifest, places, table, symbols: symbols.symbols, columns: filterColumns(table, symbols) };
}

/** Loads manifest, places and incidents. Throws a LoadError that names the file. */
export async function loadDataset(progress: Progress): Promise<Dataset> {
  const json = await fetchJson(datasetPaths.manifest, null);
  const manifest = read(datasetPaths.manifest, () => decodeManifest(json));
  const [placesJson, bytes] = await Promise.all([
    fetchJson(datasetPaths.places, manifest.version),
    fetchBytes(datasetPaths.incidents, manifest.version, progress),
  ]);
  const places = read(datasetPaths.places, () => decodePlaces(placesJson));
  const table = read(datasetPaths.incidents, () => readIncidents(bytes));
  return makeDataset(manifest, places, table);
}
