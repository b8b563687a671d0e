import { useMemo } from 'react';
import { useView } from '../state/view.ts';
import { useViewer } from '../state/viewerStore.ts';
import { countsByPlace, countsByRegion, partlyChosen, placeTree } from './placeTree.ts';

const none: readonly number[] = [];

/** The tree of places with counts under all other filters, and what of it is chosen. */
export function usePlaceChoices() {
  const { dataset, filtered } = useView();
  const { places, symbols } = dataset;
  const single = useViewer((state) => state.places) ?? none;
  const regions = useViewer((state) => state.regions);
  const tree = useMemo(() => placeTree(places), [places]);
  const { symbolTypes } = filtered;
  const byPlace = useMemo(
    () => countsByPlace(symbols, symbolTypes, places.length),
    [symbols, symbolTypes, places],
  );
  const byRegion = useMemo(() => countsByRegion(places, byPlace), [places, byPlace]);
  const partly = useMemo(() => partlyChosen(places, single, regions), [places, single, regions]);
  return useMemo(
    () => ({ places, tree, byPlace, byRegion, partly, single: new Set(single), regions: new Set(regions) }),
    [places, tree, byPlace, byRegion, partly, single, regions],
  );
}
export type PlaceChoices = ReturnType<typeof usePlaceChoices>;
