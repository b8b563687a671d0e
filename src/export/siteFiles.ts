import type { Dataset } from '../dataset/build/buildDataset.ts';
import { datasetPaths, excerptsPerShard, rowShards, searchShards } from '../dataset/format.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

/** Every file that the viewer may ask for but the manifest and the reports, relative to the dataset's root. */
export function datasetFiles({ manifest }: Dataset): string[] {
  const shards = numbers(Math.ceil(manifest.incidents / excerptsPerShard));
  return [
    datasetPaths.places,
    datasetPaths.incidents,
    ...shards.map(datasetPaths.excerpts),
    ...shards.map(datasetPaths.events),
    ...numbers(rowShards).map(datasetPaths.rows),
    ...numbers(searchShards).map(datasetPaths.search),
  ];
}
