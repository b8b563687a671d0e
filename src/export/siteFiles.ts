import type { Dataset } from '../dataset/build/buildDataset.ts';
import { datasetPaths, excerptsPerShard, rowShards, searchShards } from '../dataset/format.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

/** The path on disk, of a path that is written for an address. */
const decoded = (path: string): string => path.split('/').map(decodeURIComponent).join('/');

/** Every file that the viewer may ask for, relative to the dataset's root; the manifest last: it names what is there. */
export function datasetFiles({ manifest, reports }: Dataset): string[] {
  const shards = numbers(Math.ceil(manifest.incidents / excerptsPerShard));
  return [
    datasetPaths.places,
    datasetPaths.incidents,
    ...shards.map(datasetPaths.excerpts),
    ...shards.map(datasetPaths.events),
    ...numbers(rowShards).map(datasetPaths.rows),
    ...numbers(searchShards).map(datasetPaths.search),
    ...reports.map(datasetPaths.report).map(decoded),
    datasetPaths.manifest,
  ];
}
