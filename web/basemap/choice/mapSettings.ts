import { create } from 'zustand';
import { openStreetMapCredit, openStreetMapTiles, readTemplate } from '../../../src/model/tileTemplate.ts';
import { recall, remember } from '../../state/preferences.ts';
import { type LabelLanguage, labelLanguages } from '../labelText.ts';
import type { TileFile } from '../user/TileFile.ts';
import { allowHost, forgetHost } from './allowHost.ts';
import { offeredTiles } from './offeredTiles.ts';

/** What can be remembered of a choice: the embedded map, or tiles of a host with whom they are to be credited to. */
type StoredChoice =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'tiles'; readonly url: string; readonly credit: string };

/** The base map a person chose. A file is held as long as the page is open: a browser gives no way to open it again. */
export type BaseMapChoice = StoredChoice | { readonly kind: 'file'; readonly file: TileFile };

/** Why the chosen base map is not the one that is seen. */
export type BaseMapProblem =
  | { readonly kind: 'unreachable'; readonly host: string }
  | { readonly kind: 'notTiles' | 'unknownTiles' | 'unreadable'; readonly file: string }
  | { readonly kind: 'elsewhere'; readonly file: string };

interface MapSettings {
  readonly baseMap: BaseMapChoice;
  /** Null: as the interface. */
  readonly labels: LabelLanguage | null;
  readonly problem: BaseMapProblem | null;
  /** False when the host of the tiles forbids pages to read them: no picture can then be made of them. */
  readonly readable: boolean;
}

const KEY = 'balagh.map';

const embedded = { kind: 'embedded' } as const;
const longestCredit = 300;

// By hand rather than by a schema: this is read for the first screen, and the schemas' library is larger than it.
function storedChoice(value: unknown): StoredChoice {
  const { kind, url, credit } = (value ?? {}) as Partial<Record<'kind' | 'url' | 'credit', unknown>>;
  if (kind !== 'tiles' || typeof url !== 'string' || typeof credit !== 'string') return embedded;
  return 'url' in readTemplate(url) && credit.length <= longestCredit ? { kind, url, credit } : embedded;
}

/** What was remembered, as far as it can be used; else as for a first visit. */
export function readStored(text: string | null): { baseMap: StoredChoice; labels: LabelLanguage | null } {
  try {
    const { baseMap, labels } = (JSON.parse(text ?? '{}') ?? {}) as Record<string, unknown>;
    return {
      baseMap: storedChoice(baseMap),
      labels: labelLanguages.find((language) => language === labels) ?? null,
    };
  } catch {
    return { baseMap: embedded, labels: null };
  }
}

/** What was remembered, as far as this page may show it: other sites of the same address keep theirs in the same place. */
function remembered(): ReturnType<typeof readStored> {
  const stored = readStored(recall(KEY));
  const offered = offeredTiles();
  const isOffered =
    offered === 'any' || (stored.baseMap.kind === 'tiles' && stored.baseMap.url === offered?.url);
  return isOffered ? stored : { ...stored, baseMap: embedded };
}

export const useMapSettings = create<MapSettings>()(() => ({
  ...remembered(),
  problem: null,
  readable: true,
}));

function store(baseMap: BaseMapChoice, labels: LabelLanguage | null): void {
  const kept = baseMap.kind === 'file' ? { kind: 'embedded' } : baseMap;
  remember(KEY, JSON.stringify({ baseMap: kept, labels }));
}

const choose = (baseMap: BaseMapChoice): void => {
  useMapSettings.setState({ baseMap, problem: null, readable: true });
  store(baseMap, useMapSettings.getState().labels);
};

export function chooseEmbedded(): void {
  choose({ kind: 'embedded' });
  forgetHost();
}
export function chooseFile(file: TileFile): void {
  choose({ kind: 'file', file });
  forgetHost();
}

/** Shows tiles of a host. The page's policy must allow that host first: it is asked for, and the page loads again. */
export function chooseTiles(url: string, credit: string): void {
  const read = readTemplate(url);
  if (!('url' in read)) return;
  const choice = { kind: 'tiles', url: read.url, credit } as const;
  store(choice, useMapSettings.getState().labels);
  // Where the page loads again, tiles would only be refused before it does.
  if (!allowHost(read.origin)) choose(choice);
}
export const chooseOpenStreetMap = (): void => chooseTiles(openStreetMapTiles, openStreetMapCredit);

/** The chosen base map cannot be shown: the embedded one stays, and the reason is told. */
export const reportProblem = (problem: BaseMapProblem | null): void => useMapSettings.setState({ problem });
export const setReadable = (readable: boolean): void => useMapSettings.setState({ readable });

export function setLabelLanguage(labels: LabelLanguage): void {
  useMapSettings.setState({ labels });
  store(useMapSettings.getState().baseMap, labels);
}
