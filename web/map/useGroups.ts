import { useEffect, useState } from 'react';
import type { Dataset } from '../data/Dataset.ts';

/** Which symbols stand together at a zoom: for each the one that leads its group. */
export interface Groups {
  readonly zoom: number;
  readonly leader: Int32Array;
}

/** The groups of a zoom, worked out by the engine; until they are here those of the zoom before, null at first. */
export function useGroups(dataset: Dataset, zoom: number | null): Groups | null {
  const [known, setKnown] = useState<(Groups & { readonly dataset: Dataset }) | null>(null);
  useEffect(() => {
    if (zoom === null) return;
    let current = true;
    dataset.engine.ask('groups', { zoom }).then(
      (leader) => current && setKnown({ dataset, zoom, leader }),
      // An engine that no longer answers is told of where its incidents are asked for.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [dataset, zoom]);
  return known?.dataset === dataset ? known : null;
}
