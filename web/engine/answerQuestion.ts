import { datasetPaths, type Manifest, rowShard } from '../../src/dataset/format.ts';
import { decodeManifest, decodePlaces, decodeRows, readIncidents } from '../../src/dataset/read.ts';
import type { Progress } from '../data/fetchFile.ts';
import { LoadError } from '../data/LoadError.ts';
import { ExcerptShards } from './ExcerptShards.ts';
import { IncidentEngine } from './IncidentEngine.ts';
import type { FoundIncident, Question, QuestionKind, Questions } from './protocol.ts';
import { TextSearch } from './TextSearch.ts';

/** How the files of a dataset are read; both throw a LoadError. */
export interface DatasetFiles {
  json(file: string, version: string | null): Promise<unknown>;
  bytes(file: string, version: string, progress: Progress): Promise<Uint8Array>;
  /** Told of the manifest before any other file is read. */
  opened?(manifest: Manifest): void;
}

interface OpenDataset {
  engine: IncidentEngine;
  excerpts: ExcerptShards;
  search: TextSearch;
  json(file: string): Promise<unknown>;
}

function read<T>(file: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw new LoadError('damaged', file, { cause });
  }
}

async function openDataset(files: DatasetFiles, progress: Progress): Promise<OpenDataset> {
  const json = await files.json(datasetPaths.manifest, null);
  const manifest = read(datasetPaths.manifest, () => decodeManifest(json));
  files.opened?.(manifest);
  const { version } = manifest;
  const [placesJson, bytes] = await Promise.all([
    files.json(datasetPaths.places, version),
    files.bytes(datasetPaths.incidents, version, progress),
  ]);
  const places = read(datasetPaths.places, () => decodePlaces(placesJson));
  const table = read(datasetPaths.incidents, () => readIncidents(bytes));
  const load = (file: string) => files.json(file, version);
  const engine = new IncidentEngine(manifest, places, table);
  return {
    engine,
    search: new TextSearch(engine.columns, places, load),
    excerpts: new ExcerptShards(load),
    json: load,
  };
}

async function find({ json }: OpenDataset, id: string): Promise<FoundIncident | null> {
  const file = datasetPaths.rows(rowShard(id));
  const content = await json(file);
  const found = read(file, () => decodeRows(content)).find(([known]) => known === id);
  return found ? { row: found[1], report: found[2] } : null;
}

/**
 * Answers questions about one dataset, the first of which opens it. Throws a LoadError where a file cannot be had, and
 * where something is asked before the dataset is open.
 */
export function questionAnswerer(files: DatasetFiles, progress: Progress) {
  let open: OpenDataset | null = null;
  const answers: {
    [K in QuestionKind]: (
      ask: Questions[K]['ask'],
      open: OpenDataset,
    ) => Questions[K]['answer'] | Promise<Questions[K]['answer']>;
  } = {
    open: (_ask, { engine }) => engine.opened,
    filter: async ({ criteria, bins }, { engine, search, excerpts }) => {
      const answer = engine.filter(criteria, await search.matches(criteria.text), bins);
      return { ...answer, excerpts: excerpts.atHand(answer.first.map(({ row }) => row)) };
    },
    search: async ({ text }, { search }) => {
      const found = await search.matches(text);
      return found === null ? null : found.reduce((sum, one) => sum + one, 0);
    },
    hold: ({ result, held }, { engine }) => engine.hold(result, held),
    rows: ({ result, from, to }, { engine }) => engine.rows(result, from, to),
    incident: ({ row }, { engine }) => engine.incident(row),
    position: ({ result, row }, { engine }) => engine.position(result, row),
    near: ({ result, row, most }, { engine }) => engine.near(result, row, most),
    groups: ({ zoom }, { engine }) => engine.groups(zoom),
    excerpts: ({ rows }, { excerpts }) => excerpts.read(rows),
    find: ({ id }, current) => find(current, id),
  };
  return async <K extends QuestionKind>({ kind, ask }: Extract<Question, { kind: K }>) => {
    if (kind === 'open') open = await openDataset(files, progress);
    if (!open) throw new LoadError('damaged', datasetPaths.manifest);
    const answer = answers[kind] as (ask: Questions[K]['ask'], open: OpenDataset) => Questions[K]['answer'];
    return await answer(ask as Questions[K]['ask'], open);
  };
}
