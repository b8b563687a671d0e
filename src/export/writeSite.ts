import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Dataset } from '../dataset/build/buildDataset.ts';
import { datasetFiles } from './siteFiles.ts';
import { markerFile } from './siteFolder.ts';
import { sitePage } from './sitePage.ts';

export interface SiteOptions {
  dataset: Dataset;
  /** Folder of the built viewer. */
  webRoot: string;
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
async function copyViewer(webRoot: string, folder: string, version: string): Promise<SiteSize> {
  await cp(webRoot, folder, { recursive: true, filter: (source) => !source.endsWith('.map') });
  const page = sitePage(await readFile(join(webRoot, 'index.html'), 'utf8'), version);
  await writeFile(join(folder, 'index.html'), page);
  const size: SiteSize = { files: 0, bytes: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    size.files += 1;
    size.bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return size;
}

/**
 * Writes viewer and dataset into `folder`, which is there and empty: a site that any host of files serves, under any path.
 * Rejects when a file of the dataset is gone meanwhile.
 */
export async function writeSite(folder: string, options: SiteOptions): Promise<SiteSize> {
  const { dataset, webRoot, machine, onProgress, check } = options;
  const { version, generatedAt, incidents, reports } = dataset.manifest;
  const size = await copyViewer(webRoot, folder, version);
  const made = new Set<string>();
  const write = async (path: string, bytes: Uint8Array) => {
    const full = join(folder, path);
    if (!made.has(dirname(full))) await mkdir(dirname(full), { recursive: true });
    made.add(dirname(full));
    await writeFile(full, bytes, { flag: 'wx' });
    size.files += 1;
    size.bytes += bytes.length;
  };
  const paths = datasetFiles(dataset);
  for (const [done, path] of paths.entries()) {
    check();
    const bytes = await dataset.file(path);
    if (!bytes) throw new Error(`${path} is gone: the store has changed meanwhile, export again`);
    await write(join('dataset', path), bytes);
    onProgress(done + 1, paths.length);
  }
  const marker = {
    made_by: 'balagh export',
    balagh: machine,
    version,
    generated_at: generatedAt,
    incidents,
    reports,
  };
  await write(markerFile, new TextEncoder().encode(`${JSON.stringify(marker, null, 2)}\n`));
  return size;
}
