import { datasetPaths, excerptsPerShard } from '../../../src/dataset/format.ts';
import { randomNumbers } from '../viewer/madeUpIncidents.ts';

/** What a reader's page asks for after it: screens of the list, and reports that are opened. */
const SCREENS = 20;
const REPORTS = 10;

/** The manifest as it is sent. */
export interface SentManifest {
  version: string;
  incidents: number;
}

/**
 * Paths that `visits` readers' viewers ask a server for, a list for each: the dataset's head once, then screens of the list
 * anywhere in it and some of the reports; the same paths each time.
 */
export function visitPaths(
  { version, incidents }: SentManifest,
  reports: readonly string[],
  visits: number,
): string[][] {
  const random = randomNumbers(visits);
  const shards = Math.ceil(incidents / excerptsPerShard);
  const any = (count: number): number => Math.floor(random() * count);
  const versioned = (path: string): string => `/dataset/${path}?v=${version}`;
  return Array.from({ length: visits }, () => [
    '/',
    `/dataset/${datasetPaths.manifest}`,
    versioned(datasetPaths.places),
    versioned(datasetPaths.incidents),
    ...Array.from({ length: SCREENS }, () => versioned(datasetPaths.excerpts(any(shards)))),
    ...Array.from(
      { length: REPORTS },
      () => `/dataset/${datasetPaths.report(reports[any(reports.length)] as string)}`,
    ),
  ]);
}
