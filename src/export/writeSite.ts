import { mkdirSync, writeFileSync } from 'node:fs';
import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Dataset } from '../dataset/build/buildDataset.ts';
import { datasetPaths } from '../dataset/format.ts';
import { toJson } from '../model/json.ts';
import { inTurns } from './inTurns.ts';
import { datasetFiles } from './siteFiles.ts';
import { markerFile } from './siteFolder.ts';
import { type SiteTiles, sitePage } from './sitePage.ts';

export interface SiteOptions {
  dataset: Dataset;
  /** Folder of the built viewer. */
  webRoot: string;
  tiles: SiteTiles | null;
  /** Balagh's version. */
  machine: string;
  onProgress: (files: number, total: number) => void;
  /** Throws where the export is to end early. */
  check: () => void;
}

export interface SiteSize {
  files: number;
  bytes: number;
}

/** The viewer's files with their sizes, without those of debugging. */
async function copyViewer(folder: string, { webRoot, tiles, dataset }: SiteOptions): Promise<SiteSize> {
  await cp(webRoot, folder, { recursive: true, filter: (source) => !source.endsWith('.map') });
  const { version } = dataset.manifest;
  const page = sitePage(await readFile(join(webRoot, 'index.html'), 'utf8'), version, tiles);
  await writeFile(join(folder, 'index.html'), page);
  const size: SiteSize = { files: 0, bytes: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    size.files += 1;
    size.bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return size;
}

/** Files that are read, compressed and written at the same time: reading is one thread's work, compressing that of others. */
const filesAtOnce = 8;

const compress = promisify(gzip);
/** What everyone loads before there is anything to see is packed as small as can be. */
const loadedFirst = new Set<string>([datasetPaths.places, datasetPaths.incidents]);

/** All files of a dataset but its manifest. */
async function* filesOf(dataset: Dataset): AsyncGenerator<{ path: string; bytes: Uint8Array }> {
  for (const path of datasetFiles(dataset)) {
    const bytes = await dataset.file(path);
    if (!bytes) throw new Error(`${path} is gone: the store has changed meanwhile, export again`);
    yield { path, bytes };
  }
  yield* dataset.reportFiles();
}

const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(toJson(value), null, 2)}\n`);

/**
 * Writes viewer and dataset into `folder`, which is there and empty: a site that any host of files serves, under any path.
 * All of the dataset but its manifest is gzip, since most hosts compress few kinds of files. Rejects when a file of the
 * dataset is gone meanwhile.
 */
export async function writeSite(folder: string, options: SiteOptions): Promise<SiteSize> {
  const { dataset, machine, onProgress, check } = options;
  const { manifest } = dataset;
  const { version, generatedAt, incidents, reports } = manifest;
  const size = await copyViewer(folder, options);
  const made = new Set<string>();
  // Not through the pool of threads: for thousands of small files the way there takes longer than the writing.
  const write = (path: string, bytes: Uint8Array): void => {
    const full = join(folder, path);
    if (!made.has(dirname(full))) mkdirSync(dirname(full), { recursive: true });
    made.add(dirname(full));
    writeFileSync(full, bytes, { flag: 'wx' });
    size.files += 1;
    size.bytes += bytes.length;
  };
  const total = dataset.reports.length + datasetFiles(dataset).length;
  let done = 0;
  await inTurns(filesOf(dataset), filesAtOnce, async ({ path, bytes }) => {
    check();
    write(join('dataset', `${path}.gz`), await compress(bytes, loadedFirst.has(path) ? { level: 9 } : {}));
    done += 1;
    onProgress(done, total);
  });
  if (done < total) throw new Error('a report is gone: the store has changed meanwhile, export again');
  // Last: it names what is there.
  write(join('dataset', datasetPaths.manifest), bytesOf({ ...manifest, compression: 'gzip' }));
  const marker = { madeBy: 'balagh export', balagh: machine, version, generatedAt, incidents, reports };
  write(markerFile, bytesOf(marker));
  return size;
}
