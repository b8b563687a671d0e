import { create } from 'zustand';
import { useServer } from '../api/server.ts';
import { useViewer } from '../state/viewerStore.ts';
import { type Dataset, type LoadedDataset, loadDataset } from './Dataset.ts';
import { findIncident } from './findIncident.ts';
import { noteFresh } from './stale.ts';

/** The page's data: what is shown now, and how newer ones are put in its place. */
interface Shown {
  readonly dataset: Dataset;
  show(loaded: LoadedDataset): void;
}

/** The version of the data that the page shows, null without any; whether newer ones are on their way. */
export const useShownVersion = create<{ version: string | null; loading: boolean }>(() => ({
  version: null,
  loading: false,
}));

let shown: Shown | null = null;
/** Says which data the page shows; null when it shows none. */
export const setShown = (now: Shown | null): void => {
  shown = now;
  const version = now?.dataset.manifest.version ?? null;
  useShownVersion.setState({ version });
  // What has just come is the newest that is known.
  if (version !== null) useServer.setState({ datasetVersion: version });
};

async function openedId({ engine }: Dataset): Promise<string | null> {
  const { selected, telling } = useViewer.getState();
  if (selected === null || telling) return telling?.id ?? null;
  const [excerpt] = await engine.ask('excerpts', { rows: [selected] });
  return excerpt?.id ?? null;
}

/** The indices that places of the old data have in the new ones; null when none of them is left. */
export function samePlaces(
  indices: readonly number[] | null,
  before: Pick<Dataset, 'places'>,
  after: Pick<Dataset, 'places'>,
): number[] | null {
  const byId = new Map(after.places.map(({ id }, index) => [id, index]));
  const found = (indices ?? []).flatMap((index) => byId.get(before.places[index]?.id ?? '') ?? []);
  return found.length > 0 ? found : null;
}

/** Shows the new data with the same filters and the same incident open; one that is gone is closed. */
async function show(loaded: LoadedDataset, before: Shown, open: string | null): Promise<void> {
  const asked = useViewer.getState();
  const id = open ?? (await openedId(before.dataset).catch(() => null));
  const found = id === null ? null : await findIncident(loaded.dataset.engine, id);
  const now = useViewer.getState();
  // Another incident was opened meanwhile: that one is to stay open.
  if (open === null && (now.selected !== asked.selected || now.telling !== asked.telling))
    return await show(loaded, before, open);
  // The page of an empty store has no address yet: the viewer, when it comes, reads this one.
  if (open !== null && found && before.dataset.manifest.incidents === 0)
    history.replaceState(null, '', `#${new URLSearchParams({ incident: open })}`);
  before.show(loaded);
  noteFresh();
  const places = samePlaces(now.places, before.dataset, loaded.dataset);
  useViewer.setState({
    places,
    selected: found?.row ?? null,
    telling: found?.telling ?? null,
    ...(open !== null && found ? { tab: 'reader', unknownIncident: null, seeking: false } : {}),
    ...(!found && now.tab === 'reader' ? { tab: 'list' } : {}),
  });
}

async function refresh(open: string | null): Promise<void> {
  if (!shown) return;
  const before = shown;
  useShownVersion.setState({ loading: true });
  const loaded = await loadDataset(() => {}).finally(() => useShownVersion.setState({ loading: false }));
  // Loaded anew meanwhile, as after an error.
  if (shown !== before) return loaded.end();
  try {
    await show(loaded, before, open);
  } catch (error) {
    loaded.end();
    throw error;
  }
}

let last: Promise<void> = Promise.resolve();

/**
 * Loads the data anew while the old ones stay in sight, then shows them with the same filters, place in the list and
 * opened incident; `open` is the id of another one to open. One at a time, in the order of asking. Rejects with a
 * LoadError; the old data then stay.
 */
export function refreshDataset(open: string | null = null): Promise<void> {
  const next = last.then(() => refresh(open));
  last = next.catch(() => {});
  return next;
}
