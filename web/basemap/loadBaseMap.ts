import type { Topology } from 'topojson-specification';
import { dataUrls } from './dataUrls.ts';
import { layerKey, type TileIndexes } from './drawTile.ts';
import { type GeometryFile, geometryLayers } from './geometryLayers.ts';
import { type MapLabel, readLabels } from './mapLabels.ts';
import { indexObject, type TileIndex } from './tileIndex.ts';

/** Lets the page paint and answer input between two pieces of work. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`base map: ${url} answered ${response.status}; reload, or build again`);
  return response.json();
}

/** Fetches the geometry and cuts it into tiles, layer by layer, giving the page time between the layers. */
export async function loadTileIndexes(signal: AbortSignal): Promise<TileIndexes> {
  const files = [...new Set(geometryLayers.map((layer) => layer.file))];
  // All requests leave at once; each file is indexed when its turn comes.
  const pending = new Map<GeometryFile, Promise<unknown>>(
    files.map((file) => [file, fetchJson(dataUrls[file], signal)]),
  );
  const topologies = new Map<GeometryFile, Topology>();
  for (const [file, topology] of await Promise.all(
    [...pending].map(async ([file, json]) => [file, await json] as const),
  )) {
    topologies.set(file, topology as Topology);
  }
  const indexes = new Map<string, TileIndex>();
  for (const layer of geometryLayers) {
    const key = layerKey(layer);
    const topology = topologies.get(layer.file);
    if (!topology || indexes.has(key)) continue;
    signal.throwIfAborted();
    indexes.set(key, indexObject(topology, layer.object));
    await breathe();
  }
  return indexes;
}

/** Fetches and reads all labels. */
export async function loadLabels(signal: AbortSignal): Promise<MapLabel[]> {
  const [labels, divisions] = await Promise.all([
    fetchJson(dataUrls.labels, signal),
    fetchJson(dataUrls.divisionLabels, signal),
  ]);
  return readLabels(labels, divisions);
}

/** The files of the base map, read and cut into tiles. */
export interface BaseMapFiles {
  readonly geometry: () => Promise<TileIndexes>;
  readonly labels: () => Promise<MapLabel[]>;
}

function once<T>(make: (signal: AbortSignal) => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make(new AbortController().signal).catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

/** Files that are fetched when first asked for, once for all who ask, and again only after a failure. */
export const makeBaseMapFiles = (): BaseMapFiles => ({
  geometry: once(loadTileIndexes),
  labels: once(loadLabels),
});

/** The files for every map of the page: cutting them takes longer than all else. */
export const pageFiles = makeBaseMapFiles();
