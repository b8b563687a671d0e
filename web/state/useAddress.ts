import { useEffect, useRef } from 'react';
import type { Dataset } from '../data/Dataset.ts';
import { findIncident } from '../data/findIncident.ts';
import { type AddressState, readAddress, writeAddress } from './address.ts';
import { openIncident, useViewer, type ViewerState } from './viewerStore.ts';

/** Shows what an address asks for, as far as the dataset holds it; an address without a language keeps the present one. */
export function applyAddress(asked: AddressState, dataset: Dataset): void {
  const { language, from, to, axis, types, assertions, undated, incident } = asked;
  const places = asked.places
    .map((id) => dataset.places.findIndex((place) => place.id === id))
    .filter((index) => index >= 0);
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
    selected: null,
    telling: null,
    unknownIncident: incident,
    seeking: incident !== null,
    tab: state.tab === 'reader' ? 'list' : state.tab,
  }));
}

/** The address of what is shown; `openedId` is the id of the opened row. */
export function addressOf(state: ViewerState, dataset: Dataset, openedId: string | null): string {
  return writeAddress({
    ...state,
    places: (state.places ?? []).flatMap((index) => dataset.places[index]?.id ?? []),
    incident: state.selected === null ? state.unknownIncident : (state.telling?.id ?? openedId),
  });
}

const idOf = async ({ engine }: Dataset, row: number): Promise<string | null> =>
  (await engine.ask('excerpts', { rows: [row] }))[0]?.id ?? null;

/** Opens what the address names once the incidents are here; from then on each follows the other. */
export function useAddress(dataset: Dataset): void {
  const wasRead = useRef(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = async () => {
      const { selected, telling } = useViewer.getState();
      const id = selected === null || telling ? null : await idOf(dataset, selected).catch(() => null);
      const state = useViewer.getState();
      // Something else was opened meanwhile: its own change writes the address.
      if (state.selected !== selected) return;
      history.replaceState(null, '', `#${addressOf(state, dataset, id)}`);
    };
    const read = () => {
      // What is shown now replaces an address that was still to be written.
      clearTimeout(timer);
      applyAddress(readAddress(location.hash), dataset);
      const { seeking, unknownIncident } = useViewer.getState();
      if (seeking && unknownIncident !== null) void seek(unknownIncident);
    };
    const seek = async (id: string) => {
      const found = await findIncident(dataset.engine, id).catch(() => 'failed' as const);
      const { seeking, unknownIncident } = useViewer.getState();
      // Something else may have been opened meanwhile.
      if (!seeking || unknownIncident !== id) return;
      if (found === 'failed') useViewer.setState({ seeking: found });
      else if (found) openIncident(found.row, found.telling);
      else useViewer.setState({ seeking: false });
    };
    // When the data are loaded anew the page stays as it is.
    if (!wasRead.current) read();
    wasRead.current = true;
    const stop = useViewer.subscribe(() => {
      // Browsers limit how often an address may change; a brush changes it with every pixel.
      clearTimeout(timer);
      timer = setTimeout(write, 150);
    });
    // Typed into the address bar, a link, Back or Forward: all change the part after # of an open page.
    addEventListener('hashchange', read);
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener('hashchange', read);
    };
  }, [dataset]);
}
