import { useState } from 'react';
import { findIncident } from '../data/findIncident.ts';
import { useView } from '../state/view.ts';
import { openIncident } from '../state/viewerStore.ts';

/** Opens an incident known by its id; `failed` is true when the last one could not be found. */
export function useOpenIncident(): { open: (id: string) => Promise<void>; failed: boolean } {
  const { dataset } = useView();
  const [failed, setFailed] = useState(false);
  const open = async (id: string) => {
    try {
      const found = await findIncident(dataset.engine, id);
      setFailed(found === null);
      if (found) openIncident(found.row, found.telling);
    } catch {
      setFailed(true);
    }
  };
  return { open, failed };
}
