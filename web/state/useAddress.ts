import { useEffect, useRef, useState } from 'react';
import { useMapSettings } from '../basemap/choice/mapSettings.ts';
import type { Dataset } from '../data/Dataset.ts';
import { findIncident } from '../data/findIncident.ts';
import { AddressWriter } from './AddressWriter.ts';
import { type AddressState, readAddress, writeAddress } from './address.ts';
import { openIncident, useViewer, type ViewerState } from './viewerStore.ts';

type Opened = Pick<ViewerState, 'selected' | 'telling'>;

/**
 * Shows what an address asks for, as far as the dataset holds it; an address without a language keeps the present one.
 * `opened` is the incident that the address names, where it is open already; `moveMap` is false on the way back: that
 * undoes what was done, and where the map was moved since stays as it is.
 */
export function applyAddress(
  asked: AddressState,
  dataset: Dataset,
  { opened = null, moveMap = true }: { opened?: Opened | null; moveMap?: boolean } = {},
): void {
  const { language, from, to, axis, types, assertions, undated, incident, tab, at } = asked;
  const known = new Map(asked.places.length > 0 ? dataset.places.map(({ id }, index) => [id, index]) : []);
  const places = asked.places.flatMap((id) => known.get(id) ?? []);
  const turned = from !== null && to !== null && from > to;
  useViewer.setState((state) => ({
    language: language ?? state.language,
    from: turned ? to : from,
    to: turned ? from : to,
    axis,
    types,
    assertions,
    undated,
    places: places.length > 0 ? places : null,
    regions: asked.regions,
    text: asked.text,
    chosen: asked.chosen,
    selected: opened?.selected ?? null,
    telling: opened?.telling ?? null,
    unknownIncident: opened ? null : incident,
    seeking: !opened && incident !== null,
    tab: tab !== undefined ? tab : !opened && state.tab === 'reader' ? 'list' : state.tab,
    ...(at && moveMap ? { askedView: at } : {}),
  }));
  // For this visit; which tiles are loaded, and from whom, is never for an address to say.
  if (asked.labels) useMapSettings.setState({ labels: asked.labels });
}

/** The address of what is shown; `openedId` is the id of the opened row. The `whole` one says also where a map is that nobody has moved. */
export function addressOf(
  state: ViewerState,
  dataset: Dataset,
  openedId: string | null,
  map: 'moved' | 'whole' = 'moved',
): string {
  return writeAddress({
    ...state,
    places: (state.places ?? []).flatMap((index) => dataset.places[index]?.id ?? []),
    incident: state.selected === null ? state.unknownIncident : (state.telling?.id ?? openedId),
    // The list is what is open when nothing else is; so it is while an incident is still looked for.
    tab: state.selected === null && state.tab === 'list' ? undefined : state.tab,
    labels: useMapSettings.getState().labels,
    at: state.mapMoved || map === 'whole' ? state.mapView : null,
  });
}

async function seek(dataset: Dataset, id: string, { tab, at }: AddressState): Promise<void> {
  const found = await findIncident(dataset.engine, id).catch(() => 'failed' as const);
  const { seeking, unknownIncident } = useViewer.getState();
  // Something else may have been opened meanwhile.
  if (!seeking || unknownIncident !== id) return;
  if (found === 'failed') useViewer.setState({ seeking: found });
  else if (!found) useViewer.setState({ seeking: false });
  else {
    openIncident(found.row, found.telling);
    useViewer.setState({ follows: at === null, ...(tab === undefined ? {} : { tab }) });
  }
}

/**
 * Opens what the address names once the incidents are here; from then on each follows the other. True once it was read:
 * what is asked before that is not what the address asks for.
 */
export function useAddress(dataset: Dataset): boolean {
  const [isRead, setIsRead] = useState(false);
  const wasRead = useRef(false);
  useEffect(() => {
    const writer = new AddressWriter(
      (state, openedId) => addressOf(state, dataset, openedId),
      async (row) => (await dataset.engine.ask('excerpts', { rows: [row] }))[0]?.id ?? null,
    );
    const read = () => {
      const asked = readAddress(location.hash);
      // What is shown now replaces an address that was still to be written.
      writer.follow(() => applyAddress(asked, dataset, writer.stays(asked.incident)));
      const { seeking, unknownIncident } = useViewer.getState();
      if (seeking && unknownIncident !== null) void seek(dataset, unknownIncident, asked);
    };
    // When the data are loaded anew the page stays as it is.
    if (wasRead.current) writer.follow(() => {});
    else read();
    wasRead.current = true;
    setIsRead(true);
    const stops = [
      useViewer.subscribe((now, before) => writer.changed(now, before)),
      useMapSettings.subscribe(() => writer.later()),
    ];
    // Typed into the address bar, a link, Back or Forward: all change the part after # of an open page.
    addEventListener('hashchange', read);
    return () => {
      writer.stop();
      for (const stop of stops) stop();
      removeEventListener('hashchange', read);
    };
  }, [dataset]);
  return isRead;
}
