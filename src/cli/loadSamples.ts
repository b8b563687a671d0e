import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeReaderIo } from '../readers/nodeReaderIo.ts';
import type { ReadResult } from '../readers/Reader.ts';
import { readReports } from '../readers/readReports.ts';
import type { Store } from '../store/Store.ts';
import { auditImport } from './auditImport.ts';
import { type ImportSettings, type ImportTally, importReports } from './importReports.ts';

/** The note that keeps samples from coming back after a person removed them. */
const loadedNote = 'samples loaded';

async function* readSamples(folder: string): AsyncGenerator<ReadResult> {
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort()) {
    yield* readReports(join(folder, name), { sample: true }, nodeReaderIo);
  }
}

/** True when the store is empty and never held the samples. */
export async function wantsSamples(store: Store): Promise<boolean> {
  return (await store.counts()).reports === 0 && (await store.readNote(loadedNote)) === null;
}

/** Imports the sample reports of `folder`, marked as samples, and remembers it. */
export async function loadSamples(
  store: Store,
  folder: string,
  settings: ImportSettings,
): Promise<ImportTally> {
  const tally = await importReports(readSamples(folder), store, settings);
  await auditImport(store, tally, 'samples', settings.now());
  if (tally.failures.length === 0) await store.writeNote(loadedNote, settings.now().toISOString());
  return tally;
}
