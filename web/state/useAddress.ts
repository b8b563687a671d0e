import { useEffect } from 'react';
import type { Dataset } from '../data/Dataset.ts';
import { findMember } from '../data/events.ts';
import { findRowById } from '../data/findRow.ts';
import { type AddressState, readAddress, writeAddress } from './address.ts';
import { openIncident, useViewer, type ViewerState } from './viewerStore.ts';

/** Shows what an address asks for, as far as the dataset holds it; an address without a language keeps the present one. */
export function applyAddress(asked: AddressState, dataset: Dataset): void {
  const { language, from, to, axis, types, assertions, undated, incident } = asked;
  const places = asked.places
    .map((id) => dataset.places.findIndex((place) => place.id === id))
    .filter((index) => index >= 0);
  const selected = incident === null ? null : findRowById(dataset.table, incident);
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
    selected,
    telling: null,
    unknownIncident: selected === null ? incident : null,
    seeking: selected === null && incident !== null,
    tab: selected !== null ? 'reader' : state.tab === 'reader' ? 'list' : state.tab,
  }));
}

/** The address of what is shown. */
export function addressOf(state: ViewerState, dataset: Dataset): string {
  return writeAddress({
    ...state,
    places: (state.places ?? []).flatMap((index) => dataset.places[index]?.id ?? []),
    incident:
      state.selected === null
        ? state.unknownIncident
        : (state.telling?.id ?? dataset.table.id(state.selected)),
  });
}

/** Opens what the address names once the incidents are here; from then on each follows the other. */
export function useAddress(dataset: Dataset): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => history.replaceState(null, '', `#${addressOf(useViewer.getState(), dataset)}`);
    const read = () => {
      applyAddress(readAddress(location.hash), dataset);
      const { seeking, unknownIncident } = useViewer.getState();
      if (seeking && unknownIncident !== null) seek(unknownIncident);
    };
    /** An incident without a row of its own is opened in the row of its event. */
    const seek = async (id: string) => {
      const found = await findMember(dataset.manifest.version, id).catch(() => 'failed' as const);
      const { seeking, unknownIncident } = useViewer.getState();
      // Something else may have been opened meanwhile.
      if (!seeking || unknownIncident !== id) return;
      if (found === 'failed') useViewer.setState({ seeking: found });
      else if (found) openIncident(found.row, found.telling);
      else useViewer.setState({ seeking: false });
    };
    read();
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
